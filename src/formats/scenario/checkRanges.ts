import type { Prefix } from '../../engine/index.ts';
import { lengthOf, overlaps, unusable } from '../../engine/index.ts';
import type { Placed } from './duplicates.ts';
import { limits } from './limits.ts';
import { pathText } from './places.ts';
import type { Problem } from './problem.ts';
import type { ReadV1 } from './schemaV1.ts';
import { subnetOf } from './subnets.ts';

/** Every range is one that machines may have. Ranges may overlap: such a network can be built, and the engine warns of it. */
export function rangeProblems(document: ReadV1): readonly Problem[] {
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
