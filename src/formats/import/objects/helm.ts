import * as v from 'valibot';
import type { ChartOf } from './chartValues.ts';
import { anyTable, ranges, table, text, textOrNumber, truth } from './fields.ts';
import { named } from '../../named.ts';
import { isTalosConfig } from './installers.ts';
import { isRancherConfig } from './rancher.ts';

/** The settings of Cilium's chart that matter here, by their spelling in it. */
export const ciliumValues = v.object({
  /** Not the chart's: others of the release's values are in another object, and what is not here need not be as it usually is. */
  isPart: truth,
  routingMode: text,
  tunnel: text,
  tunnelProtocol: text,
  autoDirectNodeRoutes: textOrNumber,
  ipv4NativeRoutingCIDR: text,
  nativeRoutingCIDR: text,
  enableIPv4Masquerade: textOrNumber,
  egressMasqueradeInterfaces: textOrNumber,
  kubeProxyReplacement: textOrNumber,
  ipv4: table({ enabled: truth }),
  ipam: table({
    mode: text,
    operator: table({ clusterPoolIPv4PodCIDRList: v.nullish(v.unknown()), clusterPoolIPv4MaskSize: textOrNumber }),
  }),
  cni: table({ chainingMode: text }),
  eni: table({ enabled: truth }),
  azure: table({ enabled: truth }),
  alibabacloud: table({ enabled: truth }),
  bpf: table({ masquerade: textOrNumber }),
  ipMasqAgent: table({ enabled: truth, config: table({ nonMasqueradeCIDRs: ranges }) }),
  encryption: table({ enabled: truth, type: text }),
  bgpControlPlane: table({ enabled: truth }),
  bgp: table({ enabled: truth, announce: table({ podCIDR: truth, loadbalancerIP: truth }) }),
  cluster: table({ name: text, id: textOrNumber }),
  clustermesh: table({
    useAPIServer: truth,
    config: table({ enabled: truth, clusters: v.nullish(v.unknown()) }),
  }),
  loadBalancer: table({ mode: text, algorithm: text }),
  egressGateway: table({ enabled: truth }),
});

/** Keys are matched without case (`NonMasqueradeCIDRs` is seen in the wild). */
export const masqConfig = v.pipe(
  anyTable,
  v.transform((entries) => {
    const list = Object.entries(entries).find(([key]) => key.toLowerCase() === 'nonmasqueradecidrs')?.[1];
    return { except: Array.isArray(list) ? list.filter((each) => typeof each === 'string') : null };
  }),
);

/** What a file of chart values is for. */
export type ValuesOf = ChartOf | 'ip-masq-agent' | 'rancher' | 'talos' | 'unknown';

const ofCilium = [
  'routingMode',
  'tunnel',
  'tunnelProtocol',
  'autoDirectNodeRoutes',
  'ipv4NativeRoutingCIDR',
  'ipam',
  'bgpControlPlane',
  'kubeProxyReplacement',
  'hubble',
  'bpf',
  'cni',
  'k8sServiceHost',
  'operator',
  'endpointRoutes',
  'devices',
  'cluster',
  'l2announcements',
  'loadBalancer',
  'envoy',
];

/** May these values of its chart say anything of a network? */
export function tellsOfCilium(values: object): boolean {
  return Object.keys(values).some((key) => ofCilium.includes(key));
}

/** Names that no other chart has. */
const ofKubeOvn = v.object({ ipv4: v.object({ POD_CIDR: v.string() }) });

/** Chart values name neither a kind nor a version of anything: they are told by what they set. */
export function valuesOf(value: object): ValuesOf {
  if (isTalosConfig(value)) return 'talos';
  const keys = Object.keys(value);
  if (keys.includes('installation') || keys.includes('calicoNetwork')) return 'tigera';
  if (keys.some((key) => key.toLowerCase() === 'nonmasqueradecidrs')) return 'ip-masq-agent';
  if (keys.includes('trafficEncapMode') || keys.includes('trafficEncryptionMode')) return 'antrea';
  if (keys.includes('flannel') && (keys.includes('podCidr') || keys.includes('calico'))) return 'flannel';
  if (v.is(ofKubeOvn, value)) return 'kube-ovn';
  if (keys.includes('podNetwork') && keys.includes('serviceNetwork')) return 'ovn';
  const hits = keys.filter((key) => ofCilium.includes(key));
  const sure = [
    'routingMode',
    'autoDirectNodeRoutes',
    'ipv4NativeRoutingCIDR',
    'tunnelProtocol',
    'kubeProxyReplacement',
  ];
  if (hits.length >= 3 || hits.some((key) => sure.includes(key))) return 'cilium';
  return isRancherConfig(value) ? 'rancher' : 'unknown';
}

/** A ConfigMap with whole files in it. */
export const held = v.object({
  data: named(v.unknown()),
  metadata: v.optional(v.unknown()),
});
