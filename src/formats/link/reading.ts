import type { Result } from '../result.ts';
import { failed, ok } from '../result.ts';
import { clipped } from '../scenario/places.ts';
import type { LinkProblem } from './linkProblem.ts';
import type { Pairs } from './query.ts';
import { parameterValue } from './query.ts';

/** What a parameter should have been. */
export function badValue(parameter: string, value: string, allowed: readonly string[]): LinkProblem {
  return { code: 'bad-value', parameter, value: clipped(value), allowed };
}

/** A parameter that may be absent, as what it means; `parse` answers `null` for what means nothing. */
export function read<Value, Absent>(
  pairs: Pairs,
  parameter: string,
  {
    absent,
    allowed,
    parse,
  }: { readonly absent: Absent; readonly allowed: readonly string[]; readonly parse: (text: string) => Value | null },
): Result<Value | Absent, LinkProblem> {
  const text = parameterValue(pairs, parameter);
  if (text === undefined) return ok(absent);
  const value = parse(text);
  return value === null ? failed(badValue(parameter, text, allowed)) : ok(value);
}

/** One of a few words. */
export function wordOf<Word extends string>(words: readonly Word[]): (text: string) => Word | null {
  return (text) => words.find((word) => word === text) ?? null;
}
