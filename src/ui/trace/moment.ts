import type { LaneFrame, Visit } from '../../playback/index.ts';

const shortened = new WeakMap<readonly Visit[], readonly Visit[]>();

/** The visits begun so far, for whoever predicts the others; the same list while no other begins. */
export function seenOf(visits: readonly Visit[], { visit }: LaneFrame): readonly Visit[] {
  const count = visit === null ? 0 : visit + 1;
  const known = shortened.get(visits);
  if (known?.length === count) return known;
  const seen = visits.slice(0, count);
  shortened.set(visits, seen);
  return seen;
}
