import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Prefix } from '../engine/index.ts';
import { lengthOf, overlaps, prefix, sizeOf } from '../engine/index.ts';
import type { SegmentKind } from './addressMap.ts';
import { blockOf, prefixOf, totalOf } from './block.ts';
import type { Mask } from '../testing/bruteForce.ts';
import { maskBits, maskFrom, isPlaceable } from '../testing/bruteForce.ts';
import { freeBlocks, spansOf, without } from './freeSpace.ts';
import { needsOf } from './needs.ts';
import type { AddressPlan, SidePlan } from './plan.ts';
import { planOf } from './plan.ts';
import { ownRange } from './allocating.ts';
import type { PlanRequest } from './request.ts';
import { planExamples } from './examples.ts';

/** 32 addresses, few enough to try every way of sharing them out. */
const tiny = maskBits;
const start = 10 * 2 ** 24;

function insideTiny(sizes: readonly number[]): fc.Arbitrary<Prefix> {
  return fc
    .tuple(fc.nat({ max: tiny - 1 }), fc.constantFrom(...sizes))
    .map(([at, size]) => prefixOf({ start: start + at - (at % size), size }));
}

/** The least clusters there can be: a node or a few, /30 each, in a subnet of 4 or 8. */
const tinyRequests: fc.Arbitrary<PlanRequest> = fc.record({
  space: fc.array(insideTiny([4, 8, 16, 32]), { minLength: 1, maxLength: 5 }),
  used: fc.array(insideTiny([1, 2, 4]), { maxLength: 4 }),
  clusters: fc.integer({ min: 1, max: 4 }),
  nodesPerCluster: fc.integer({ min: 1, max: 4 }),
  podsPerNode: fc.integer({ min: 1, max: 2 }),
  nodeBlocks: fc.constantFrom({ kind: 'fixed', length: 30 } as const, { kind: 'fixed', length: 29 } as const),
  nodeReserve: fc.constantFrom('plain' as const, 'gke' as const),
  services: fc.constantFrom({ kind: 'private' } as const, { kind: 'advertised', length: 30 } as const),
  reused: fc.oneof(
    fc.constant({ kind: 'from-space' } as const),
    insideTiny([8, 16]).map((range) => ({ kind: 'own', range }) as const),
  ),
  virtualIps: fc.integer({ min: 0, max: 5 }),
  egressIps: fc.integer({ min: 0, max: 2 }),
});

/** Requests of any size in spaces of any size. */
const largeRequests: fc.Arbitrary<PlanRequest> = fc
  .record({
    space: fc.array(
      fc.tuple(fc.nat({ max: 2 ** 32 - 1 }), fc.integer({ min: 4, max: 20 })).map(([at, length]) => {
        const size = 2 ** (32 - length);
        return prefixOf({ start: at - (at % size), size });
      }),
      { minLength: 1, maxLength: 5 },
    ),
    holes: fc.array(fc.tuple(fc.nat({ max: 2 ** 12 - 1 }), fc.integer({ min: 14, max: 32 })), { maxLength: 12 }),
    clusters: fc.integer({ min: 1, max: 40 }),
    nodesPerCluster: fc.integer({ min: 1, max: 6000 }),
    podsPerNode: fc.integer({ min: 8, max: 250 }),
    virtualIps: fc.integer({ min: 0, max: 40 }),
    preset: fc.constantFrom('roomy' as const, 'class-e' as const, 'alternating-eighteens' as const),
  })
  .map(({ preset, holes, ...asked }) => ({
    ...planExamples[preset],
    ...asked,
    used: asked.space.flatMap((within) => holes.map(([share, length]) => holeIn(within, share, length))),
  }));

/** A prefix of this length (or the whole) so many 4096ths of the way into another. */
function holeIn(within: Prefix, share: number, length: number): Prefix {
  const { start: first, size: room } = blockOf(within);
  const size = Math.min(room, 2 ** (32 - length));
  const at = first + Math.floor((share * room) / 4096);
  return prefixOf({ start: at - (at % size), size });
}

/** Other work may share the machine. */
const patient = { timeout: 300_000 };

const sides = ({ flat, island }: AddressPlan): readonly SidePlan[] => [flat, island];

/** How many clusters can be placed, by trying every aligned place for every block. */
function mostByTrying(request: PlanRequest, model: 'flat' | 'island'): number {
  const { shared, each } = needsOf[model](request);
  const own = ownRange(request, model);
  const used = maskOf(request.used);
  const space = (maskOf(request.space) & ~used & ~maskOf(own)) >>> 0;
  const range = (maskOf(own) & ~used) >>> 0;
  const sizes = (wants: typeof each): readonly number[] => wants.map(({ size }) => size);
  const sharedInOwn = own.length > 0;
  if (sharedInOwn && !isPlaceable(range, sizes(shared))) return 0;
  const fits = (count: number): boolean => {
    const wanted = [...(sharedInOwn ? [] : sizes(shared)), ...Array.from({ length: count }, () => sizes(each)).flat()];
    return isPlaceable(space, wanted);
  };
  let most = 0;
  while (fits(most + 1)) most += 1;
  return most;
}

function maskOf(prefixes: readonly Prefix[]): Mask {
  return prefixes.map(blockOf).reduce((mask, each) => (mask | maskFrom(each.start - start, each.size)) >>> 0, 0);
}

describe('a plan', patient, () => {
  test('places as many clusters as trying every way does, in both models', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(tinyRequests, (request) => {
        const plan = planOf(request);
        for (const side of sides(plan)) {
          const most = mostByTrying(request, side.model);
          expect(side.most).toBe(most);
          expect(side.placed).toBe(Math.min(request.clusters, most));
          expect(side.placed + side.more).toBe(most);
          met.add(`${side.model} ${side.placed}`);
        }
      }),
      { numRuns: 300 },
    );
    // Few and several, and none at all: the property has met them.
    for (const each of ['flat 0', 'flat 1', 'island 0', 'island 1', 'island 2']) expect(met).toContain(each);
  });

  describe.each([
    ['small', tinyRequests],
    ['large', largeRequests],
  ])('of a %s space', patient, (_, requests) => {
    test('gives ranges that are aligned, apart, and inside what is free', () => {
      fc.assert(
        fc.property(requests, (request) => {
          for (const side of sides(planOf(request))) {
            const ranges = side.allocations.map((each) => each.prefix);
            const blocks = ranges.map(blockOf);
            expect(blocks.filter((each) => each.start % each.size !== 0)).toEqual([]);
            const covered = spansOf(ranges).reduce((sum, span) => sum + span.end - span.start, 0);
            expect(covered).toBe(totalOf(blocks));
            const free = without(spansOf(spaceOf(request, side)), spansOf(request.used));
            expect(without(spansOf(ranges), free)).toEqual([]);
          }
        }),
      );
    });

    test('gives each placed cluster all it wants, and the others nothing', () => {
      fc.assert(
        fc.property(requests, (request) => {
          for (const side of sides(planOf(request))) {
            const { shared, each } = needsOf[side.model](request);
            const given = (cluster: number | null): readonly string[] =>
              side.allocations
                .filter((one) => one.cluster === cluster)
                .map((one) => `${one.purpose} ${sizeOf(one.prefix)}`)
                .toSorted();
            const wanted = (wants: typeof each) => wants.map((want) => `${want.purpose} ${want.size}`).toSorted();
            for (let cluster = 1; cluster <= request.clusters; cluster += 1) {
              expect(given(cluster)).toEqual(cluster <= side.placed ? wanted(each) : []);
            }
            if (side.placed > 0) expect(given(null)).toEqual(wanted(shared));
          }
        }),
      );
    });

    test('says why if and only if not all clusters fit, and says so truly', () => {
      const kinds = new Set<string>();
      fc.assert(
        fc.property(requests, (request) => {
          for (const { placed, shortfalls, left } of sides(planOf(request))) {
            expect(shortfalls.length === 0).toBe(placed === request.clusters);
            for (const each of shortfalls) {
              kinds.add(each.kind);
              switch (each.kind) {
                case 'total-short':
                  expect(each.needed).toBeGreaterThan(each.free);
                  break;
                case 'no-aligned-block':
                  expect(each.largest === null ? 33 : lengthOf(each.largest)).toBeGreaterThan(each.length);
                  if (each.largest !== null && each.pool === 'space') {
                    expect(left.blocks.some((block) => overlaps(block, each.largest ?? block))).toBe(true);
                  }
              }
            }
          }
        }),
        { numRuns: 200 },
      );
      // In a large space chance alone seldom leaves a cluster short of alignment only.
      expect(kinds.has('total-short')).toBe(true);
      expect(kinds.has('no-aligned-block') || requests === largeRequests).toBe(true);
    });

    test('is drawn as rows that its segments cover without gaps, in order', () => {
      fc.assert(
        fc.property(requests, (request) => {
          for (const side of sides(planOf(request))) {
            const spans = spansOf(spaceOf(request, side));
            expect(side.map.map(({ size }) => size)).toEqual(spans.map((span) => span.end - span.start));
            for (const [index, row] of side.map.entries()) {
              const ends = row.segments.map(({ offset, size }) => offset + size);
              expect(row.segments.map(({ offset }) => offset)).toEqual([0, ...ends.slice(0, -1)]);
              expect(ends.at(-1)).toBe(row.size);
              const first = spans[index]?.start ?? 0;
              expect(row.segments.map(({ offset, size }) => prefixOf({ start: first + offset, size }))).toEqual(
                row.segments.map((segment) => segment.prefix),
              );
            }
            expect(drawnAs(side, (kind) => kind !== 'free' && kind !== 'used')).toEqual(
              side.allocations.map((each) => each.prefix).toSorted(),
            );
          }
        }),
      );
    });

    test('accounts for every address: given, left, or in use', () => {
      fc.assert(
        fc.property(requests, (request) => {
          const plan = planOf(request);
          const given = plan.flat.allocations.reduce((sum, each) => sum + sizeOf(each.prefix), 0);
          expect(given + plan.flat.left.addresses).toBe(plan.space.free.addresses);
          expect(plan.space.free.addresses).toBe(totalOf(freeBlocks(request.space, request.used)));
          for (const { fragmentation } of [plan.space.free, plan.flat.left, plan.island.left]) {
            expect(fragmentation).toBeGreaterThanOrEqual(0);
            expect(fragmentation).toBeLessThan(1);
          }
        }),
      );
    });
  });

  test('of the whole space of 2^32 addresses is exact', () => {
    const whole = { ...planExamples.roomy, space: [prefix('0.0.0.0/0')], clusters: 4096, nodesPerCluster: 4000 };
    const { space, flat } = planOf(whole);
    expect(space.addresses).toBe(2 ** 32);
    // A /12 for pods and a /20 for nodes each; 4096 of the first would be everything.
    expect(flat.needed.total).toBe(4096 * (2 ** 20 + 2 ** 12));
    expect(flat.most).toBe(4080);
    expect(flat.allocations.at(-1)?.cluster).toBe(4080);
    expect(flat.left.addresses).toBe(2 ** 32 - 4080 * (2 ** 20 + 2 ** 12));
  });

  test('takes no range for islands out of what is set aside for their pods', () => {
    const { island } = planOf({
      ...planExamples.scarce,
      space: [prefix('10.0.0.0/16')],
      reused: { kind: 'own', range: prefix('10.0.128.0/17') },
    });
    const [pods, ...others] = island.allocations.toSorted((a, b) => sizeOf(b.prefix) - sizeOf(a.prefix));
    expect(pods).toEqual({ pool: 'own-range', cluster: null, purpose: 'pods', prefix: '10.0.128.0/17' });
    expect(others.filter((each) => overlaps(each.prefix, prefix('10.0.128.0/17')))).toEqual([]);
  });

  test('says when the range set aside is too small for the pods', () => {
    const reused = { kind: 'own', range: prefix('100.64.0.0/18') } as const;
    const { island } = planOf({ ...planExamples.roomy, reused });
    expect(island.placed).toBe(0);
    expect(island.shortfalls).toEqual([{ kind: 'total-short', pool: 'own-range', needed: 32_768, free: 16_384 }]);
  });
});

function spaceOf(request: PlanRequest, { model }: SidePlan): readonly Prefix[] {
  return [...request.space, ...ownRange(request, model)];
}

function drawnAs({ map }: SidePlan, chosen: (kind: SegmentKind) => boolean): readonly Prefix[] {
  return map
    .flatMap(({ segments }) => segments.filter(({ kind }) => chosen(kind)).map((each) => each.prefix))
    .toSorted();
}
