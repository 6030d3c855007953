import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Places, Question } from './refusals.ts';
import { refusalsAmong, refusalsOf } from './refusals.ts';

const most = 5;
const kindsThereAre = 3;
const sides = fc.constantFrom<Question['pod']>('from', 'to', 'neither');

function listOf<Item>(items: fc.Arbitrary<Item>, length: number): fc.Arbitrary<Item[]> {
  return fc.array(items, { minLength: length, maxLength: length });
}

const row = fc.option(listOf(fc.nat(1), kindsThereAre).map((all) => Uint8Array.from(all)));

interface Sizes {
  readonly senders: number;
  readonly receivers: number;
}

/** Whoever is asked has a row at each port, and whoever it is about is of a kind. */
function question({ senders, receivers }: Sizes): fc.Arbitrary<Question> {
  const sizes = { from: senders, to: receivers, neither: 1 };
  return fc.record({ pod: sides, other: sides, ports: fc.integer({ min: 1, max: 3 }) }).chain(({ pod, other, ports }) =>
    fc.record({
      pod: fc.constant(pod),
      other: fc.constant(other),
      rows: listOf(listOf(row, sizes[pod]), ports),
      portOf: listOf(fc.nat(ports - 1), receivers).map((all) => Int32Array.from(all)),
      kinds: listOf(fc.nat(kindsThereAre - 1), sizes[other]).map((all) => Int32Array.from(all)),
    }),
  );
}

const size = fc.integer({ min: 1, max: most });

const asked = fc.record({ senders: size, receivers: size }).chain((sizes) =>
  fc.record({
    sizes: fc.constant(sizes),
    questions: fc.array(question(sizes), { maxLength: 4 }),
    uncounted: fc.uniqueArray(fc.nat(most * most - 1)),
  }),
);

test('refusals that occur are those of the pairs one by one, each with two for whom they do', () => {
  const property = fc.property(asked, ({ sizes: { senders, receivers }, questions, uncounted }) => {
    const counts = ({ from, to }: Places): boolean => !uncounted.includes(from * most + to);
    const occur = new Set<number>();
    for (let from = 0; from < senders; from += 1) {
      for (let to = 0; to < receivers; to += 1) {
        if (counts({ from, to })) occur.add(refusalsOf(questions, from, to));
      }
    }
    const found = refusalsAmong(questions, { senders, receivers, counts });
    expect(new Set(found.keys())).toEqual(occur);
    for (const [refusals, two] of found) {
      expect(counts(two)).toBe(true);
      expect(refusalsOf(questions, two.from, two.to)).toBe(refusals);
    }
  });
  fc.assert(property, { numRuns: 2000 });
});
