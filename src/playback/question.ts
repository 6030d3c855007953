import type { Hop } from '../engine/index.ts';
import { changedIn } from './headerChanges.ts';
import type { Timeline } from './timeline.ts';

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

/** Does a packet leave with other ends than it came with, or on a connection of the device's own? */
export function isRewriting(hop: Hop): boolean {
  return changedIn(hop).length > 0 || hop.steps.some(({ kind }) => kind === 'reconnect');
}
