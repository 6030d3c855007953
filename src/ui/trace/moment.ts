import type { DeviceId } from '../../engine/index.ts';
import type { LaneFrame, Visit } from '../../playback/index.ts';

const nobody: ReadonlySet<DeviceId> = new Set();
const sets = new WeakMap<readonly DeviceId[], ReadonlySet<DeviceId>>();

/** A moment of one side's playback. */
interface Moment {
  readonly visits: readonly Visit[];
  readonly frame: LaneFrame;
}

/**
 * Whom the receiver could be hearing from: a question only once it has the packet, and only when there is a doubt,
 * unless somebody asks for them to be shown.
 */
export function candidatesAt(
  { visits, frame: { visit, phase } }: Moment,
  candidates: readonly DeviceId[],
  asked: boolean,
): ReadonlySet<DeviceId> {
  const last = visits.findLastIndex(({ way, later }) => way === 'request' && later === null);
  const received = visit !== null && (visit > last || (visit === last && phase !== 'travelling'));
  if (!asked && (!received || candidates.length < 2)) return nobody;
  const known = sets.get(candidates) ?? new Set(candidates);
  sets.set(candidates, known);
  return known;
}

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
