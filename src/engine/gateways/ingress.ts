import type { IpAddress } from '../net/address.ts';
import { hostPrefix } from '../net/prefix.ts';
import type { AddressedCluster } from '../models/parts/addressing.ts';
import { announce, offer, podListeners, podPort } from '../models/parts/directory.ts';
import { shortId } from '../models/parts/names.ts';
import { fabric } from '../models/parts/fabricAndHosts.ts';
import type { TopologyDraft } from '../topology/builder.ts';
import { addProxy, addRoute, addRule, fixed, drafted } from '../topology/builder.ts';
import type { TransportProtocol } from '../net/packet.ts';
import type { Match } from '../rules/match.ts';
import type { Backend, Rule } from '../rules/rule.ts';
import type { DeviceId } from '../topology/ids.ts';
import { ruleId } from '../topology/ids.ts';
import { madeWith } from '../topology/podRows.ts';
import type { Gateway, GatewayAttachment } from './site.ts';

/** Where a gateway publishes: one port for the whole cluster, and one for each pod, counting up in order. */
interface Doors {
  readonly address: IpAddress;
  readonly protocols: readonly TransportProtocol[];
  readonly shared: number;
  readonly first: number;
}

/** A published port and the pods behind it. */
interface Door {
  readonly name: string;
  readonly port: number;
  readonly backends: readonly Backend[];
}

/** A translator publishes all that pods listen on; a proxy here ends TCP connections, and nothing else. */
const translated = podListeners.map(({ protocol }) => protocol);
const proxied: readonly TransportProtocol[] = ['tcp'];

const servicePorts = { shared: 8000, first: 80 };
/** On a machine's own address they keep clear of its own services: Kubernetes' range for node ports begins at 30000. */
const nodePorts = { shared: 30000, first: 30080 };

/** An address that is no machine's own leads to the gateway, which sends each port on to a pod. */
const ingressVip: Gateway = (draft, cluster, site) => {
  const { virtualIp: address } = cluster;
  addRoute(draft, fabric, fixed(hostPrefix(address), site.outerAddress, site.fabricInterface));
  forwardPorts(draft, site, address, publish(draft, cluster, { address, protocols: translated, ...servicePorts }));
};

/** Ports of the gateway's own address are sent on to pods. */
const ingressNat: Gateway = (draft, cluster, site) => {
  const { outerAddress: address } = site;
  forwardPorts(draft, site, address, publish(draft, cluster, { address, protocols: translated, ...nodePorts }));
};

/** Connections end at the gateway, which begins new ones to pods. */
const ingressProxy: Gateway = (draft, cluster, { device, outerAddress: address }) => {
  for (const { name, port, backends } of publish(draft, cluster, { address, protocols: proxied, ...servicePorts })) {
    const listen = { address, port };
    addProxy(draft, device, { id: ruleId(device, `proxy-${name}`), listen, upstream: { kind: 'fixed', backends } });
  }
};

/** Nothing is published: nobody outside has an address to dial. */
const ingressNone: Gateway = () => {};

/** How others get in, in the order in which it is offered; the first is what an island begins with. */
export const ingressKinds = ['vip', 'nat', 'proxy', 'none'] as const;

export const ingressGateways: Readonly<Record<(typeof ingressKinds)[number], Gateway>> = {
  vip: ingressVip,
  nat: ingressNat,
  proxy: ingressProxy,
  none: ingressNone,
};

/** Whose address is masqueraded on the way in: everyone's, only the cluster's own (hairpin), nobody's. */
export const ingressMasquerades = {
  hidden: (draft, cluster, { device }) => {
    const own = ofGateway(draft, cluster, device);
    if (own === null) return;
    addRule(draft, device, 'postrouting', {
      kind: 'masquerade',
      id: ruleId(device, 'ingress-snat'),
      match: { destinationTranslated: true, ...own },
    });
  },
  hairpin: (draft, addressed, { device }) => {
    const own = ofGateway(draft, addressed, device);
    if (own === null) return;
    addRule(draft, device, 'postrouting', {
      kind: 'masquerade',
      id: ruleId(device, 'hairpin-snat'),
      match: {
        destinationTranslated: true,
        source: [addressed.podRange, addressed.cluster.nodeRange],
        ...own,
      },
    });
  },
  kept: () => {},
} satisfies Record<string, Gateway>;

/**
 * Where a cluster has services, destinations are translated for them too, and their sources are none of the gateway's business; `null`
 * where the gateway itself translates none.
 */
function ofGateway(draft: TopologyDraft, { cluster }: AddressedCluster, device: DeviceId): Match | null {
  if ((cluster.services ?? []).length === 0) return {};
  const doors = drafted(draft, device).hooks.prerouting.filter(({ kind }) => kind === 'destination-nat');
  if (doors.length === 0) return null;
  const all = <Item>(found: (match: Match) => readonly Item[] | undefined): readonly Item[] => [
    ...new Set(doors.flatMap(({ match }) => found(match) ?? [])),
  ];
  return {
    originalDestination: all(({ destination }) => destination),
    originalPorts: all(({ destinationPorts }) => destinationPorts),
  };
}

/** Links name rules, and those of TCP keep the names they had, unless a pod's id ends as those of UDP do. */
function ruleSuffix(name: string, protocol: TransportProtocol): string {
  if (protocol === 'udp') return '.udp';
  return name.endsWith('.udp') ? '#tcp' : '';
}

/** The gateway's own processes are translated too, so the rule also hangs on output. */
function forwardPorts(
  draft: TopologyDraft,
  { device }: GatewayAttachment,
  address: IpAddress,
  doors: readonly Door[],
): void {
  const destination = [hostPrefix(address)];
  const rules: Rule[] = [];
  for (const { name, port, backends } of doors) {
    const destinationPorts = [{ from: port, to: port }];
    for (const protocol of translated) {
      const id = ruleId(device, `dnat-${name}${ruleSuffix(name, protocol)}`);
      const match = { destination, destinationPorts, protocol };
      const rule = { kind: 'destination-nat', id, match, backends } as const;
      addRule(draft, device, ['prerouting', 'output'], rule);
      rules.push(rule);
    }
  }
  // The last door is that of all pods together.
  const { length: each } = translated;
  madeWith(draft.links).doors.push({ device, each, rules: rules.slice(0, -each) });
}

const lastPort = 65_535;

/** Tell the directory where the cluster's pods, and all of them at once, are to be dialled from outside. Pods beyond the last port are not. */
function publish(
  draft: TopologyDraft,
  cluster: AddressedCluster,
  { address, protocols, shared, first }: Doors,
): readonly Door[] {
  const pods = cluster.nodes.flatMap((node) => node.pods);
  const backends = pods.map(({ pod, address: own }) => ({ device: pod.id, address: own, port: podPort }));
  if (backends.length === 0) return [];
  offer(draft, cluster, { address: { address, port: shared }, protocols });
  const single = backends.flatMap((backend, index): readonly Door[] => {
    const next = first + index;
    const port = shared < first || next < shared ? next : next + 1;
    if (port > lastPort) return [];
    const { device, address: own } = backend;
    announce(draft, device, { address: own, port: podPort }, { address, port });
    return [{ name: shortId(device), port, backends: [backend] }];
  });
  return [...single, { name: 'service', port: shared, backends }];
}
