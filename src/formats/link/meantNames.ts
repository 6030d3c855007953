import type { UnknownParameters } from './linkNotice.ts';

interface Meant {
  readonly name: string;
  /** The parameter it is nearly called; `null` when it is near none. */
  readonly meant: string | null;
}

/** What each parameter that means nothing may have been meant for. */
export function meantNames({ names, unused }: UnknownParameters): readonly Meant[] {
  return names.map((name, index) => ({
    name,
    meant: index < mostLikened ? (unused.find((each) => isNear(name, each)) ?? null) : null,
  }));
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
