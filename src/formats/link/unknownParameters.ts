import { clipped } from '../scenario/places.ts';
import type { View } from '../view.ts';
import type { LinkNotice, UnknownParameter } from './linkNotice.ts';
import { isForeign, viewParameters } from './parameters.ts';
import { sideParameters } from './parseSide.ts';
import type { Pairs } from './query.ts';

/** Every parameter that a link to these two networks may have. */
export function knownParameters([left, right]: View['sides']): readonly string[] {
  return [...new Set([...viewParameters, ...sideParameters(left, 0), ...sideParameters(right, 1)])];
}

/** What was passed over, each name once; `null` when nothing was. */
export function unknownParameters(pairs: Pairs, broken: Pairs, sides: View['sides']): LinkNotice | null {
  const known = knownParameters(sides);
  const names = new Set([...pairs, ...broken].map(([name]) => name));
  const unknown = [...names].filter((name) => !known.includes(name) && !isForeign(name));
  const missing = known.filter((name) => !names.has(name));
  const parameters = unknown.map(
    (name, index): UnknownParameter => ({
      name: clipped(name),
      meant: index < mostLikened ? (missing.find((each) => isNear(name, each)) ?? null) : null,
    }),
  );
  return parameters.length === 0 ? null : { kind: 'unknown-parameters', parameters };
}

/** Of a link with more of them no single one was mistyped. */
const mostLikened = 8;
/** Shorter names are near everything. */
const shortest = 3;

/** Nearly the same: in other letters' case or order, or with one letter changed, left out or added. */
function isNear(name: string, known: string): boolean {
  const [a, b] = [name.toLowerCase(), known.toLowerCase()];
  if (known.length > 1 && (a === b || lettersOf(a) === lettersOf(b))) return true;
  return known.length >= shortest && isOneEditAway(a, b);
}

function lettersOf(name: string): string {
  return name.length > 40 ? name : name.split('').toSorted().join('');
}

function isOneEditAway(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}
