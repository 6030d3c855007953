import type { Party } from '../../engine/index.ts';
import type { DocumentPath } from './places.ts';
import { clipped, pathText } from './places.ts';
import type { Problem } from './problem.ts';
import type { DescribedScenario } from './described.ts';

/** Every device and cluster that a filter or an earlier send names is there. */
export function referenceProblems(document: DescribedScenario): readonly Problem[] {
  const endpoints = endpointIds(document);
  const { devices, clusters } = knownIn(document);
  return [
    ...document.filters.flatMap(({ at, from, to }, index) => {
      const party = (side: 'from' | 'to', value: Party | undefined): readonly Problem[] =>
        value === undefined ? [] : partyProblems(['filters', index, side], value, { devices, clusters });
      return [...unknown(['filters', index, 'at'], at, devices), ...party('from', from), ...party('to', to)];
    }),
    ...document.earlier.flatMap(({ from, to }, index) => [
      ...unknown(['earlier', index, 'from'], from, endpoints),
      ...unknown(['earlier', index, 'to'], to, endpoints),
    ]),
  ];
}

/** What a filter may be at or about. */
export function knownIn(document: Pick<DescribedScenario, 'clusters' | 'hosts' | 'routers'>): Known {
  const own = document.clusters.flatMap(({ id }) => [`${id}/gateway`, `${id}/router`]);
  return {
    devices: [...endpointIds(document), 'fabric', ...own, ...document.routers.map(({ id }) => id)],
    clusters: document.clusters.map(({ id }) => id),
  };
}

interface Known {
  readonly devices: readonly string[];
  readonly clusters: readonly string[];
}

export function partyProblems(place: DocumentPath, party: Party, { devices, clusters }: Known): readonly Problem[] {
  switch (party.kind) {
    case 'device':
      return unknown([...place, 'device'], party.device, devices);
    case 'cluster': {
      const value = party.cluster;
      if (clusters.some((each) => each === value)) return [];
      return [{ path: pathText([...place, 'cluster']), code: 'unknown-cluster', value, allowed: clusters }];
    }
    case 'prefixes':
      return [];
  }
}

export function unknown(place: DocumentPath, value: string, allowed: readonly string[]): readonly Problem[] {
  if (allowed.includes(value)) return [];
  return [{ path: pathText(place), code: 'unknown-device', value: clipped(value), allowed }];
}

function endpointIds({ clusters, hosts }: Pick<DescribedScenario, 'clusters' | 'hosts'>): readonly string[] {
  const inClusters = clusters.flatMap((cluster) =>
    cluster.nodes.flatMap((node) => [node, ...node.pods].map(({ id }) => `${cluster.id}/${id}`)),
  );
  return [...inClusters, ...hosts.map(({ id }) => id)];
}
