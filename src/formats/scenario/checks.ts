import type { IpAddress, Prefix } from '../../engine/index.ts';
import { contains, prefixAround, overlaps, unusable, lengthOf } from '../../engine/index.ts';
import { referenceProblems, knownIn, partyProblems, unknown } from './checkReferences.ts';
import { serviceProblems } from './checkServices.ts';
import type { Placed } from './duplicates.ts';
import { duplicates } from './duplicates.ts';
import { limits, reservedIds, reservedServices } from './limits.ts';
import type { DocumentPath } from './places.ts';
import { pathText } from './places.ts';
import type { Problem } from './problem.ts';
import { addressingProblems } from './checkAddressing.ts';
import { joiningProblems } from './checkJoining.ts';
import type { DescribedScenario, DescribedCluster } from './described.ts';
import { roleIn, subnetOf } from './subnets.ts';

/** What is wrong between the fields of a document whose every field is right on its own. */
export function problemsIn(document: DescribedScenario): readonly Problem[] {
  const checks = [
    idProblems,
    countProblems,
    rangeProblems,
    addressProblems,
    addressingProblems,
    referenceProblems,
    serviceProblems,
    egressProblems,
    joiningProblems,
  ];
  return checks.flatMap((check) => check(document));
}

function countProblems({ clusters }: DescribedScenario): readonly Problem[] {
  const nodes = clusters.flatMap((cluster) => cluster.nodes);
  const pods = nodes.reduce((sum, node) => sum + node.pods.length, 0);
  return [
    ...beyond('too-many-nodes', nodes.length, limits.nodesInAll),
    ...beyond('too-many-pods', pods, limits.podsInAll),
  ];
}

function beyond(code: 'too-many-nodes' | 'too-many-pods', count: number, limit: number): readonly Problem[] {
  return count > limit ? [{ path: 'clusters', code, count, limit }] : [];
}

/**
 * Every address is inside its range and one that a machine may have there. Two machines may have one address: such a network can be
 * built, and the engine warns of it.
 */
function addressProblems({ clusters, hosts }: DescribedScenario): readonly Problem[] {
  return [
    ...clusters.flatMap(({ nodes, nodeRange, nodeSubnets = [nodeRange] }, cluster) =>
      nodes.flatMap(({ address }, index) => {
        const subnet = nodeSubnets.find((each) => contains(each, address)) ?? nodeSubnets[0] ?? nodeRange;
        return inSubnet(['clusters', cluster, 'nodes', index, 'address'], address, subnet);
      }),
    ),
    ...hosts.flatMap((host, index) => inSubnet(['hosts', index, 'address'], host.address, subnetOf(host))),
    ...clusters.flatMap(({ virtualIp }, index) =>
      virtualIp === undefined ? [] : usable({ place: ['clusters', index, 'virtualIp'], value: virtualIp }),
    ),
  ];
}

function inSubnet(place: DocumentPath, value: IpAddress, range: Prefix): readonly Problem[] {
  const path = pathText(place);
  if (!contains(range, value)) return [{ path, code: 'outside-range', value, range }];
  const role = roleIn(range, value);
  return role === 'network' || role === 'broadcast' ? [{ path, code: 'reserved-address', value, range, role }] : [];
}

function usable({ place, value }: Placed<IpAddress>): readonly Problem[] {
  const within = unusable.find((each) => overlaps(each, prefixAround(value, 32)));
  return within === undefined ? [] : [{ path: pathText(place), code: 'unusable-range', value, within }];
}

/** Everything that an address for what leaves is about is there. */
function egressProblems({ egress, ...document }: DescribedScenario): readonly Problem[] {
  const known = knownIn(document);
  return [
    ...duplicates(egress.map(({ id }, index) => ({ place: ['egress', index, 'id'], value: id }))),
    ...egress.flatMap(({ at, from }, index) => [
      ...unknown(['egress', index, 'at'], at, known.devices),
      ...(from === undefined ? [] : partyProblems(['egress', index, 'from'], from, known)),
    ]),
  ];
}

/** Ids are unique where they are said: clusters and hosts together, a cluster's nodes, pods and services together, filters. */
function idProblems({ clusters, hosts, routers, filters }: DescribedScenario): readonly Problem[] {
  const outermost = [
    ...clusters.map(({ id }, index) => ({ place: ['clusters', index, 'id'], value: id })),
    ...hosts.map(({ id }, index) => ({ place: ['hosts', index, 'id'], value: id })),
  ];
  // A router of its own has an id as a host has; by other ids devices are meant that models make.
  const own = routers.map(({ id }, index) => ({ place: ['routers', index, 'id'], value: id }));
  const inClusters = clusters.map(membersOf);
  const members = inClusters.flat();
  const ofFilters = filters.map(({ id }, index) => ({ place: ['filters', index, 'id'], value: id }));
  return [
    ...reserved([...outermost, ...members.filter(({ place }) => place[2] === 'nodes')], reservedIds),
    ...reserved(members, reservedServices),
    ...[[...outermost, ...own], ...inClusters, ofFilters].flatMap(duplicates),
  ];
}

function membersOf({ nodes, services }: DescribedCluster, cluster: number): readonly Placed<string>[] {
  return [
    ...nodes.flatMap(({ id, pods }, index) => {
      const place = ['clusters', cluster, 'nodes', index];
      return [
        { place: [...place, 'id'], value: id },
        ...pods.map((pod, at) => ({ place: [...place, 'pods', at, 'id'], value: pod.id })),
      ];
    }),
    ...services.map(({ id }, index) => ({ place: ['clusters', cluster, 'services', index, 'id'], value: id })),
  ];
}

/** A problem for every id that is one of the `names`. */
function reserved(placed: readonly Placed<string>[], names: readonly string[]): readonly Problem[] {
  return placed.flatMap(({ place, value }) =>
    names.includes(value) ? [{ path: pathText(place), code: 'reserved-id', value, reserved: names }] : [],
  );
}

/** Every range is one that machines may have. Ranges may overlap: such a network can be built, and the engine warns of it. */
function rangeProblems(document: DescribedScenario): readonly Problem[] {
  const attached = attachedRanges(document);
  const pods = podRanges(document);
  return [
    ...document.clusters.flatMap(subnetProblems),
    ...attached.filter(({ place }) => place[0] === 'clusters').flatMap(wrongLength),
    ...[...pods, ...attached].flatMap(unusableRange),
  ];
}

/** Subnets of one cluster's nodes lie in their range and apart, for one router is on all of them. */
function subnetProblems({ nodeRange, nodeSubnets = [] }: DescribedCluster, cluster: number): readonly Problem[] {
  return nodeSubnets.flatMap((value, at): readonly Problem[] => {
    const place = ['clusters', cluster, 'nodeSubnets'];
    const path = pathText([...place, at]);
    const first = nodeSubnets.findIndex((each) => overlaps(each, value));
    return [
      ...(overlaps(nodeRange, value) && lengthOf(nodeRange) <= lengthOf(value)
        ? []
        : [{ path, code: 'outside-range', value, range: nodeRange } as const]),
      ...(first < at ? [{ path, code: 'duplicate', value, first: pathText([...place, first]) } as const] : []),
    ];
  });
}

function attachedRanges({ clusters, hosts }: DescribedScenario): readonly Placed<Prefix>[] {
  return [
    ...clusters.flatMap(({ nodeRange, nodeSubnets = [], transit }, index) => [
      { place: ['clusters', index, 'nodeRange'], value: nodeRange },
      ...nodeSubnets.map((value, at) => ({ place: ['clusters', index, 'nodeSubnets', at], value })),
      ...(transit === undefined ? [] : [{ place: ['clusters', index, 'transit'], value: transit }]),
    ]),
    ...hosts.map((host, index) => ({ place: ['hosts', index, 'address'], value: subnetOf(host) })),
  ];
}

function podRanges({ clusters, reusedPodRange }: DescribedScenario): readonly Placed<Prefix>[] {
  return [
    ...(reusedPodRange === undefined ? [] : [{ place: ['reusedPodRange'], value: reusedPodRange }]),
    ...clusters.map(({ podRange }, index) => ({ place: ['clusters', index, 'podRange'], value: podRange })),
  ];
}

function wrongLength({ place, value }: Placed<Prefix>): readonly Problem[] {
  const { minimum: shortest, maximum: longest } = limits.subnet;
  const length = lengthOf(value);
  if (shortest <= length && length <= longest) return [];
  return [{ path: pathText(place), code: 'wrong-length', value, shortest, longest }];
}

function unusableRange({ place, value }: Placed<Prefix>): readonly Problem[] {
  const within = unusable.find((each) => overlaps(each, value));
  return within === undefined ? [] : [{ path: pathText(place), code: 'unusable-range', value, within }];
}
