import { partyUnheld, prefixesAt } from './filters.ts';
import { isLocal, lookupRoute } from './forwarding/lookup.ts';
import type { IpAddress } from './net/address.ts';
import { lengthOf, overlaps } from './net/prefix.ts';
import type { Prefix } from './net/prefix.ts';
import type { NoTranslation, SourceNat } from './rules/rule.ts';
import type { EgressWish } from './scenario.ts';
import { withAddressAt } from './services/announcing.ts';
import { fixed } from './topology/builder.ts';
import type { Device } from './topology/device.ts';
import { isTunnel } from './topology/interface.ts';
import type { DeviceId } from './topology/ids.ts';
import { ruleId } from './topology/ids.ts';
import type { Topology } from './topology/topology.ts';
import type { NotInForce } from './topology/warning.ts';
import { warned } from './topology/warning.ts';

/** The network in which what leaves by these devices bears these addresses: of two entries for one packet the first that is written. */
export function withEgress(topology: Topology, wishes: readonly EgressWish[]): Topology {
  const translating = wishes.reduceRight(withTranslation, topology);
  return wishes.reduce((made, wish, index) => withWay(made, wish, `egress[${index}]`), translating);
}

function withTranslation(topology: Topology, wish: EgressWish): Topology {
  const device = topology.devices.get(wish.at);
  if (device === undefined || whyNot(topology, wish) !== null) return topology;
  const { id, to, address, ports } = wish;
  const source = sourcesOf(topology, device, wish);
  const rule: SourceNat = {
    kind: 'source-nat',
    id: ruleId(device.id, id),
    match: { ...(source === null ? {} : { source }), destination: to },
    to: address,
    ports,
  };
  const hooks = { ...device.hooks, postrouting: [rule, ...device.hooks.postrouting] };
  return { ...topology, devices: new Map(topology.devices).set(device.id, { ...device, hooks }) };
}

function whyNot(topology: Topology, { at, from }: EgressWish): NotInForce | null {
  const device = topology.devices.get(at);
  return device === undefined ? { because: 'no-such-device', device: at } : partyUnheld(topology, device, from);
}

function sourcesOf(topology: Topology, device: Device, { from }: EgressWish): readonly Prefix[] | null {
  if (from !== null) return prefixesAt(topology, device, from);
  const own = topology.clusters.find(({ id }) => id === device.cluster);
  return own === undefined ? null : [own.podRange];
}

/** What is to leave by a node is steered to it, and answers to the address come back to it. */
function withWay(topology: Topology, wish: EgressWish, where: string): Topology {
  const device = topology.devices.get(wish.at);
  const reason = whyNot(topology, wish);
  if (device === undefined || reason !== null) {
    return reason === null ? topology : warned(topology, [{ kind: 'not-in-force', where, reason }]);
  }
  const steered = device.role === 'node' ? withSteering(topology, device, wish, where) : topology;
  const { address } = wish;
  return device.role === 'router' || isLocal(device, address) ? steered : withAddressAt(steered, address, device.id);
}

/**
 * The other nodes of the cluster send what is for these prefixes to the gateway node, pods' sources untouched, as an egress gateway
 * has them do (Google Distributed Cloud, Egress NAT gateway; Cilium, Egress Gateway).
 */
function withSteering(topology: Topology, gateway: Device, wish: EgressWish, where: string): Topology {
  const devices = new Map(topology.devices);
  const reasons: NotInForce[] = [];
  const apart: DeviceId[] = [];
  const source = sourcesOf(topology, gateway, wish) ?? [];
  for (const node of topology.devices.values()) {
    if (node.role !== 'node' || node.cluster !== gateway.cluster || node.id === gateway.id) continue;
    const way = wayToNode(topology, node, gateway);
    if (way === null) {
      apart.push(node.id);
      continue;
    }
    const taken = wish.to.filter((prefix) => node.routes.some((route) => route.prefix === prefix));
    reasons.push(...taken.map((prefix): NotInForce => ({ because: 'routed-otherwise', at: node.id, prefix })));
    const free = wish.to.filter((prefix) => !taken.includes(prefix));
    const routes = free.map((prefix) => fixed(prefix, way.via, way.interface, way.preferredSource));
    devices.set(node.id, {
      ...node,
      routes: [...node.routes, ...routes],
      hooks: untranslated(node, source, free, wish),
    });
  }
  if (apart.length > 0) reasons.push({ because: 'no-way-between-nodes', from: apart, to: gateway.id });
  return warned(
    { ...topology, devices },
    [...reasons, ...strangers(topology, gateway, source)].map((reason) => ({ kind: 'not-in-force', where, reason })),
  );
}

interface Way {
  readonly via: IpAddress;
  readonly interface: string;
  readonly preferredSource: IpAddress | null;
}

/** Through the tunnel that leads there, or straight over a link that both are on; by way of a router it would be routed anew. */
function wayToNode({ directory }: Topology, node: Device, gateway: Device): Way | null {
  const address = directory.get(gateway.id)?.own.address;
  if (address === undefined) return null;
  for (const tunnel of node.interfaces.filter(isTunnel)) {
    const peer = tunnel.peers.find(({ remote }) => remote === address);
    if (peer !== undefined) return { via: peer.nextHop, interface: tunnel.name, preferredSource: null };
  }
  const route = lookupRoute(node, address);
  if (route?.kind !== 'unicast' || route.via !== null) return null;
  return { via: address, interface: route.interface, preferredSource: route.preferredSource };
}

/** Whoever translates sources on the way would hide from the gateway node whose packet it is. */
function untranslated(
  node: Device,
  source: readonly Prefix[],
  to: readonly Prefix[],
  { id }: EgressWish,
): Device['hooks'] {
  if (node.hooks.postrouting.length === 0 || to.length === 0) return node.hooks;
  const rule: NoTranslation = {
    kind: 'no-translation',
    id: ruleId(node.id, `${id}-steered`),
    match: { source, destination: to },
  };
  return { ...node.hooks, postrouting: [rule, ...node.hooks.postrouting] };
}

/** Routes cannot tell senders apart: pods that the entry is not about are steered as well, and leave under another address. */
function strangers(topology: Topology, gateway: Device, source: readonly Prefix[]): readonly NotInForce[] {
  const cluster = topology.clusters.find(({ id }) => id === gateway.cluster);
  if (cluster === undefined) return [];
  const { podRange } = cluster;
  const isAll = source.some((prefix) => overlaps(prefix, podRange) && lengthOf(prefix) <= lengthOf(podRange));
  return isAll ? [] : [{ because: 'steers-everyone', to: gateway.id }];
}
