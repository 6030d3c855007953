/** The next number of a sequence that looks random, in [0, 1). */
export type Draw = () => number;

/** The same seed gives the same sequence (mulberry32). */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Any of them; throws when there is none, which our own tables never let happen. */
export function drawOne<Item>(items: readonly Item[], draw: Draw): Item {
  const item = items[Math.floor(draw() * items.length)];
  if (item === undefined) throw new Error('nothing to draw from');
  return item;
}

export function shuffled<Item>(items: readonly Item[], draw: Draw): readonly Item[] {
  return items
    .map((item) => [draw(), item] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, item]) => item);
}

/** One of each kind in turn, so that the first few are as different as can be; kinds in the order in which they appear. */
export function byTurns<Item>(items: readonly Item[], kindOf: (item: Item) => string): readonly Item[] {
  const turns = new Map<string, number>();
  return items
    .map((item) => {
      const kind = kindOf(item);
      const turn = turns.get(kind) ?? 0;
      turns.set(kind, turn + 1);
      return [turn, item] as const;
    })
    .toSorted(([a], [b]) => a - b)
    .map(([, item]) => item);
}
