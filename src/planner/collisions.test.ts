import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Prefix } from '../engine/index.ts';
import { overlaps, prefix, sizeOf } from '../engine/index.ts';
import { prefixOf } from './block.ts';
import type { RangedCluster, RangeKind, Standing } from './collisions.ts';
import { collisionsOf, freeRange, rangeKinds, renumbered, standings } from './collisions.ts';
import { namedSpaces, privateSpace } from './privateSpaces.ts';

function cluster(name: string, ranges: Partial<Readonly<Record<RangeKind, string>>>): RangedCluster {
  return {
    name,
    ranges: rangeKinds.flatMap((kind) => {
      const range = ranges[kind];
      return range === undefined ? [] : [{ kind, range: prefix(range) }];
    }),
  };
}

const prod = cluster('prod', { pods: '10.4.0.0/16', nodes: '10.0.0.0/20', services: '10.96.0.0/12' });

describe('two clusters', () => {
  test('with nothing in common can be flat, whatever their Services have in common', () => {
    const other = cluster('other', { pods: '10.8.0.0/16', nodes: '10.0.16.0/20', services: '10.96.0.0/12' });
    const { pairs, mending } = collisionsOf([prod, other]);
    expect(pairs).toMatchObject([{ a: 0, b: 1, standing: 'flat', mending: [], unsaid: [] }]);
    expect(pairs[0]?.overlaps).toMatchObject([{ kinds: ['services', 'services'], allows: 'flat' }]);
    expect(mending).toEqual([]);
  });

  test('of one pod range need gateways, or a new range for the later one', () => {
    const other = cluster('other', { pods: '10.4.0.0/16', nodes: '10.0.16.0/20' });
    const [pair] = collisionsOf([prod, other]).pairs;
    expect(pair).toMatchObject({
      standing: 'gateway',
      overlaps: [{ kinds: ['pods', 'pods'], shared: '10.4.0.0/16' }],
      mending: [{ cluster: 1, kind: 'pods', from: '10.4.0.0/16' }],
    });
  });

  test('are told the overlapping part: the smaller of the two ranges', () => {
    const [pair] = collisionsOf([prod, cluster('other', { pods: '10.4.128.0/18' })]).pairs;
    expect(pair?.overlaps).toMatchObject([{ shared: '10.4.128.0/18', ranges: ['10.4.0.0/16', '10.4.128.0/18'] }]);
  });

  test('of one node range are no two islands of one network', () => {
    const other = cluster('other', { pods: '10.4.0.0/16', nodes: '10.0.0.0/22' });
    const [pair] = collisionsOf([prod, other]).pairs;
    expect(pair?.standing).toBe('apart');
    expect(pair?.overlaps.map(({ allows }) => allows)).toEqual(['apart', 'gateway']);
    expect(pair?.mending.map(({ kind }) => kind)).toEqual(['nodes', 'pods']);
  });

  test('of which one has pods where the other has nodes move the pods', () => {
    const other = cluster('other', { pods: '10.8.0.0/16', nodes: '10.4.16.0/24' });
    const [pair] = collisionsOf([prod, other]).pairs;
    expect(pair).toMatchObject({ standing: 'gateway', mending: [{ cluster: 0, kind: 'pods', from: '10.4.0.0/16' }] });
  });

  test('of which one has Services where the other has pods lose some addresses only', () => {
    const other = cluster('other', { pods: '10.100.0.0/16', nodes: '10.0.16.0/20' });
    const [pair] = collisionsOf([prod, other]).pairs;
    expect(pair).toMatchObject({ standing: 'shadowed', mending: [{ cluster: 0, kind: 'services' }] });
  });

  test('are told what nobody said', () => {
    const bare = [cluster('a', { pods: '10.4.0.0/16' }), cluster('b', { nodes: '10.0.0.0/24' })];
    expect(collisionsOf(bare).pairs[0]?.unsaid).toEqual([
      { cluster: 0, kind: 'nodes' },
      { cluster: 1, kind: 'pods' },
    ]);
  });
});

test('of many, the worst pair comes first, and among equals the one with more addresses in dispute', () => {
  const { pairs } = collisionsOf([
    cluster('a', { pods: '10.4.0.0/16', nodes: '10.0.0.0/24' }),
    cluster('b', { pods: '10.4.0.0/24', nodes: '10.0.1.0/24' }),
    cluster('c', { pods: '10.4.0.0/17', nodes: '10.0.2.0/24' }),
    cluster('d', { pods: '10.8.0.0/16', nodes: '10.0.0.0/24' }),
  ]);
  expect(pairs.map(({ a, b, standing }) => [a, b, standing])).toEqual([
    [0, 3, 'apart'],
    [0, 2, 'gateway'],
    [0, 1, 'gateway'],
    [1, 2, 'gateway'],
    [1, 3, 'flat'],
    [2, 3, 'flat'],
  ]);
});

test('ranges of one cluster are held against each other too', () => {
  const eks = cluster('eks', { pods: '10.0.128.0/17', nodes: '10.0.0.0/16' });
  expect(collisionsOf([prod, eks]).inside).toMatchObject([{ cluster: 1, overlap: { kinds: ['pods', 'nodes'] } }]);
});

test('where private space has no block of the size, the shared space gives one, and else nobody', () => {
  expect(freeRange(2 ** 16, privateSpace)).toBe('100.64.0.0/16');
  expect(freeRange(2 ** 16, [...privateSpace, namedSpaces.shared])).toBeNull();
  const half = prefix('10.0.0.0/9');
  expect(freeRange(2 ** 23, [half])).toBe('10.128.0.0/9');
});

/** Few enough places that ranges meet often. */
const ranges: fc.Arbitrary<Prefix> = fc
  .tuple(fc.nat({ max: 31 }), fc.constantFrom(1, 1, 2, 4, 8))
  .map(([at, size]) => prefixOf({ start: (10 * 256 + at - (at % size)) * 2 ** 16, size: size * 2 ** 16 }));

const clusters: fc.Arbitrary<readonly RangedCluster[]> = fc.array(
  fc.record({
    name: fc.constantFrom('a', 'b'),
    ranges: fc.array(fc.record({ kind: fc.constantFrom(...rangeKinds), range: ranges }), { maxLength: 4 }),
  }),
  { maxLength: 6 },
);

/** What a pair is where nothing collides: nobody can say that it is flat without having been told where both have pods. */
function clear(pair: readonly (RangedCluster | undefined)[]): Standing {
  return pair.every((each) => each?.ranges.some(({ kind }) => kind === 'pods') === true) ? 'flat' : 'unsaid';
}

test('what is not said where pods are is not called flat', () => {
  const one = cluster('a', { pods: '10.4.0.0/16' });
  const other = cluster('b', { nodes: '10.8.0.0/16' });
  expect(collisionsOf([one, other]).pairs[0]?.standing).toBe('unsaid');
  expect(collisionsOf([one, cluster('b', { pods: '10.4.0.0/16' })]).pairs[0]?.standing).toBe('gateway');
});

describe('any clusters', () => {
  test('every pair is judged once, by ranges that do overlap, and none that overlap are left out', () => {
    fc.assert(
      fc.property(clusters, (given) => {
        const { pairs } = collisionsOf(given);
        expect(pairs).toHaveLength((given.length * (given.length - 1)) / 2);
        expect(new Set(pairs.map(({ a, b }) => `${a} ${b}`)).size).toBe(pairs.length);
        for (const { a, b, overlaps: found, standing } of pairs) {
          const [some = [], others = []] = [given[a]?.ranges, given[b]?.ranges];
          const expected = some.flatMap((one) => others.filter((other) => overlaps(one.range, other.range)));
          expect(found).toHaveLength(expected.length);
          for (const { shared, ranges: both } of found) {
            expect(both.every((each) => overlaps(each, shared) && sizeOf(shared) <= sizeOf(each))).toBe(true);
          }
          const worst = Math.max(0, ...found.map(({ allows }) => standings.indexOf(allows)));
          expect(standing).toBe(worst === 0 ? clear([given[a], given[b]]) : standings[worst]);
        }
        const order = pairs.map(({ standing }) => standings.indexOf(standing));
        expect(order).toEqual(order.toSorted((x, y) => y - x));
      }),
      { numRuns: 200 },
    );
  });

  test('new ranges are free in all of them, private, of the old size, and make every pair flat', () => {
    const seen = { mended: 0, fine: 0 };
    fc.assert(
      fc.property(clusters, (given) => {
        const { mending, pairs } = collisionsOf(given);
        seen[mending.length > 0 ? 'mended' : 'fine'] += 1;
        const all = given.flatMap((each) => each.ranges.map(({ range }) => range));
        for (const [at, { from, to }] of mending.entries()) {
          if (to === null) throw new Error('there is room for all of them');
          expect(sizeOf(to)).toBe(sizeOf(from));
          expect([...privateSpace, namedSpaces.shared].some((space) => overlaps(space, to))).toBe(true);
          const others = mending.flatMap((each, index) => (index === at || each.to === null ? [] : [each.to]));
          expect([...all, ...others].some((each) => overlaps(each, to))).toBe(false);
        }
        for (const { a, b, standing } of collisionsOf(renumbered(given, mending)).pairs) {
          expect(standing).toBe(clear([given[a], given[b]]));
        }
        for (const pair of pairs) {
          const [one, other] = renumbered(given, pair.mending).filter((_, index) => [pair.a, pair.b].includes(index));
          if (one !== undefined && other !== undefined) {
            expect(collisionsOf([one, other]).pairs[0]?.standing).toBe(clear([one, other]));
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(Math.min(seen.mended, seen.fine)).toBeGreaterThan(20);
  });
});
