import type { IpAddress, Prefix } from '../../engine/index.ts';
import { contains, prefixAround, overlaps, unusable } from '../../engine/index.ts';
import type { Placed } from './duplicates.ts';
import { duplicates } from './duplicates.ts';
import type { Place } from './places.ts';
import { pathText } from './places.ts';
import type { Problem } from './problem.ts';
import type { ReadV1 } from './schemaV1.ts';
import { addressAt, roleIn, subnetOf } from './subnets.ts';

/** Every address is inside its range, is not the range's own or its router's, and is held once. */
export function addressProblems(document: ReadV1): readonly Problem[] {
  const nodes = nodeAddresses(document);
  const hosts = document.hosts.map((host, index) => ({ place: ['hosts', index, 'address'], value: host.address }));
  const published = document.clusters.map(({ virtualIp }, index) => ({
    place: ['clusters', index, 'virtualIp'],
    value: virtualIp,
  }));
  return [
    ...nodes.flatMap(({ place, value, range }) => inSubnet(place, value, range)),
    // A host that holds the first address makes its router take the second.
    ...document.hosts.flatMap((host, index) =>
      inSubnet(['hosts', index, 'address'], host.address, subnetOf(host)).filter(
        (problem) => problem.code !== 'reserved-address' || problem.role !== 'router',
      ),
    ),
    ...published.flatMap(usable),
    ...duplicates([...routerAddresses(document), ...nodes.filter(isNoRouters), ...hosts, ...published]),
  ];
}

interface Ranged extends Placed<IpAddress> {
  readonly range: Prefix;
}

function nodeAddresses({ clusters }: ReadV1): readonly Ranged[] {
  return clusters.flatMap(({ nodes, nodeRange }, cluster) =>
    nodes.map(({ address }, index) => ({
      place: ['clusters', cluster, 'nodes', index, 'address'],
      value: address,
      range: nodeRange,
    })),
  );
}

/** A node on its router's address has been told so already. */
function isNoRouters({ value, range }: Ranged): boolean {
  return roleIn(range, value) !== 'router';
}

/** Held by routers and gateways wherever the model puts them. */
function routerAddresses({ clusters }: ReadV1): readonly Placed<IpAddress>[] {
  return clusters.flatMap(({ nodeRange, transit }, index) => [
    ...placed(['clusters', index, 'nodeRange'], [addressAt(nodeRange, 1)]),
    ...placed(['clusters', index, 'transit'], [addressAt(transit, 1), addressAt(transit, 2)]),
  ]);
}

function placed(place: Place, values: readonly (IpAddress | null)[]): readonly Placed<IpAddress>[] {
  return values.flatMap((value) => (value === null ? [] : [{ place, value }]));
}

function inSubnet(place: Place, value: IpAddress, range: Prefix): readonly Problem[] {
  const path = pathText(place);
  if (!contains(range, value)) return [{ path, code: 'outside-range', value, range }];
  const role = roleIn(range, value);
  return role === 'host' ? [] : [{ path, code: 'reserved-address', value, range, role }];
}

function usable({ place, value }: Placed<IpAddress>): readonly Problem[] {
  const within = unusable.find((each) => overlaps(each, prefixAround(value, 32)));
  return within === undefined ? [] : [{ path: pathText(place), code: 'unusable-range', value, within }];
}
