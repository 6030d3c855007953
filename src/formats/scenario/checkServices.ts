import type { IpAddress } from '../../engine/index.ts';
import { externalPart, hostPrefix, loadBalancerPart, overlaps, unusable } from '../../engine/index.ts';
import type { Placed } from './duplicates.ts';
import { duplicates } from './duplicates.ts';
import type { DocumentPath } from './places.ts';
import { unknown } from './checkReferences.ts';
import { pathText } from './places.ts';
import type { Problem } from './problem.ts';
import type { DescribedScenario } from './described.ts';

type Cluster = DescribedScenario['clusters'][number];
type Service = Cluster['services'][number];

/** A service's pods and leader are of its cluster, and its addresses are ones that may be dialled. */
export function serviceProblems(document: DescribedScenario): readonly Problem[] {
  return document.clusters.flatMap((cluster, index) => problemsOf(cluster, ['clusters', index]));
}

function problemsOf(cluster: Cluster, place: DocumentPath): readonly Problem[] {
  const { nodes, services } = cluster;
  const pods = nodes.flatMap(({ pods: all }) => all.map(({ id }) => id));
  const there = new Set(pods);
  return [
    ...services.flatMap((service, at) => {
      const here = [...place, 'services', at];
      return [
        ...service.pods.flatMap((pod, number) => (there.has(pod) ? [] : unknown([...here, 'pods', number], pod, pods))),
        ...leaderProblems(service, nodes, here),
        ...addressesOf(service, here).flatMap(usable),
      ];
    }),
    ...duplicates(
      services.map(({ clusterIp, port }, at) => ({
        place: [...place, 'services', at, 'clusterIp'],
        value: `${clusterIp}:${port}`,
      })),
    ),
  ];
}

/** The leader is a node, and no node is called what a way to the service is called. */
function leaderProblems(
  { leader, loadBalancer, externalIps }: Service,
  nodes: Cluster['nodes'],
  here: DocumentPath,
): readonly Problem[] {
  const names = nodes.map(({ id }) => id);
  const ways = [
    ...(loadBalancer === undefined ? [] : [loadBalancerPart]),
    ...externalIps.map((_, index) => externalPart(index)),
  ];
  return [
    ...(leader === undefined ? [] : unknown([...here, 'leader'], leader, names)),
    ...names
      .filter((name) => ways.includes(name))
      .map((value): Problem => ({ path: pathText(here), code: 'reserved-id', value, reserved: ways })),
  ];
}

function addressesOf(
  { clusterIp, loadBalancer, externalIps }: Service,
  here: DocumentPath,
): readonly Placed<IpAddress>[] {
  return [
    { place: [...here, 'clusterIp'], value: clusterIp },
    ...(loadBalancer === undefined
      ? []
      : [{ place: [...here, 'loadBalancer', 'address'], value: loadBalancer.address }]),
    ...externalIps.map((value, index) => ({ place: [...here, 'externalIps', index], value })),
  ];
}

function usable({ place, value }: Placed<IpAddress>): readonly Problem[] {
  const within = unusable.find((each) => overlaps(each, hostPrefix(value)));
  return within === undefined ? [] : [{ path: pathText(place), code: 'unusable-range', value, within }];
}
