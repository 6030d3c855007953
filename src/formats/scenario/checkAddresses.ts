import type { IpAddress, Prefix } from '../../engine/index.ts';
import { contains, prefixAround, overlaps, unusable } from '../../engine/index.ts';
import type { Placed } from './duplicates.ts';
import type { Place } from './places.ts';
import { pathText } from './places.ts';
import type { Problem } from './problem.ts';
import type { ReadV1 } from './schemaV1.ts';
import { roleIn, subnetOf } from './subnets.ts';

/**
 * Every address is inside its range and one that a machine may have there. Two machines may have one address: such a network can be
 * built, and the engine warns of it.
 */
export function addressProblems({ clusters, hosts }: ReadV1): readonly Problem[] {
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
