import type { Prefix } from '../../engine/index.ts';
import { lengthOf, overlaps, unusable } from '../../engine/index.ts';
import type { Placed } from './duplicates.ts';
import { limits } from './limits.ts';
import { pathText } from './places.ts';
import type { Problem } from './problem.ts';
import type { ReadV1 } from './schemaV1.ts';
import { subnetOf } from './subnets.ts';

/**
 * Ranges that machines are attached to are apart, or the fabric could not tell them apart. Pod ranges may overlap with each
 * other and with anything: that is a lesson, not a mistake.
 */
export function rangeProblems(document: ReadV1): readonly Problem[] {
  const attached = attachedRanges(document);
  const pods = podRanges(document);
  return [
    ...attached.filter(({ place }) => place[0] === 'clusters').flatMap(wrongLength),
    ...[...pods, ...attached].flatMap(unusableRange),
    ...attached.flatMap((later, index) => attached.slice(0, index).flatMap((earlier) => overlap(earlier, later))),
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

function overlap(earlier: Placed<Prefix>, later: Placed<Prefix>): readonly Problem[] {
  if (!overlaps(earlier.value, later.value)) return [];
  const { value } = later;
  const first = pathText(earlier.place);
  return [{ path: pathText(later.place), code: 'overlapping-ranges', value, other: earlier.value, first }];
}
