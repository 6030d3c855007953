import type { IpAddress } from '../net/address.ts';
import { hostPrefix } from '../net/prefix.ts';
import type { AddressedCluster, AddressedPod } from '../models/parts/addressing.ts';
import { podPort, publish } from '../models/parts/directory.ts';
import { shortId } from '../models/parts/names.ts';
import { fabric } from '../models/parts/outside.ts';
import type { Plan } from '../topology/builder.ts';
import { addProxy, addRoute, addRule, fixed } from '../topology/builder.ts';
import { ruleId } from '../topology/ids.ts';
import type { Gateway, GatewaySite } from './gateway.ts';

/** Published ports count up from here: 80 is the first pod's, 81 the second's. */
const firstServicePort = 80;
/** On a machine's own address they keep clear of its own services: Kubernetes' range for node ports begins at 30000. */
const firstNodePort = 30080;

/** An address that is no machine's own leads to the gateway, which sends each port on to a pod. */
export const ingressVip: Gateway = (plan, cluster, site) => {
  const { virtualIp } = cluster.cluster;
  addRoute(plan, fabric, fixed(hostPrefix(virtualIp), site.outerAddress, site.fabricInterface));
  forwardPorts(plan, cluster, { site, address: virtualIp, firstPort: firstServicePort });
};

/** Ports of the gateway's own address are sent on to pods. */
export const ingressNat: Gateway = (plan, cluster, site) => {
  forwardPorts(plan, cluster, { site, address: site.outerAddress, firstPort: firstNodePort });
};

/** Connections end at the gateway, which begins new ones to pods. */
export const ingressProxy: Gateway = (plan, cluster, { device, outerAddress }) => {
  for (const [index, { pod, address }] of podsOf(cluster).entries()) {
    const port = firstServicePort + index;
    addProxy(plan, device, {
      id: ruleId(device, `proxy-${shortId(pod.id)}`),
      listen: { address: outerAddress, port },
      upstream: { kind: 'fixed', backend: { address, port: podPort } },
    });
    publish(plan, pod.id, { address, port: podPort }, { address: outerAddress, port });
  }
};

/** Nothing is published: nobody outside has an address to dial. */
export const ingressNone: Gateway = () => {};

/** How others get in. */
export const ingressGateways = {
  vip: ingressVip,
  nat: ingressNat,
  proxy: ingressProxy,
  none: ingressNone,
} satisfies Record<string, Gateway>;

/** Whose address is masqueraded on the way in: everyone's, only the cluster's own (hairpin), nobody's. */
export const ingressMasquerades = {
  hidden: (plan, _cluster, { device }) => {
    addRule(plan, device, 'postrouting', {
      kind: 'masquerade',
      id: ruleId(device, 'ingress-snat'),
      match: { destinationTranslated: true },
    });
  },
  hairpin: (plan, { podRange, cluster }, { device }) => {
    addRule(plan, device, 'postrouting', {
      kind: 'masquerade',
      id: ruleId(device, 'hairpin-snat'),
      match: { destinationTranslated: true, source: [podRange, cluster.nodeRange] },
    });
  },
  kept: () => {},
} satisfies Record<string, Gateway>;

interface Forwarding {
  readonly site: GatewaySite;
  readonly address: IpAddress;
  readonly firstPort: number;
}

/** The gateway's own processes are translated too, so the rule also hangs on output. */
function forwardPorts(
  plan: Plan,
  cluster: AddressedCluster,
  { site: { device }, address, firstPort }: Forwarding,
): void {
  for (const [index, { pod, address: own }] of podsOf(cluster).entries()) {
    const port = firstPort + index;
    const rule = {
      kind: 'destination-nat',
      id: ruleId(device, `dnat-${shortId(pod.id)}`),
      match: { destination: [hostPrefix(address)], destinationPorts: [{ from: port, to: port }] },
      backends: [{ device: pod.id, address: own, port: podPort }],
    } as const;
    addRule(plan, device, 'prerouting', rule);
    addRule(plan, device, 'output', rule);
    publish(plan, pod.id, { address: own, port: podPort }, { address, port });
  }
}

function podsOf({ nodes }: AddressedCluster): readonly AddressedPod[] {
  return nodes.flatMap(({ pods }) => pods);
}
