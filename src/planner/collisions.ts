import type { Prefix } from '../engine/index.ts';
import { lengthOf, overlaps as overlapping, prefix, sizeOf } from '../engine/index.ts';
import { place } from './blockAllocation.ts';
import { prefixOf } from './block.ts';
import { freeBlocks } from './freeSpace.ts';
import { namedSpaces, privateSpace } from './privateSpaces.ts';

/** What a cluster has ranges for. */
export const rangeKinds = ['pods', 'nodes', 'services'] as const;
export type RangeKind = (typeof rangeKinds)[number];

interface KindedRange {
  readonly kind: RangeKind;
  readonly range: Prefix;
}

/** A cluster as far as somebody said which addresses it has. */
export interface RangedCluster {
  readonly name: string;
  readonly ranges: readonly KindedRange[];
}

/**
 * How two clusters can be joined, the best first: flat; perhaps flat, for nothing collides and not both said where pods are; flat, but Services take some addresses that are meant for the other; only by
 * gateways; not at all on one network, for not even nodes are unique.
 */
export const standings = ['flat', 'unsaid', 'shadowed', 'gateway', 'apart'] as const;
export type Standing = (typeof standings)[number];

/** Addresses that two ranges have in common, and what they make impossible. */
export interface Overlap {
  readonly kinds: readonly [RangeKind, RangeKind];
  readonly ranges: readonly [Prefix, Prefix];
  readonly shared: Prefix;
  readonly allows: Standing;
}

/** A range to give up for one that nobody has; `null` where no block of its size is free. */
export interface Renumbering {
  readonly cluster: number;
  readonly kind: RangeKind;
  readonly from: Prefix;
  readonly to: Prefix | null;
}

/** Two clusters, by their places in the list. */
export interface PairVerdict {
  readonly a: number;
  readonly b: number;
  readonly standing: Standing;
  /** The worst first. Those that harm nobody are among them. */
  readonly overlaps: readonly Overlap[];
  /** All of them together make the pair flat, if each has a range. */
  readonly mending: readonly Renumbering[];
  /** What nobody said and the verdict would need. */
  readonly unsaid: readonly { readonly cluster: number; readonly kind: RangeKind }[];
}

export interface CollisionReport {
  /** Every pair once, the worst first. */
  readonly pairs: readonly PairVerdict[];
  /** Ranges of one cluster that overlap each other. */
  readonly inside: readonly { readonly cluster: number; readonly overlap: Overlap }[];
  /** Together they make every pair flat, if each has a range; no two of the new ranges overlap. */
  readonly mending: readonly Renumbering[];
}

/** Nodes must be unique wherever clusters share a network; ClusterIPs are known to their own nodes only. */
const allowed: Readonly<Record<RangeKind, Readonly<Record<RangeKind, Standing>>>> = {
  nodes: { nodes: 'apart', pods: 'gateway', services: 'shadowed' },
  pods: { nodes: 'gateway', pods: 'gateway', services: 'shadowed' },
  services: { nodes: 'shadowed', pods: 'shadowed', services: 'flat' },
};

/** Of two ranges, the one that costs less to give up. */
const effort: Readonly<Record<RangeKind, number>> = { services: 0, pods: 1, nodes: 2 };

/** Docker's own on every machine that runs it: no good to offer. */
const docker = prefix('172.17.0.0/16');

/** Which of the clusters' ranges overlap, how each pair can be joined, and what would mend it. */
export function collisionsOf(clusters: readonly RangedCluster[]): CollisionReport {
  const indices = clusters.map((_, index) => index);
  const pairs = indices
    .flatMap((a) => indices.slice(a + 1).map((b) => pairOf(clusters, a, b)))
    .toSorted((x, y) => rank(y.standing) - rank(x.standing) || y.harm - x.harm || x.a - y.a || x.b - y.b);
  const mending = renumberings(clusters, pairs);
  return {
    pairs: pairs.map(({ a, b, standing, overlaps, unsaid }) => ({
      a,
      b,
      standing,
      overlaps,
      unsaid,
      mending: mending.filter((each) => overlaps.some((overlap) => mends(each, { a, b }, overlap))),
    })),
    inside: clusters.flatMap(({ ranges }, cluster) =>
      ranges.flatMap((range, at) => overlapsOf([range], ranges.slice(at + 1)).map((overlap) => ({ cluster, overlap }))),
    ),
    mending,
  };
}

/** The clusters once they have their new ranges; those for which there is none stay as they are. */
export function renumbered(
  clusters: readonly RangedCluster[],
  mending: readonly Renumbering[],
): readonly RangedCluster[] {
  return clusters.map((cluster, index) => ({
    ...cluster,
    ranges: cluster.ranges.map(({ kind, range }) => ({
      kind,
      range: mending.find((each) => is(each, index, kind, range))?.to ?? range,
    })),
  }));
}

interface Pair extends Omit<PairVerdict, 'mending'> {
  /** How many addresses are in dispute. */
  readonly harm: number;
}

function pairOf(clusters: readonly RangedCluster[], a: number, b: number): Pair {
  const [some = [], others = []] = [clusters[a]?.ranges, clusters[b]?.ranges];
  const overlaps = overlapsOf(some, others);
  const worst = overlaps[0]?.allows ?? 'flat';
  const needed = ['pods', 'nodes'] as const;
  const unsaid = [a, b].flatMap((cluster) =>
    needed
      .filter((kind) => clusters[cluster]?.ranges.every((range) => range.kind !== kind) ?? false)
      .map((kind) => ({ cluster, kind })),
  );
  return {
    a,
    b,
    standing: worst === 'flat' && unsaid.some(({ kind }) => kind === 'pods') ? 'unsaid' : worst,
    overlaps,
    harm: overlaps.reduce((sum, { allows, shared }) => sum + (allows === 'flat' ? 0 : sizeOf(shared)), 0),
    unsaid,
  };
}

function overlapsOf(some: readonly KindedRange[], others: readonly KindedRange[]): readonly Overlap[] {
  return some
    .flatMap((a) =>
      others
        .filter((b) => overlapping(a.range, b.range))
        .map(
          (b): Overlap => ({
            kinds: [a.kind, b.kind],
            ranges: [a.range, b.range],
            // Of two prefixes that overlap, one is inside the other.
            shared: lengthOf(a.range) > lengthOf(b.range) ? a.range : b.range,
            allows: allowed[a.kind][b.kind],
          }),
        ),
    )
    .toSorted((x, y) => rank(y.allows) - rank(x.allows) || sizeOf(y.shared) - sizeOf(x.shared));
}

/** A new range for one side of every overlap that harms; one that is given up already mends others too. */
function renumberings(clusters: readonly RangedCluster[], pairs: readonly Pair[]): readonly Renumbering[] {
  const found: Renumbering[] = [];
  const used = [docker, ...clusters.flatMap(({ ranges }) => ranges.map(({ range }) => range))];
  for (const { a, b, overlaps } of pairs) {
    for (const overlap of overlaps) {
      if (overlap.allows === 'flat' || found.some((each) => mends(each, { a, b }, overlap))) continue;
      const [ofA, ofB] = overlap.kinds;
      const [first, second] = overlap.ranges;
      const cheaper = effort[ofA] < effort[ofB];
      const given = cheaper
        ? ({ cluster: a, kind: ofA, from: first } as const)
        : ({ cluster: b, kind: ofB, from: second } as const);
      const to = freeRange(sizeOf(given.from), used);
      if (to !== null) used.push(to);
      found.push({ ...given, to });
    }
  }
  return found;
}

/** A block of so many addresses that none of the ranges touches: private ones (RFC 1918) first, then shared ones (RFC 6598). */
export function freeRange(size: number, used: readonly Prefix[]): Prefix | null {
  for (const space of [privateSpace, [namedSpaces.shared]]) {
    const [block = null] = place(freeBlocks(space, used), [size]).placed;
    if (block !== null) return prefixOf(block);
  }
  return null;
}

function mends(each: Renumbering, { a, b }: Pick<Pair, 'a' | 'b'>, { kinds, ranges, allows }: Overlap): boolean {
  return allows !== 'flat' && (is(each, a, kinds[0], ranges[0]) || is(each, b, kinds[1], ranges[1]));
}

function is(each: Renumbering, cluster: number, kind: RangeKind, range: Prefix): boolean {
  return each.cluster === cluster && each.kind === kind && each.from === range;
}

function rank(standing: Standing): number {
  return standings.indexOf(standing);
}
