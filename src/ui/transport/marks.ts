import type { SideIndex } from '../../formats/index.ts';
import type { Owner, Tagged, Timeline, Visit, Way } from '../../playback/index.ts';

/** What a hop did that is worth a mark of its own. */
type MarkEvent = 'passed' | 'rewritten' | 'stopped';

/** A hop's place on the timeline. */
export interface HopMark {
  readonly index: number;
  /** 0 at the left end, 1 at the right. */
  readonly at: number;
  readonly way: Way;
  readonly event: MarkEvent;
  /** Who rewrote it. */
  readonly by: Owner;
}

/** The ticks of one side, each where its device has acted: that is where the step buttons stop. */
export function marksOf(
  { lanes, columns, duration }: Timeline,
  side: SideIndex,
  tags: readonly Tagged[],
): readonly HopMark[] {
  return columns.flatMap(({ visits, end }) => {
    const index = visits[side];
    const visit = index === null ? undefined : lanes[side][index];
    if (visit === undefined) return [];
    const at = duration === 0 ? 0 : end / duration;
    const event = eventOf(visit, tags[visit.index]);
    return [{ index: visit.index, at, way: visit.way, event, by: { kind: 'device', device: visit.hop.device } }];
  });
}

function eventOf({ hop }: Visit, tags: Tagged | undefined): MarkEvent {
  if ('ending' in hop && hop.ending.kind === 'stopped') return 'stopped';
  return tags === undefined || tags.by === null ? 'passed' : 'rewritten';
}
