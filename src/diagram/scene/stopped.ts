import type { Step } from '../../engine/index.ts';
import type { LaneFrame, Tagged } from '../../playback/index.ts';
import type { Box, Point } from '../geometry.ts';
import { bottom, middle, right } from '../geometry.ts';
import type { SceneLabels } from '../labels.ts';
import type { Layout, Place, PlacedText } from '../layout/layout.ts';
import { placeAt } from '../layout/layout.ts';
import { widthOf } from '../text.ts';
import type { NoteSpot } from './freeSpot.ts';
import { asideOf, freeSpot, restsOf, takenBy } from './freeSpot.ts';
import type { Stop } from './packetStops.ts';
import type { StopShape } from './shapes.ts';
import { hasActedAt } from './trails.ts';

interface StoppedInput {
  readonly stops: readonly Stop[];
  readonly tags: readonly Tagged[];
  readonly frame: LaneFrame;
  readonly labels: SceneLabels;
  readonly layout: Layout;
}

/** Where packets stopped so far, and why. */
export function stopShapes({ stops, tags, frame, labels, layout }: StoppedInput): readonly StopShape[] {
  const inLanes = layout.clusters.length === 0;
  const taken: Box[] = [];
  return stops.flatMap((stop, visit) => {
    const { hop, index } = stop.visit;
    if (!('ending' in hop) || hop.ending.kind !== 'stopped' || !hasActedAt(stop, frame)) return [];
    const { x, y: rest } = stop.entry.rest;
    const place = placeAt(layout, hop.device, stop.entry.rest);
    // Lanes may show the answer to it by now: then in the row of whoever stopped it, if there is one.
    const y = inLanes && place !== undefined ? middle(place.box).y : rest;
    if (y === 0) return [];
    const cause = refusingPolicy(hop.steps.at(-1)) ?? labels.cause(hop.ending.cause);
    // At the packet's corner, and beside what is written in a lane's boxes; under it, where it would leave the picture.
    const corner = y < 24 ? y + 13 : y - 13;
    const sign = { id: String(index), x: x + (inLanes ? 22 : 25), y: corner, anchor: 'start' } as const;
    if (inLanes) {
      const textAt = place === undefined ? null : inBox(place, cause);
      return [{ ...sign, cause: textAt === null ? '' : cause, textAt: textAt ?? { x, y } }];
    }
    const note = { text: cause, kind: 'name' } as const;
    const aside = asideOf(tags.slice(0, index + 1));
    const rests = restsOf(stops.slice(0, visit + 1), aside, layout);
    const spots = spotsBeside(stop, place, aside, layout);
    const spot = freeSpot(note, spots, layout, [...rests, markAt(sign), ...taken]);
    if (spot === null) return [{ ...sign, cause: '', textAt: { x, y } }];
    taken.push(takenBy(note, spot));
    return [{ ...sign, cause, textAt: spot.at, anchor: spot.anchor }];
  });
}

interface Beside extends NoteSpot {
  readonly anchor: 'start' | 'end';
}

/** Where there most often is room: over the fabric, elsewhere beside the packet, on the side that is further from the edge. */
function spotsBeside({ entry }: Stop, place: Place | undefined, aside: number, layout: Layout): readonly Beside[] {
  const { x, y } = entry.rest;
  const start = (line: number): Beside => ({ at: { x: x + 40 + aside, y: line }, anchor: 'start' });
  const end = (line: number): Beside => ({ at: { x: x - 32 - aside, y: line }, anchor: 'end' });
  const both = x < layout.width / 2 ? [start, end] : [end, start];
  const over = place?.layer === 'ground' ? [place.box.y - 9] : [];
  const lines = [...over, y + 5, y - 28, y + 30];
  return lines.flatMap((line) => both.map((side) => side(line)));
}

function markAt({ x, y }: Point): Box {
  return { x: x - 11, y: y - 11, width: 22, height: 22 };
}

/** The first of the policies that refused, by its name, which is the same in every language; `null`: none did. */
function refusingPolicy(last: Step | undefined): string | null {
  if (last?.kind !== 'judge' || last.judgement.answer.verdict === 'accept') return null;
  const { ground } = last.judgement.answer;
  switch (ground.kind) {
    case 'rule':
      return ground.policy;
    case 'none-admits':
      return ground.policies[0] ?? null;
    case 'undecided':
      return null;
  }
}

const [padding, line, space] = [7, 16, 10];

/** Under what is written in a box, or beside it; `null`: there is no room for it. */
function inBox({ box, texts, hooks }: Place, cause: string): Point | null {
  const wide = widthOf(cause, 'name');
  const far = hooks !== null && hooks.x > box.x ? hooks.x : right(box) - padding;
  const last = texts.reduce((lowest, { y }) => Math.max(lowest, y), box.y);
  const left = Math.min(...texts.filter(({ anchor }) => anchor === 'start').map(({ x }) => x), far);
  if (left + wide <= far && last + line <= bottom(box) - 5) return { x: left, y: last + line };
  const row = texts.filter(({ y }) => y === last);
  const near = Math.max(box.x, ...row.filter(({ anchor }) => anchor === 'start').map(endOf)) + space;
  const until = Math.min(
    far,
    ...row.filter(({ anchor }) => anchor === 'end').map((each) => each.x - widthIn(each) - space),
  );
  return near + wide <= until ? { x: near, y: last } : null;
}

function endOf(text: PlacedText): number {
  return text.x + widthIn(text);
}

function widthIn({ text, kind }: PlacedText): number {
  return widthOf(text, kind);
}
