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

/** A mark as it is drawn: in the same unit as the lane that it stands on. */
interface Sized {
  readonly at: number;
  readonly size: number;
  /** Is it told, so that others give way to it? */
  readonly told: boolean;
}

/** Between two of them. */
const least = 1 / 8;

/** Of marks on a lane so long, those that stand apart: what is told, then both ends, then whoever else there is room for. */
export function apart<Drawn extends Sized>(marks: readonly Drawn[], length: number): readonly Drawn[] {
  const ends = [marks[0], marks.at(-1)];
  const rank = (mark: Drawn): number => (mark.told ? 0 : ends.includes(mark) ? 1 : 2);
  const kept: Drawn[] = [];
  for (const mark of marks.toSorted((a, b) => rank(a) - rank(b))) {
    const free = ({ at, size }: Drawn): boolean => Math.abs(at - mark.at) * length >= (size + mark.size) / 2 + least;
    if (kept.every(free)) kept.push(mark);
  }
  return marks.filter((mark) => kept.includes(mark));
}

function eventOf({ hop }: Visit, tags: Tagged | undefined): MarkEvent {
  if ('ending' in hop && hop.ending.kind === 'stopped') return 'stopped';
  return tags === undefined || tags.by === null ? 'passed' : 'rewritten';
}
