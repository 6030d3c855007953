import type { Timeline, Visit, Way } from '../../playback/index.ts';
import { changedIn } from '../../playback/index.ts';
import type { SideIndex } from '../../formats/index.ts';

/** What makes a hop worth a mark of its own. */
type MarkEvent = 'passed' | 'rewritten' | 'stopped';

/** A hop's place on the timeline. */
export interface Mark {
  readonly index: number;
  /** 0 at the left end, 1 at the right. */
  readonly at: number;
  readonly way: Way;
  readonly event: MarkEvent;
}

/** The ticks of one side, each where its device has acted: that is where the step buttons stop. */
export function marksOf({ lanes, columns, duration }: Timeline, side: SideIndex): readonly Mark[] {
  return columns.flatMap(({ visits, end }) => {
    const index = visits[side];
    const visit = index === null ? undefined : lanes[side][index];
    if (visit === undefined) return [];
    return [{ index: visit.index, at: duration === 0 ? 0 : end / duration, way: visit.way, event: eventOf(visit) }];
  });
}

function eventOf({ hop }: Visit): MarkEvent {
  if ('ending' in hop && hop.ending.kind === 'stopped') return 'stopped';
  return changedIn(hop).length > 0 || hop.steps.some(({ kind }) => kind === 'reconnect') ? 'rewritten' : 'passed';
}
