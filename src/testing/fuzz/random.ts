/** Chance that can be repeated: the same seed, the same choices. Each call moves on. */
export interface Random {
  /** A whole number from 0 up to, but not including, the limit. */
  readonly below: (limit: number) => number;
  readonly pick: <Value>(values: readonly [Value, ...Value[]]) => Value;
  /** Yes, in one of so many cases. */
  readonly oneIn: (cases: number) => boolean;
}

/** Mulberry32: small, and good enough for choosing. */
export function randomFrom(seed: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x85ebca6b) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: (values) => values[below(values.length)] ?? values[0],
    oneIn: (cases) => below(cases) === 0,
  };
}

/** The list, if there is anything in it. */
export function filled<Value>(values: readonly Value[]): readonly [Value, ...Value[]] | null {
  const [first, ...rest] = values;
  return first === undefined ? null : [first, ...rest];
}
