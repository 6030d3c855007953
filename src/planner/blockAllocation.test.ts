import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Prefix } from '../engine/index.ts';
import { prefix } from '../engine/index.ts';
import type { Block } from './block.ts';
import { blockOf, largestOf, prefixOf, totalOf } from './block.ts';
import type { Mask } from '../testing/bruteForce.ts';
import { maskFrom, isPlaceable } from '../testing/bruteForce.ts';
import { freeBlocks, normalised } from './freeSpace.ts';
import { place, mostClusters } from './blockAllocation.ts';

/** A space small enough to try everything: 16 addresses of 10.0.0.0. */
const small = 16;
const start = 10 * 2 ** 24;

/** Other work may share the machine. */
const patient = { timeout: 300_000 };

/** Prefixes inside the small space, of any size, overlapping as chance has it. */
const prefixes: fc.Arbitrary<readonly Prefix[]> = fc.array(
  fc
    .tuple(fc.nat({ max: small - 1 }), fc.constantFrom(1, 1, 1, 2, 2, 4, 8))
    .map(([at, size]) => prefixOf({ start: start + at - (at % size), size })),
  { maxLength: 9 },
);
const sizes = fc.array(fc.constantFrom(1, 1, 2, 4, 8), { maxLength: 7 });

/** The addresses of blocks as offsets into the small space. */
function offsets(blocks: readonly Block[]): readonly number[] {
  return blocks.flatMap((block) => Array.from({ length: block.size }, (_, index) => block.start - start + index));
}

function maskOf(blocks: readonly Block[]): Mask {
  return blocks.reduce((mask, block) => mask + maskFrom(block.start - start, block.size), 0);
}

/** The largest aligned block inside free addresses, by trying. */
function largestIn(mask: Mask): number {
  return [16, 8, 4, 2, 1].find((size) => isPlaceable(mask, [size])) ?? 0;
}

describe('placing', patient, () => {
  test('finds a place for all wanted blocks if and only if there is one, in whatever order they are wanted', () => {
    const seen = { possible: 0, impossible: 0 };
    fc.assert(
      fc.property(prefixes, prefixes, sizes, (space, used, wanted) => {
        const free = freeBlocks(space, used);
        const expected = isPlaceable(maskOf(free), wanted);
        seen[expected ? 'possible' : 'impossible'] += 1;
        const largestFirst = wanted.toSorted((a, b) => b - a);
        for (const order of [wanted, largestFirst, largestFirst.toReversed()]) {
          expect(!place(free, order).placed.includes(null)).toBe(expected);
        }
      }),
      { numRuns: 3000 },
    );
    // The property says something only if both answers come up often.
    expect(Math.min(seen.possible, seen.impossible)).toBeGreaterThan(300);
  });

  test('gives blocks of the wanted size, aligned, inside the free ones, and none twice', () => {
    fc.assert(
      fc.property(prefixes, prefixes, sizes, (space, used, wanted) => {
        const free = freeBlocks(space, used);
        const { placed, left } = place(free, wanted);
        const given = placed.flatMap((block) => (block === null ? [] : [block]));
        expect(placed.map((block, index) => block?.size ?? wanted[index])).toEqual(wanted);
        expect(given.filter((block) => block.start % block.size !== 0)).toEqual([]);
        // Given and left together are the free addresses, each once.
        expect([...offsets(given), ...offsets(left)].toSorted((a, b) => a - b)).toEqual(offsets(free));
      }),
    );
  });

  test('what is left is written in as few blocks as there can be', () => {
    fc.assert(
      fc.property(prefixes, sizes, (space, wanted) => {
        const left = place(freeBlocks(space, []), wanted).left.map(prefixOf);
        expect(normalised(left)).toEqual(left);
      }),
    );
  });

  test('leaves the largest block that any way of placing could leave', () => {
    fc.assert(
      fc.property(prefixes, sizes, (space, wanted) => {
        const free = freeBlocks(space, []);
        const { placed, left } = place(free, wanted);
        fc.pre(!placed.includes(null));
        const best = [16, 8, 4, 2, 1].find((size) => isPlaceable(maskOf(free), [size, ...wanted])) ?? 0;
        expect(largestOf(left)?.size ?? 0).toBe(best);
      }),
    );
  });

  test('the whole space of 2^32 addresses can be halved down to one', () => {
    const { placed, left } = place(freeBlocks([prefix('0.0.0.0/0')], []), [1, 2 ** 31]);
    expect(placed).toEqual([
      { start: 0, size: 1 },
      { start: 2 ** 31, size: 2 ** 31 },
    ]);
    expect(totalOf(left)).toBe(2 ** 31 - 1);
    expect(place(left, [2 ** 31]).placed).toEqual([null]);
  });
});

describe('counting', patient, () => {
  test('says how many clusters fit, as trying all of them does', () => {
    fc.assert(
      fc.property(
        prefixes,
        sizes,
        fc.array(fc.constantFrom(1, 2, 4), { minLength: 1, maxLength: 3 }),
        (space, shared, each) => {
          const free = freeBlocks(space, []);
          const fits = (count: number): boolean =>
            isPlaceable(maskOf(free), [...shared, ...Array.from({ length: count }, () => each).flat()]);
          let most = 0;
          while (fits(most + 1)) most += 1;
          expect(mostClusters(free, { shared, each })).toBe(most);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('counts without placing: four thousand million single addresses', () => {
    const all = freeBlocks([prefix('0.0.0.0/0')], []);
    expect(mostClusters(all, { shared: [], each: [1] })).toBe(2 ** 32);
    expect(mostClusters(all, { shared: [1], each: [1] })).toBe(2 ** 32 - 1);
    expect(mostClusters(all, { shared: [2 ** 31], each: [2 ** 31, 1] })).toBe(0);
  });
});

describe('normalising', patient, () => {
  test('is idempotent', () => {
    fc.assert(
      fc.property(prefixes, (space) => {
        const once = normalised(space);
        expect(normalised(once)).toEqual(once);
      }),
    );
  });

  test('keeps every address but the used ones and adds none, and its blocks are the largest there are', () => {
    fc.assert(
      fc.property(prefixes, prefixes, (space, used) => {
        const blocks = freeBlocks(space, used);
        const taken = new Set(offsets(used.map(blockOf)));
        const all = new Set(offsets(space.map(blockOf)).filter((at) => !taken.has(at)));
        expect(offsets(blocks)).toEqual([...all].toSorted((a, b) => a - b));
        expect(largestOf(blocks)?.size ?? 0).toBe(largestIn(maskOf(blocks)));
      }),
    );
  });

  test.each([
    [['10.0.0.0/25', '10.0.0.128/25'], ['10.0.0.0/24']],
    [
      ['10.0.1.0/24', '10.0.2.0/24'],
      ['10.0.1.0/24', '10.0.2.0/24'],
    ],
    [['10.0.0.0/8', '10.4.0.0/16'], ['10.0.0.0/8']],
    [['128.0.0.0/1', '0.0.0.0/1'], ['0.0.0.0/0']],
    [['255.255.255.255/32', '255.255.255.254/32'], ['255.255.255.254/31']],
    [[], []],
  ])('%j is %j', (given, expected) => {
    expect(normalised(given.map(prefix))).toEqual(expected);
  });
});
