import type { Placed } from './duplicates.ts';
import { duplicates } from './duplicates.ts';
import { reservedIds } from './limits.ts';
import { pathText } from './places.ts';
import type { Problem } from './problem.ts';
import type { ReadV1 } from './schemaV1.ts';

/** Ids are unique where they are said: clusters and hosts together, a cluster's nodes and pods together, filters. */
export function idProblems({ clusters, hosts, filters }: ReadV1): readonly Problem[] {
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
