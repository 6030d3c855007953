import type { Visit } from './hopVisits.ts';
import { isSamePacket, placeOf } from './hopVisits.ts';

/** What the two lanes do at one moment; `null`: that lane waits. */
export type Pair = readonly [Visit | null, Visit | null];

/**
 * Put two lanes beside each other so that as many devices as possible act together: a longest common subsequence over packet and
 * device. All requests come before any reply, so that no answer sets off while the other lane still asks; what comes after the
 * handshake comes packet by packet.
 */
export function aligned(left: readonly Visit[], right: readonly Visit[]): readonly Pair[] {
  return turnsIn([...left, ...right]).flatMap((turn) => {
    const ofTurn = (visit: Visit): boolean => isSamePacket(visit, turn);
    return alignedOnePacket(left.filter(ofTurn), right.filter(ofTurn));
  });
}

/** One visit of each packet, in order. */
function turnsIn(visits: readonly Visit[]): readonly Visit[] {
  return visits
    .filter((visit, at) => visits.findIndex((each) => isSamePacket(each, visit)) === at)
    .toSorted((a, b) => placeInTime(a) - placeInTime(b));
}

function placeInTime({ way, later }: Visit): number {
  if (later !== null) return 2 + later.at;
  return way === 'request' ? 0 : 1;
}

function alignedOnePacket(left: readonly Visit[], right: readonly Visit[]): readonly Pair[] {
  const common = commonLengths(left, right);
  const pairs: Pair[] = [];
  let [at, to, metLeft, metRight] = [0, 0, 0, 0];
  const meet = (): void => {
    pairs.push(...sideBySide(left.slice(metLeft, at), right.slice(metRight, to)));
  };
  while (at < left.length && to < right.length) {
    const [here, there] = [left[at], right[to]];
    if (here !== undefined && there !== undefined && placeOf(here) === placeOf(there)) {
      meet();
      pairs.push([here, there]);
      [at, to] = [at + 1, to + 1];
      [metLeft, metRight] = [at, to];
    } else if (lengthAt(common, at + 1, to) >= lengthAt(common, at, to + 1)) {
      at += 1;
    } else {
      to += 1;
    }
  }
  [at, to] = [left.length, right.length];
  meet();
  return pairs;
}

/** Between two meetings each lane goes its own way at the same time; the shorter one then waits. */
function sideBySide(left: readonly Visit[], right: readonly Visit[]): readonly Pair[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [left[at] ?? null, right[at] ?? null]);
}

/** `[i][j]`: how many devices the lanes from i and from j on can have in common. */
function commonLengths(left: readonly Visit[], right: readonly Visit[]): readonly (readonly number[])[] {
  const table = Array.from({ length: left.length + 1 }, () => Array.from({ length: right.length + 1 }, () => 0));
  for (const [i, here] of [...left.entries()].toReversed()) {
    for (const [j, there] of [...right.entries()].toReversed()) {
      const row = table[i];
      if (row === undefined) continue;
      row[j] =
        placeOf(here) === placeOf(there)
          ? lengthAt(table, i + 1, j + 1) + 1
          : Math.max(lengthAt(table, i + 1, j), lengthAt(table, i, j + 1));
    }
  }
  return table;
}

function lengthAt(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}
