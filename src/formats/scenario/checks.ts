import type { IpAddress, Prefix } from '../../engine/index.ts';
import { contains, prefixAround, overlaps, unusable, lengthOf } from '../../engine/index.ts';
import { referenceProblems, knownIn, partyProblems, unknown } from './checkReferences.ts';
import { serviceProblems } from './checkServices.ts';
import type { Placed } from './duplicates.ts';
import { duplicates } from './duplicates.ts';
import { limits, reservedIds } from './limits.ts';
import type { Place } from './places.ts';
import { pathText } from './places.ts';
import type { Problem } from './problem.ts';
import type { ReadV1 } from './schemaV1.ts';
import type { ReadV2 } from './schemaV2.ts';
import { roleIn, subnetOf, blocksIn } from './subnets.ts';

/** A block's base is the tunnel device's, the first address the bridge's, the last for broadcasts. */
const notForPods = 3;

/** Every node finds a block in its cluster's range and in the range all re-use, and its pods find room in the block. */
function blockProblems({ clusters, nodePodLength, reusedPodRange }: ReadV1): readonly Problem[] {
  const most = Math.max(...clusters.map(({ nodes }) => nodes.length));
  const needs = [
    { place: ['reusedPodRange'], value: reusedPodRange, nodes: most },
    ...clusters.map(({ podRange, nodes }, index) => ({
      place: ['clusters', index, 'podRange'],
      value: podRange,
      nodes: nodes.length,
    })),
  ];
  const room = 2 ** (32 - nodePodLength) - notForPods;
  return [
    ...needs.flatMap((need) => tooFew(need, nodePodLength)),
    ...clusters.flatMap(({ nodes }, cluster) =>
      nodes.flatMap(({ pods }, index): readonly Problem[] => {
        const path = pathText(['clusters', cluster, 'nodes', index, 'pods']);
        if (pods.length <= room) return [];
        return [{ path, code: 'too-many-pods-for-block', pods: pods.length, room, blockLength: nodePodLength }];
      }),
    ),
  ];
}

interface Need extends Placed<Prefix> {
  readonly nodes: number;
}

function tooFew({ place, value, nodes }: Need, blockLength: number): readonly Problem[] {
  const blocks = blocksIn(value, blockLength);
  return blocks >= nodes
    ? []
    : [{ path: pathText(place), code: 'too-few-blocks', range: value, blockLength, blocks, nodes }];
}

/** What is wrong between the fields of a document whose every field is right on its own. */
export function problemsIn(document: ReadV2): readonly Problem[] {
  const { egress, ...described } = document;
  const first: ReadV1 = { ...described, version: 1 };
  const checks = [idProblems, podCountProblems, rangeProblems, addressProblems, blockProblems, referenceProblems];
  return [...checks.flatMap((check) => check(first)), ...serviceProblems(document), ...egressProblems(egress, first)];
}

function podCountProblems({ clusters }: ReadV1): readonly Problem[] {
  const count = clusters.flatMap(({ nodes }) => nodes.flatMap(({ pods }) => pods)).length;
  const limit = limits.podsInAll;
  return count > limit ? [{ path: 'clusters', code: 'too-many-pods', count, limit }] : [];
}

/**
 * Every address is inside its range and one that a machine may have there. Two machines may have one address: such a network can be
 * built, and the engine warns of it.
 */
function addressProblems({ clusters, hosts }: ReadV1): readonly Problem[] {
  return [
    ...clusters.flatMap(({ nodes, nodeRange }, cluster) =>
      nodes.flatMap(({ address }, index) =>
        inSubnet(['clusters', cluster, 'nodes', index, 'address'], address, nodeRange),
      ),
    ),
    ...hosts.flatMap((host, index) => inSubnet(['hosts', index, 'address'], host.address, subnetOf(host))),
    ...clusters.flatMap(({ virtualIp }, index) =>
      usable({ place: ['clusters', index, 'virtualIp'], value: virtualIp }),
    ),
  ];
}

function inSubnet(place: Place, value: IpAddress, range: Prefix): readonly Problem[] {
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
function egressProblems(egress: ReadV2['egress'], document: ReadV1): readonly Problem[] {
  const known = knownIn(document);
  return [
    ...duplicates(egress.map(({ id }, index) => ({ place: ['egress', index, 'id'], value: id }))),
    ...egress.flatMap(({ at, from }, index) => [
      ...unknown(['egress', index, 'at'], at, known.devices),
      ...(from === undefined ? [] : partyProblems(['egress', index, 'from'], from, known)),
    ]),
  ];
}

/** Ids are unique where they are said: clusters and hosts together, a cluster's nodes and pods together, filters. */
function idProblems({ clusters, hosts, filters }: ReadV1): readonly Problem[] {
  const outermost = [
    ...clusters.map(({ id }, index) => ({ place: ['clusters', index, 'id'], value: id })),
    ...hosts.map(({ id }, index) => ({ place: ['hosts', index, 'id'], value: id })),
  ];
  const inClusters = clusters.map(({ nodes }, index) => membersOf(nodes, index));
  const ofFilters = filters.map(({ id }, index) => ({ place: ['filters', index, 'id'], value: id }));
  return [
    ...[...outermost, ...inClusters.flat()].flatMap(reserved),
    ...[outermost, ...inClusters, ofFilters].flatMap(duplicates),
  ];
}

function membersOf(nodes: ReadV1['clusters'][number]['nodes'], cluster: number): readonly Placed<string>[] {
  return nodes.flatMap(({ id, pods }, index) => {
    const place = ['clusters', cluster, 'nodes', index];
    return [
      { place: [...place, 'id'], value: id },
      ...pods.map((pod, at) => ({ place: [...place, 'pods', at, 'id'], value: pod.id })),
    ];
  });
}

function reserved({ place, value }: Placed<string>): readonly Problem[] {
  const taken = reservedIds.some((each) => each === value);
  return taken ? [{ path: pathText(place), code: 'reserved-id', value, reserved: reservedIds }] : [];
}

/** Every range is one that machines may have. Ranges may overlap: such a network can be built, and the engine warns of it. */
function rangeProblems(document: ReadV1): readonly Problem[] {
  const attached = attachedRanges(document);
  const pods = podRanges(document);
  return [
    ...attached.filter(({ place }) => place[0] === 'clusters').flatMap(wrongLength),
    ...[...pods, ...attached].flatMap(unusableRange),
  ];
}

function attachedRanges({ clusters, hosts }: ReadV1): readonly Placed<Prefix>[] {
  return [
    ...clusters.flatMap(({ nodeRange, transit }, index) => [
      { place: ['clusters', index, 'nodeRange'], value: nodeRange },
      { place: ['clusters', index, 'transit'], value: transit },
    ]),
    ...hosts.map((host, index) => ({ place: ['hosts', index, 'address'], value: subnetOf(host) })),
  ];
}

function podRanges({ clusters, reusedPodRange }: ReadV1): readonly Placed<Prefix>[] {
  return [
    { place: ['reusedPodRange'], value: reusedPodRange },
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
