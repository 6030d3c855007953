import type { Standard } from '../glossary.ts';

function rfc(number: number): Standard {
  return { name: `RFC ${number}`, url: `https://www.rfc-editor.org/rfc/rfc${number}` };
}

function kubernetes(path: string): Standard {
  return { name: 'Kubernetes', url: `https://kubernetes.io/docs/${path}` };
}

/** Where terms are defined. Names of documents are the same in every language. */
export const standards = {
  ipv4: rfc(791),
  icmp: rfc(792),
  arp: rfc(826),
  routers: rfc(1812),
  ipip: rfc(2003),
  natTerms: rfc(2663),
  ingressFiltering: rfc(3704),
  bgp: rfc(4271),
  natBehaviour: rfc(4787),
  cidr: rfc(4632),
  ports: rfc(6335),
  forwarded: rfc(7239),
  vxlan: rfc(7348),
  overlays: rfc(7365),
  geneve: rfc(8926),
  tcp: rfc(9293),
  pods: kubernetes('concepts/workloads/pods/'),
  nodes: kubernetes('concepts/architecture/nodes/'),
  architecture: kubernetes('concepts/architecture/'),
  networkModel: kubernetes('concepts/services-networking/'),
  services: kubernetes('concepts/services-networking/service/'),
  virtualIps: kubernetes('reference/networking/virtual-ips/'),
  netfilter: {
    name: 'iptables-extensions(8)',
    url: 'https://man7.org/linux/man-pages/man8/iptables-extensions.8.html',
  },
  sysctls: { name: 'ip-sysctl', url: 'https://docs.kernel.org/networking/ip-sysctl.html' },
  netPlugins: kubernetes('concepts/extend-kubernetes/compute-storage-net/network-plugins/'),
  bridges: { name: 'bridge(8)', url: 'https://man7.org/linux/man-pages/man8/bridge.8.html' },
  routes: { name: 'ip-route(8)', url: 'https://man7.org/linux/man-pages/man8/ip-route.8.html' },
} as const satisfies Readonly<Record<string, Standard>>;
