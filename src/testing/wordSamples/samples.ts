/** Whether a part of the words has to be asked with values. */
type Asks<Part> = Part extends (...of: never[]) => unknown
  ? true
  : Part extends string | readonly unknown[]
    ? false
    : Part extends object
      ? true extends { [Key in keyof Part]: Asks<Part[Key]> }[keyof Part]
        ? true
        : false
      : false;

/** What each function of the words is asked with: one that is asked with nothing does not compile, nor one that there is not. */
export type Samples<Part> = {
  readonly [Key in keyof Part as Asks<Part[Key]> extends true ? Key : never]: Part[Key] extends (
    ...of: infer Of
  ) => unknown
    ? readonly Of[]
    : Samples<Part[Key]>;
};

/** A value that is no word, so that no word of a message can hide in it. */
export const it = '§';
export const text: readonly [string][] = [[it]];
export const twoTexts: readonly [string, string][] = [[it, '¤']];
export const threeTexts: readonly [string, string, string][] = [[it, '¤', '¶']];
export const lists: readonly (readonly string[])[] = [[], [it], [it, '¤'], [it, '¤', '¶']];
export const counts: readonly number[] = [0, 1, 2, 12_345];
export const count: readonly [number][] = counts.map((each) => [each]);
export const twoCounts: readonly [number, number][] = counts.flatMap((one) =>
  counts.map((other): [number, number] => [one, other]),
);

/** The keys of a table that has to be whole. */
export function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(table).filter((key): key is Key => key in table);
}

export function eachOf<Value>(values: readonly Value[]): readonly [Value][] {
  return values.map((value) => [value]);
}

export function pairs<One, Other>(ones: readonly One[], others: readonly Other[]): readonly [One, Other][] {
  return ones.flatMap((one) => others.map((other): [One, Other] => [one, other]));
}

/** Every kind of a union has its samples: a kind without does not compile. */
export type OfEach<Union, Tag extends keyof Union> = {
  readonly [Kind in Extract<Union[Tag], string>]: readonly Extract<Union, Readonly<Record<Tag, Kind>>>[];
};

export function allOf<Value>(table: Readonly<Record<string, readonly Value[]>>): readonly Value[] {
  return Object.values(table).flat();
}
