import type { Exchange } from '../engine/index.ts';
import { aligned } from './alignment.ts';
import type { Pair } from './alignment.ts';
import { actOf, approachOf } from './durations.ts';
import type { Visit } from './hopVisits.ts';
import { isRewriting, visitsOf } from './hopVisits.ts';

/**
 * One moment in which the lanes act together; milliseconds at speed 1.
 *
 *     start ── the packets travel ── arrive ── the devices act ── end = the next column's start
 */
export interface Column {
  /** Each lane's visit by index, or `null` where that lane waits: the gap. */
  readonly visits: readonly [number | null, number | null];
  readonly start: number;
  readonly arrive: number;
  readonly end: number;
}

/** Two exchanges on one clock; where one is missing its lane is empty, and waits. */
export interface Timeline {
  readonly lanes: readonly [readonly Visit[], readonly Visit[]];
  readonly columns: readonly Column[];
  readonly duration: number;
}

export function timelineOf([left, right]: readonly [Exchange | null, Exchange | null]): Timeline {
  const lanes = [left === null ? [] : visitsOf(left), right === null ? [] : visitsOf(right)] as const;
  const columns: Column[] = [];
  let duration = 0;
  for (const pair of aligned(...lanes)) {
    const column = columnOf(pair, duration);
    columns.push(column);
    duration = column.end;
  }
  return { lanes, columns, duration };
}

/** The column that acts, or is on its way to act, at this time; -1 before anything has left. A column ends at its `end`, inclusive. */
export function stepAt({ columns }: Timeline, time: number): number {
  let [from, to] = [0, columns.length - 1];
  if (time <= 0) return -1;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((columns[middle]?.end ?? 0) < time) from = middle + 1;
    else to = middle;
  }
  return to;
}

/** The moment at which a column has acted; 0 for anything before the first, the duration for anything after the last. */
export function timeOfStep({ columns, duration }: Timeline, step: number): number {
  return step < 0 ? 0 : (columns[Math.floor(step)]?.end ?? duration);
}

/** The moment at which the packets have come and nobody has acted, where somebody is about to rewrite; `null`: nobody is. */
export function askedAt({ lanes, columns }: Timeline, step: number): number | null {
  const column = columns[step];
  if (column === undefined) return null;
  const rewrites = ([0, 1] as const).some((side) => {
    const visit = lanes[side][column.visits[side] ?? -1];
    return visit !== undefined && isRewriting(visit.hop);
  });
  return rewrites ? column.arrive + 1 : null;
}

function columnOf([left, right]: Pair, start: number): Column {
  const acting = [left, right].filter((visit) => visit !== null);
  const arrive = start + Math.max(...acting.map(approachOf));
  return {
    visits: [left?.index ?? null, right?.index ?? null],
    start,
    arrive,
    end: arrive + Math.max(...acting.map(actOf)),
  };
}
