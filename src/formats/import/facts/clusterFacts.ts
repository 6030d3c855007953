import type { Prefix } from '../../../engine/index.ts';
import type { Inventory } from '../objects/inventory.ts';
import type { ImportNote } from '../problem.ts';
import { additions, networkProducts } from '../products/index.ts';
import type { Finding, Product, Reading, WayIn } from '../products/product.ts';
import { found } from '../products/product.ts';
import { configMaps, documentIn, entry } from '../products/telling.ts';
import { kinds } from '../objects/kinds.ts';
import { cilium } from '../products/cilium.ts';
import type { NodeFact } from './members.ts';
import { isIpv6Only, isUnreadNode, membersOf } from './members.ts';
import type { PolicyFacts } from './policies.ts';
import { policiesOf } from './policies.ts';
import type { FoundRanges } from './ranges.ts';
import { rangesFound } from './ranges.ts';
import type { ServiceFact } from './services.ts';
import { servicesOf } from './services.ts';

/** Everything that a cluster's objects tell, of whichever product. */
export interface ClusterFacts {
  readonly name: string;
  /** `null`: none was recognised. */
  readonly product: Product | null;
  readonly additions: readonly Product[];
  readonly reading: Reading;
  readonly nodes: readonly NodeFact[];
  readonly services: readonly ServiceFact[];
  readonly ranges: Omit<FoundRanges, 'notes'>;
  readonly ways: readonly Finding<WayIn>[];
  readonly policies: PolicyFacts;
  /** Only IPv4 is read: of such a cluster nothing can be drawn. */
  readonly isIpv6Only: boolean;
  readonly notes: readonly ImportNote[];
}

export function factsOf(name: string, objects: Inventory): ClusterFacts {
  const candidates = networkProducts
    .filter((each) => each.recognise(objects) !== null)
    .map((each) => ({ product: each, own: each.read(objects) }));
  const chosen = candidates.find(({ own }) => own.isGuest !== true) ?? candidates[0];
  const product = chosen?.product ?? null;
  const addressing = candidates.find((each) => each.product.id === chosen?.own.addressesBy);
  const added = additions.filter((each) => each.recognise(objects) !== null);
  const parts = [
    ...(chosen === undefined ? [] : [addressing === undefined ? chosen.own : addressed(chosen.own, addressing.own)]),
    ...added.map((each) => each.read(objects)),
  ];
  const reading = parts.reduce<Reading>((whole, part) => ({ ...whole, ...part, ...joinedLists(whole, part) }), {});
  const members = membersOf(objects, product === null ? { ...reading, blocksOnNodes: true } : reading);
  const services = servicesOf(objects, members.nodes);
  const { notes, ...ranges } = rangesFound(name, objects, reading, { nodes: members.nodes, services });
  const policies = policiesOf(name, objects, product);
  const homeless = members.nodes.filter(
    ({ addresses, hasIpv6, pods }) => addresses.length === 0 && !hasIpv6 && pods.length === 0,
  ).length;
  return {
    name,
    product,
    additions: added,
    reading,
    nodes: members.nodes,
    services,
    ranges,
    ways: [...(reading.ways ?? []), ...waysOf(services)],
    policies,
    isIpv6Only: isIpv6Only(members.nodes, ranges.pods?.value ?? []) || hasNoIpv4(reading, members.nodes),
    notes: [
      ...notes,
      ...policies.notes,
      ...(members.ended > 0 ? [{ code: 'ended', cluster: name, count: members.ended } as const] : []),
      ...(members.inFurther > 0
        ? [{ code: 'further-networks', cluster: name, count: members.inFurther } as const]
        : []),
      ...(members.bySlices > 0 ? [{ code: 'by-slices', cluster: name, count: members.bySlices } as const] : []),
      ...(members.waiting > 0 ? [{ code: 'waiting', cluster: name, count: members.waiting } as const] : []),
      ...ofIpv6(name, objects, members.nodes),
      ...(homeless > 0 ? [{ code: 'nodes-without-address', cluster: name, count: homeless } as const] : []),
      ...(ranges.pods?.value ?? []).flatMap((range) => customary(name, range)),
    ],
  };
}

/** None is given by the product, and none is seen to have one. */
function hasNoIpv4({ isWithoutIpv4 }: Reading, nodes: readonly NodeFact[]): boolean {
  return (
    isWithoutIpv4 === true && !nodes.some(({ pods }) => pods.some((each) => each.address !== null && !each.hostNetwork))
  );
}

/** Addresses of IPv6: those beside one of IPv4 are left out, and who has no other is. */
function ofIpv6(cluster: string, objects: Inventory, nodes: readonly NodeFact[]): readonly ImportNote[] {
  const pods = nodes.flatMap((node) => node.pods.filter(({ hasIpv6 }) => hasIpv6));
  const both = pods.filter(({ address }) => address !== null).length;
  const [nodesOnly, podsOnly] = [nodes.filter(isUnreadNode).length, pods.length - both];
  if (both + nodesOnly + podsOnly === 0)
    return objects.ipv6 === null ? [] : [{ code: 'ipv6-range', from: objects.ipv6 }];
  return [
    ...(both > 0 ? [{ code: 'ipv6', cluster, count: both } as const] : []),
    ...(nodesOnly + podsOnly > 0 ? [{ code: 'ipv6-only', cluster, nodes: nodesOnly, pods: podsOnly } as const] : []),
  ];
}

/** A network whose pods have a cloud's addresses: what it does not wrap the cloud routes, and what it does not translate the cloud's own agent may. */
function addressed(own: Reading, cloud: Reading): Reading {
  if (own.encapsulated?.value.by !== 'none') return own;
  const { routed, translated, asks } = cloud;
  return {
    ...own,
    ...(own.routed === undefined && routed !== undefined ? { routed } : {}),
    ...(own.translated?.value.to === 'none' && translated !== undefined ? { translated } : {}),
    ...(own.routed === undefined && asks !== undefined ? { asks } : {}),
  };
}

function joinedLists(a: Reading, b: Reading): Reading {
  const ways = [...(a.ways ?? []), ...(b.ways ?? [])];
  const asks = [...new Set([...(a.asks ?? []), ...(b.asks ?? [])])];
  return { ...(ways.length === 0 ? {} : { ways }), ...(asks.length === 0 ? {} : { asks }) };
}

/** What Services publish, where no product says how. */
function waysOf(services: readonly ServiceFact[]): readonly Finding<WayIn>[] {
  return [
    ...one(
      'load-balancer',
      services.find(({ loadBalancer }) => loadBalancer !== null),
    ),
    ...one(
      'node-port',
      services.find(({ type }) => type === 'NodePort'),
    ),
    ...one(
      'external-ip',
      services.find(({ externalIps }) => externalIps.length > 0),
    ),
  ];
}

/** Ranges that other networks take by themselves: Docker's default pools, the routers that people have at home. */
function customary(cluster: string, range: Prefix): readonly ImportNote[] {
  if (range.startsWith('172.17.') || range.startsWith('172.18.'))
    return [{ code: 'customary-range', cluster, range, by: 'docker' }];
  return /^192\.168\.(0\.|1\.)/.test(range) && !range.endsWith('/16')
    ? [{ code: 'customary-range', cluster, range, by: 'home' }]
    : [];
}

function one(way: WayIn, service: ServiceFact | undefined): readonly Finding<WayIn>[] {
  return service === undefined ? [] : [found(way, { ...service.from, field: 'spec.type' })];
}

/** What a cluster calls itself, where it does; names that everybody has are none. */
export function clusterNameIn(objects: Inventory): string | null {
  const said = [
    ...configMaps(objects, /^cilium-config$/).flatMap((map) => entry(map, 'cluster-name')?.value ?? []),
    ...(cilium.recognise(objects) === null
      ? []
      : objects.of('ciliumValues').flatMap(({ body }) => body.cluster.name ?? [])),
    ...configMaps(objects, /^kubeadm-config$/)
      .flatMap((map) => entry(map, 'ClusterConfiguration') ?? [])
      .flatMap((told) => documentIn(told, kinds.kubeadm.schema)?.value.clusterName ?? []),
    ...objects.of('kubeadm').flatMap(({ body }) => body.clusterName ?? []),
    ...objects.of('bareMetal').map((each) => each.name),
    ...objects.of('kopsCluster').map((each) => each.name),
    ...objects.of('talosConfig').flatMap(({ body }) => body.cluster.clusterName ?? []),
    ...objects.of('talosCluster').flatMap(({ body }) => body.clusterName ?? []),
    ...objects.of('infrastructure').flatMap(({ body }) => body.status.infrastructureName ?? []),
  ];
  return said.find((each) => !/^(default|kubernetes|cluster|cluster\.local|)$/.test(each)) ?? null;
}
