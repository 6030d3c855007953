import type { AddressedCluster } from './models/parts/addressing.ts';
import { nodeSubnetsOf, routerOf } from './models/parts/addressing.ts';
import type { ModelledCluster } from './modelled.ts';
import { reusedBy } from './modelled.ts';
import type { IpAddress } from './net/address.ts';
import type { Prefix } from './net/prefix.ts';
import { contains, heldBy, hostPrefix, lengthOf, nthAddress, overlaps, prefixAround } from './net/prefix.ts';
import type { Cluster, Host, Scenario } from './scenario.ts';
import type { AddressHolding, AddressUse, Warning } from './topology/warning.ts';

/** What of the scenario's addresses can be built, but hardly does what was meant. */
export function addressWarnings(scenario: Scenario, clusters: readonly ModelledCluster[]): readonly Warning[] {
  const duplicates = duplicateAddresses(scenario, clusters);
  const twice = new Set<string>(duplicates.map(({ address }) => hostPrefix(address)));
  const overlapping = overlapsAmong(rangesOf(scenario, clusters)).filter(
    ({ one, other }) => !twice.has(one.prefix) && !twice.has(other.prefix),
  );
  return [...duplicates, ...overlapping, ...besideNodes(scenario, clusters), ...beyondSegment(clusters)];
}

type Duplicate = Extract<Warning, { kind: 'duplicate-address' }>;
type Overlap = Extract<Warning, { kind: 'overlap' }>;

function duplicateAddresses(scenario: Scenario, clusters: readonly ModelledCluster[]): readonly Duplicate[] {
  const machines = [
    ...scenario.clusters.flatMap(({ nodes }, index) =>
      nodes.map(({ name, address }, at) => single('node', name, address, `clusters[${index}].nodes[${at}].address`)),
    ),
    ...scenario.hosts.map(({ name, address }, at) => single('host', name, address, `hosts[${at}].address`)),
    ...routersOf(clusters),
    ...usedBy(clusters, 'transit', transitEnds),
    ...usedBy(clusters, 'virtualIp', virtualIpOf),
  ];
  const held = new Map<Prefix, AddressHolding[]>(machines.map(({ prefix }) => [prefix, []]));
  for (const holding of [...machines, ...servicesOf(scenario), ...podsOf(clusters, held)]) {
    held.get(holding.prefix)?.push(holding);
  }
  return [...held].flatMap(([prefix, holders]): readonly Duplicate[] => {
    const address = nthAddress(prefix, 0);
    return address === null || holders.length < 2 ? [] : [{ kind: 'duplicate-address', address, holders }];
  });
}

/** What is said of the clusters whose model uses it. */
function usedBy(
  clusters: readonly ModelledCluster[],
  use: 'transit' | 'virtualIp',
  of: (cluster: AddressedCluster, index: number) => readonly AddressHolding[],
): readonly AddressHolding[] {
  return clusters.flatMap(({ cluster, uses }, index) => (uses[use] ? of(cluster, index) : []));
}

/** The nodes' routers; clusters that have one range at one router have one router address. */
function routersOf(clusters: readonly ModelledCluster[]): readonly AddressHolding[] {
  return clusters.flatMap(({ cluster: { cluster }, uses }, index) => {
    const { name } = cluster;
    return nodeSubnetsOf(cluster).flatMap((subnet, number) => {
      const atFabric = clusters.findIndex(
        (each) => !each.uses.ownRouters && nodeSubnetsOf(each.cluster.cluster).includes(subnet),
      );
      const shared = !uses.ownRouters && atFabric < index;
      const field = cluster.nodeSubnets === undefined ? 'nodeRange' : `nodeSubnets[${number}]`;
      return shared ? [] : [single('nodes-router', name, routerOf(subnet), `clusters[${index}].${field}`)];
    });
  });
}

function transitEnds({ cluster: { name }, transit }: AddressedCluster, index: number): readonly AddressHolding[] {
  return [1, 2].flatMap((offset) => {
    const address = nthAddress(transit, offset);
    return address === null ? [] : [single('gateway-link', name, address, `clusters[${index}].transit`)];
  });
}

function servicesOf({ clusters }: Scenario): readonly AddressHolding[] {
  return clusters.flatMap(({ services = [] }, index) =>
    services.flatMap(({ name, clusterIp, loadBalancer, externalIps }, at) => {
      const where = `clusters[${index}].services[${at}]`;
      return [
        single('cluster-ip', name, clusterIp, `${where}.clusterIp`),
        ...(loadBalancer === null
          ? []
          : [single('load-balancer', name, loadBalancer.address, `${where}.loadBalancer.address`)]),
        ...externalIps.map((address, each) => single('external-ip', name, address, `${where}.externalIps[${each}]`)),
      ];
    }),
  );
}

/** Pods that hold one of these. */
function podsOf(clusters: readonly ModelledCluster[], held: ReadonlyMap<Prefix, unknown>): readonly AddressHolding[] {
  const isHeld = heldBy([...held.keys()]);
  return clusters.flatMap(({ cluster: { nodes } }, index) =>
    nodes.flatMap(({ pods }, at) =>
      pods.flatMap(({ pod, address }, each) =>
        isHeld(address) ? [single('pod', pod.name, address, `clusters[${index}].nodes[${at}].pods[${each}]`)] : [],
      ),
    ),
  );
}

/** A range, and what it is to others besides its use. */
interface Range extends AddressHolding {
  /** Pods' addresses that mean something inside their cluster only: several may have the same. */
  readonly isPrivate?: boolean;
  /** Pods that are found in the nodes' subnet. */
  readonly isOnSegment?: boolean;
}

function rangesOf(scenario: Scenario, clusters: readonly ModelledCluster[]): readonly Range[] {
  const { hosts } = scenario;
  return [
    ...podRangesOf(scenario, clusters),
    ...scenario.clusters.map(({ name, nodeRange }, index) =>
      range('nodes', name, nodeRange, `clusters[${index}].nodeRange`),
    ),
    ...usedBy(clusters, 'transit', ({ cluster: { name }, transit }, index) => [
      range('transit', name, transit, `clusters[${index}].transit`),
    ]),
    ...hosts.flatMap((host, index) => (isInNodesSubnet(host, scenario.clusters) ? [] : subnetOnce(host, index, hosts))),
    ...usedBy(clusters, 'virtualIp', virtualIpOf),
    ...servicesOf(scenario),
  ];
}

function podRangesOf(scenario: Scenario, clusters: readonly ModelledCluster[]): readonly Range[] {
  const [reused] = clusters.flatMap(({ cluster, uses }) => reusedBy(scenario, cluster.cluster, uses) ?? []);
  const own = clusters.flatMap(({ cluster: { cluster }, uses }, index): readonly Range[] => {
    if (reusedBy(scenario, cluster, uses) !== null) return [];
    const { name, podRange } = cluster;
    const holding = range('pods', name, podRange, `clusters[${index}].podRange`);
    return [{ ...holding, isPrivate: uses.pods === 'reused', isOnSegment: uses.podsOnSegment }];
  });
  return reused === undefined
    ? own
    : [{ ...range('reused-pods', '', reused, 'reusedPodRange'), isPrivate: true }, ...own];
}

/** A machine beside the nodes with the nodes' own length has no other subnet than theirs. */
function isInNodesSubnet(host: Host, clusters: readonly Cluster[]): boolean {
  return clusters.some((each) => nodeSubnetsOf(each).includes(subnetOf(host)));
}

function subnetOnce(host: Host, index: number, hosts: readonly Host[]): readonly AddressHolding[] {
  const subnet = subnetOf(host);
  return hosts.findIndex((each) => subnetOf(each) === subnet) < index
    ? []
    : [range('host-subnet', host.name, subnet, `hosts[${index}].address`)];
}

function subnetOf({ address, length }: Host): Prefix {
  return prefixAround(address, length);
}

/** What the uses of two ranges that overlap say of it: is it a mistake? */
function overlapsAmong(ranges: readonly Range[]): readonly Overlap[] {
  return ranges.flatMap((other, index) =>
    ranges.slice(0, index).flatMap((one): readonly Overlap[] => {
      if (!overlaps(one.prefix, other.prefix) || !meantApart(one, other)) return [];
      return one.isOnSegment === true && isWithin(one.prefix, other)
        ? []
        : [{ kind: 'overlap', one: holdingOf(one), other: holdingOf(other) }];
    }),
  );
}

function holdingOf({ use, name, prefix, where }: Range): AddressHolding {
  return { use, name, prefix, where };
}

function isWithin(pods: Prefix, { use, prefix }: AddressHolding): boolean {
  return use === 'nodes' && lengthOf(prefix) < lengthOf(pods);
}

/** Is the later in the list of ranges meant to lie outside the earlier? Two single addresses are the same one, or not at all. */
function meantApart(one: Range, other: Range): boolean {
  if (!isRange(one) || (one.isPrivate === true && other.isPrivate === true)) return false;
  // An address of a service that is answered for on the nodes' own segment is of the nodes' subnet (MetalLB, layer 2).
  const answeredByNodes = other.use === 'load-balancer' || other.use === 'external-ip';
  return !answeredByNodes || one.use !== 'nodes';
}

function isRange({ prefix }: AddressHolding): boolean {
  return lengthOf(prefix) < 32;
}

function besideNodes({ hosts }: Scenario, clusters: readonly ModelledCluster[]): readonly Warning[] {
  return hosts.flatMap(({ name: host, address }, index): readonly Warning[] => {
    const beside = clusters.find(({ cluster: { cluster } }) =>
      nodeSubnetsOf(cluster).some((subnet) => contains(subnet, address)),
    );
    return beside === undefined || beside.uses.uplink === 'segment'
      ? []
      : [{ kind: 'host-linked-as-node', where: `hosts[${index}].address`, host, cluster: beside.cluster.cluster.name }];
  });
}

function beyondSegment(clusters: readonly ModelledCluster[]): readonly Warning[] {
  return clusters.flatMap(({ cluster: { cluster }, uses }, index): readonly Warning[] => {
    const { name, podRange: pods, nodeRange: nodes } = cluster;
    const inside = overlaps(pods, nodes) && lengthOf(nodes) <= lengthOf(pods);
    return inside || !uses.podsOnSegment
      ? []
      : [{ kind: 'pods-beyond-segment', where: `clusters[${index}].podRange`, cluster: name, pods, nodes }];
  });
}

function virtualIpOf({ cluster: { name }, virtualIp }: AddressedCluster, index: number): readonly AddressHolding[] {
  return [single('virtual-ip', name, virtualIp, `clusters[${index}].virtualIp`)];
}

function single(use: AddressUse, name: string, address: IpAddress, where: string): AddressHolding {
  return range(use, name, hostPrefix(address), where);
}

function range(use: AddressUse, name: string, prefix: Prefix, where: string): AddressHolding {
  return { use, name, prefix, where };
}
