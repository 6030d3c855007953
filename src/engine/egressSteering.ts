import { lookupRoute } from './forwarding/lookup.ts';
import type { IpAddress } from './net/address.ts';
import { contains, everywhere, lengthOf, overlaps } from './net/prefix.ts';
import type { Prefix } from './net/prefix.ts';
import type { NoTranslation } from './rules/rule.ts';
import type { EgressSpec } from './scenario.ts';
import { fixed } from './topology/builder.ts';
import type { Device } from './topology/device.ts';
import { freeRuleId } from './topology/device.ts';
import { isTunnel } from './topology/interface.ts';
import type { DeviceId, RuleId } from './topology/ids.ts';
import { ruleId } from './topology/ids.ts';
import type { Route, UnicastRoute } from './topology/route.ts';
import type { Topology } from './topology/topology.ts';
import type { NotInForce } from './topology/warning.ts';
import { warned } from './topology/warning.ts';

/** An entry whose gateway is a node, whose packets it is about, and what there was before anybody was steered anywhere. */
export interface Steering {
  readonly gateway: Device;
  readonly wish: EgressSpec;
  readonly where: string;
  readonly source: readonly Prefix[];
  readonly all: readonly EgressSpec[];
  readonly unsteered: Topology;
}

/**
 * The other nodes of the cluster send what is for these prefixes to the gateway node, pods' sources untouched, as an egress gateway
 * has them do (Google Distributed Cloud, Egress NAT gateway; Cilium, Egress Gateway).
 */
export function withSteering(topology: Topology, steering: Steering): Topology {
  const { gateway, wish, where, source, unsteered } = steering;
  const leaving = wish.to.filter((prefix) => !isSteeredOn(topology, steering, prefix));
  const lost = wish.to.filter((prefix) => !leaving.includes(prefix));
  const reasons = lost.map((prefix): NotInForce => ({ because: 'routed-otherwise', at: gateway.id, prefix }));
  const apart: DeviceId[] = [];
  const devices = new Map(topology.devices);
  for (const node of topology.devices.values()) {
    if (node.role !== 'node' || node.cluster !== gateway.cluster || node.id === gateway.id) continue;
    const way = wayToNode(unsteered, node, gateway);
    if (way === null) {
      apart.push(node.id);
      continue;
    }
    const refused = leaving.flatMap((prefix) => whyNotSteered(node, way, prefix, gateway.id) ?? []);
    reasons.push(...refused);
    const free = leaving.filter((prefix) => refused.every((each) => each.prefix !== prefix));
    // A node has one default route: it is the one that is steered.
    const kept = node.routes.filter(({ prefix }) => prefix !== everywhere || !free.includes(prefix));
    const routes = free
      .filter((prefix) => kept.every((route) => route.prefix !== prefix))
      .map((prefix) => fixed(prefix, way.via, way.interface, way.preferredSource));
    devices.set(node.id, {
      ...node,
      routes: [...kept, ...routes],
      hooks: untranslated(node, steering, free),
    });
  }
  if (apart.length > 0) reasons.push({ because: 'no-way-between-nodes', from: apart, to: gateway.id });
  const itself = devices.get(gateway.id) ?? gateway;
  devices.set(gateway.id, { ...itself, routes: [...itself.routes, ...waysOut(itself, steering, leaving)] });
  return warned(
    { ...topology, devices },
    [...distinct(reasons), ...strangers(topology, gateway, source)].map((reason) => ({
      kind: 'not-in-force',
      where,
      reason,
    })),
  );
}

/** Does an entry that was written earlier send this on from the gateway to another? */
function isSteeredOn({ devices }: Topology, { gateway, unsteered }: Steering, prefix: Prefix): boolean {
  const before = unsteered.devices.get(gateway.id)?.routes ?? [];
  const added = (devices.get(gateway.id) ?? gateway).routes.filter((route) => !before.includes(route));
  const route = longest(added.filter((each) => covers(each.prefix, prefix)));
  const usual = usualRoute(before, prefix);
  return route !== undefined && !(usual !== undefined && isSameWay(route, usual));
}

/** What leaves here must not follow an entry about more to the next gateway. */
function waysOut({ routes }: Device, { gateway, wish, all, unsteered }: Steering, leaving: readonly Prefix[]): Route[] {
  const others = all.filter(({ at }) => at !== wish.at && unsteered.devices.get(at)?.cluster === gateway.cluster);
  return leaving.flatMap((prefix) => {
    const rivalled = others.some(({ to }) => to.some((each) => overlaps(each, prefix)));
    const usual = usualRoute(unsteered.devices.get(gateway.id)?.routes ?? [], prefix);
    if (!rivalled || usual === undefined || routes.some((route) => route.prefix === prefix)) return [];
    return [fixed(prefix, usual.via, usual.interface, usual.preferredSource)];
  });
}

function usualRoute(routes: readonly Route[], prefix: Prefix): UnicastRoute | undefined {
  return longest(routes.flatMap((each) => (each.kind === 'unicast' && covers(each.prefix, prefix) ? [each] : [])));
}

function longest<Each extends Route>(routes: readonly Each[]): Each | undefined {
  return routes.toSorted((a, b) => lengthOf(b.prefix) - lengthOf(a.prefix))[0];
}

function covers(outer: Prefix, inner: Prefix): boolean {
  return overlaps(outer, inner) && lengthOf(outer) <= lengthOf(inner);
}

type Refused = Extract<NotInForce, { prefix: Prefix }>;

function whyNotSteered(node: Device, way: Way, prefix: Prefix, gateway: DeviceId): Refused | null {
  const route = node.routes.find((each) => each.prefix === prefix && prefix !== everywhere);
  if (route !== undefined && !isSameWay(route, way)) return { because: 'routed-otherwise', at: node.id, prefix };
  const isWithin = contains(prefix, way.gateway) && lengthOf(way.carrying) <= lengthOf(prefix);
  return isWithin ? { because: 'covers-gateway', prefix, to: gateway } : null;
}

function isSameWay(route: Route, way: Pick<UnicastRoute, 'via' | 'interface'>): boolean {
  return route.kind === 'unicast' && route.via === way.via && route.interface === way.interface;
}

interface Way {
  readonly via: IpAddress;
  readonly interface: string;
  readonly preferredSource: IpAddress | null;
  /** The gateway node's own address, and the route by which this node gets there: inside a tunnel, that of its outer packets. */
  readonly gateway: IpAddress;
  readonly carrying: Prefix;
}

/** Through the tunnel that leads there, or straight over a link that both are on; by way of a router it would be routed anew. */
function wayToNode({ directory }: Topology, node: Device, { id }: Device): Way | null {
  const address = directory.get(id)?.own.address;
  const route = address === undefined ? null : lookupRoute(node, address);
  if (address === undefined || route?.kind !== 'unicast') return null;
  const there = { gateway: address, carrying: route.prefix };
  for (const tunnel of node.interfaces.filter(isTunnel)) {
    const peer = tunnel.peers.find(({ remote }) => remote === address);
    if (peer !== undefined) return { ...there, via: peer.nextHop, interface: tunnel.name, preferredSource: null };
  }
  if (route.via !== null) return null;
  return { ...there, via: address, interface: route.interface, preferredSource: route.preferredSource };
}

/** Whoever translates sources on the way would hide whose packet it is; what an earlier entry says of this node comes first. */
function untranslated(node: Device, { source, wish, all }: Steering, to: readonly Prefix[]): Device['hooks'] {
  const { postrouting } = node.hooks;
  if (postrouting.length === 0 || to.length === 0) return node.hooks;
  const rule: NoTranslation = {
    kind: 'no-translation',
    id: freeRuleId(node, ruleId(node.id, `${wish.id}-steered`)),
    match: { source, destination: to },
  };
  const earlier = all.slice(0, all.indexOf(wish)).filter(({ at }) => at === node.id);
  const isOf = (id: RuleId, name: string): boolean => `${id}#`.startsWith(`${ruleId(node.id, name)}#`);
  const first = postrouting.findLastIndex(({ id }) => earlier.some((each) => isOf(id, each.id))) + 1;
  return { ...node.hooks, postrouting: postrouting.toSpliced(first, 0, rule) };
}

/** Routes cannot tell senders apart: pods that the entry is not about are steered as well, and leave under another address. */
function strangers(topology: Topology, gateway: Device, source: readonly Prefix[]): readonly NotInForce[] {
  const cluster = topology.clusters.find(({ id }) => id === gateway.cluster);
  if (cluster === undefined) return [];
  const { podRange } = cluster;
  const isAll = source.some((prefix) => covers(prefix, podRange));
  return isAll ? [] : [{ because: 'steers-everyone', to: gateway.id }];
}

function distinct(reasons: readonly NotInForce[]): readonly NotInForce[] {
  return [...new Map(reasons.map((each) => [JSON.stringify(each), each])).values()];
}
