import type { Timeline, Visit } from '../../playback/index.ts';
import { isSamePacket } from '../../playback/index.ts';
import type { DeviceId } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';

/** The devices that act in a column; the same one on both sides is named once. */
export function devicesAt(timeline: Timeline, step: number): readonly DeviceId[] {
  const acting = [visitIn(timeline, 0, step), visitIn(timeline, 1, step)].flatMap((visit) =>
    visit === null ? [] : [visit.hop.device],
  );
  return [...new Set(acting)];
}

/** The latest visit of a side that has begun at this step; `null` before its first. */
export function latestVisit(timeline: Timeline, side: SideIndex, step: number): Visit | null {
  for (let at = Math.min(step, timeline.columns.length - 1); at >= 0; at -= 1) {
    const visit = visitIn(timeline, side, at);
    if (visit !== null) return visit;
  }
  return null;
}

/** Which hop of its packet a visit is, and of how many; several connections are counted through. */
export function placeInWay(
  timeline: Timeline,
  side: SideIndex,
  visit: Visit,
): { readonly at: number; readonly of: number } {
  const same = timeline.lanes[side].filter((each) => isSamePacket(each, visit));
  return { at: same.findIndex(({ index }) => index === visit.index) + 1, of: same.length };
}

function visitIn({ columns, lanes }: Timeline, side: SideIndex, step: number): Visit | null {
  const index = columns[step]?.visits[side] ?? null;
  return index === null ? null : (lanes[side][index] ?? null);
}
