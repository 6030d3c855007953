import { addressed } from './models/parts/addressing.ts';
import type { AddressedCluster } from './models/parts/addressing.ts';
import type { ModelId } from './models/index.ts';
import { models } from './models/index.ts';
import type { AddressUses } from './models/model.ts';
import type { Settings } from './models/settings.ts';
import type { IpAddress } from './net/address.ts';
import type { Prefix } from './net/prefix.ts';
import { contains, hostPrefix, lengthOf, nthAddress, overlaps, prefixAround } from './net/prefix.ts';
import type { Cluster, Host, Scenario } from './scenario.ts';
import type { AddressHolding, AddressUse, Warning } from './topology/warning.ts';

/** What of the scenario's addresses can be built under this model, but hardly does what was meant. */
export function addressWarnings(scenario: Scenario, model: ModelId, settings: Settings): readonly Warning[] {
  const uses = models[model].uses(settings);
  const clusters = scenario.clusters.map((each) =>
    addressed(scenario, each, uses.pods === 'own' ? each.podRange : scenario.reusedPodRange),
  );
  const duplicates = duplicateAddresses(scenario, clusters, uses);
  const twice = new Set<string>(duplicates.map(({ address }) => hostPrefix(address)));
  const overlapping = overlapsAmong(rangesOf(scenario, uses), uses).filter(
    ({ one, other }) => !twice.has(one.prefix) && !twice.has(other.prefix),
  );
  return [...duplicates, ...overlapping, ...besideNodes(scenario, uses), ...beyondSegment(scenario, uses)];
}

type Duplicate = Extract<Warning, { kind: 'duplicate-address' }>;
type Overlap = Extract<Warning, { kind: 'overlap' }>;

function duplicateAddresses(
  scenario: Scenario,
  clusters: readonly AddressedCluster[],
  uses: AddressUses,
): readonly Duplicate[] {
  const machines = [
    ...scenario.clusters.flatMap(({ nodes }, index) =>
      nodes.map(({ name, address }, at) => single('node', name, address, `clusters[${index}].nodes[${at}].address`)),
    ),
    ...scenario.hosts.map(({ name, address }, at) => single('host', name, address, `hosts[${at}].address`)),
    ...routersOf(scenario, uses),
    ...(uses.transit ? scenario.clusters.flatMap(transitEnds) : []),
    ...(uses.virtualIp ? scenario.clusters.map(virtualIpOf) : []),
  ];
  const held = new Map<Prefix, AddressHolding[]>(machines.map(({ prefix }) => [prefix, []]));
  for (const holding of [...machines, ...servicesOf(scenario), ...podsOf(clusters)]) {
    held.get(holding.prefix)?.push(holding);
  }
  return [...held].flatMap(([prefix, holders]): readonly Duplicate[] => {
    const address = nthAddress(prefix, 0);
    return address === null || holders.length < 2 ? [] : [{ kind: 'duplicate-address', address, holders }];
  });
}

/** The nodes' routers; clusters that have one range at one router have one router address. */
function routersOf({ clusters }: Scenario, { ownRouters }: AddressUses): readonly AddressHolding[] {
  return clusters.flatMap(({ name, nodeRange }, index) => {
    const shared = !ownRouters && clusters.findIndex((each) => each.nodeRange === nodeRange) < index;
    const address = nthAddress(nodeRange, 1);
    return shared || address === null ? [] : [single('nodes-router', name, address, `clusters[${index}].nodeRange`)];
  });
}

function transitEnds({ name, transit }: Cluster, index: number): readonly AddressHolding[] {
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

function podsOf(clusters: readonly AddressedCluster[]): readonly AddressHolding[] {
  return clusters.flatMap(({ nodes }, index) =>
    nodes.flatMap(({ pods }, at) =>
      pods.map(({ pod, address }, each) =>
        single('pod', pod.name, address, `clusters[${index}].nodes[${at}].pods[${each}]`),
      ),
    ),
  );
}

function rangesOf(scenario: Scenario, uses: AddressUses): readonly AddressHolding[] {
  const { clusters, hosts, reusedPodRange } = scenario;
  return [
    ...(uses.pods === 'own'
      ? clusters.map(({ name, podRange }, index) => range('pods', name, podRange, `clusters[${index}].podRange`))
      : [range('reused-pods', '', reusedPodRange, 'reusedPodRange')]),
    ...clusters.map(({ name, nodeRange }, index) => range('nodes', name, nodeRange, `clusters[${index}].nodeRange`)),
    ...(uses.transit
      ? clusters.map(({ name, transit }, index) => range('transit', name, transit, `clusters[${index}].transit`))
      : []),
    ...hosts.flatMap((host, index) => (isInNodesSubnet(host, clusters) ? [] : subnetOnce(host, index, hosts))),
    ...(uses.virtualIp ? clusters.map(virtualIpOf) : []),
    ...servicesOf(scenario),
  ];
}

/** A machine beside the nodes with the nodes' own length has no other subnet than theirs. */
function isInNodesSubnet(host: Host, clusters: readonly Cluster[]): boolean {
  return clusters.some(({ nodeRange }) => subnetOf(host) === nodeRange);
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
function overlapsAmong(ranges: readonly AddressHolding[], uses: AddressUses): readonly Overlap[] {
  return ranges.flatMap((other, index) =>
    ranges.slice(0, index).flatMap((one): readonly Overlap[] => {
      if (!overlaps(one.prefix, other.prefix) || !meantApart(one, other)) return [];
      return uses.podsOnSegment && one.use === 'pods' && isWithin(one.prefix, other)
        ? []
        : [{ kind: 'overlap', one, other }];
    }),
  );
}

function isWithin(pods: Prefix, { use, prefix }: AddressHolding): boolean {
  return use === 'nodes' && lengthOf(prefix) < lengthOf(pods);
}

/** Is the later in the list of ranges meant to lie outside the earlier? Two single addresses are the same one, or not at all. */
function meantApart(one: AddressHolding, other: AddressHolding): boolean {
  if (!isRange(one)) return false;
  // An address of a service that is answered for on the nodes' own segment is of the nodes' subnet (MetalLB, layer 2).
  const answeredByNodes = other.use === 'load-balancer' || other.use === 'external-ip';
  return !answeredByNodes || one.use !== 'nodes';
}

function isRange({ prefix }: AddressHolding): boolean {
  return lengthOf(prefix) < 32;
}

function besideNodes({ clusters, hosts }: Scenario, { uplink }: AddressUses): readonly Warning[] {
  if (uplink === 'segment') return [];
  return hosts.flatMap(({ name: host, address }, index): readonly Warning[] => {
    const beside = clusters.find(({ nodeRange }) => contains(nodeRange, address));
    return beside === undefined
      ? []
      : [{ kind: 'host-linked-as-node', where: `hosts[${index}].address`, host, cluster: beside.name }];
  });
}

function beyondSegment({ clusters }: Scenario, { podsOnSegment }: AddressUses): readonly Warning[] {
  if (!podsOnSegment) return [];
  return clusters.flatMap(({ name: cluster, podRange: pods, nodeRange: nodes }, index): readonly Warning[] => {
    const inside = overlaps(pods, nodes) && lengthOf(nodes) <= lengthOf(pods);
    return inside ? [] : [{ kind: 'pods-beyond-segment', where: `clusters[${index}].podRange`, cluster, pods, nodes }];
  });
}

function virtualIpOf({ name, virtualIp }: Cluster, index: number): AddressHolding {
  return single('virtual-ip', name, virtualIp, `clusters[${index}].virtualIp`);
}

function single(use: AddressUse, name: string, address: IpAddress, where: string): AddressHolding {
  return range(use, name, hostPrefix(address), where);
}

function range(use: AddressUse, name: string, prefix: Prefix, where: string): AddressHolding {
  return { use, name, prefix, where };
}
