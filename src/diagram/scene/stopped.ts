import type { Step } from '../../engine/index.ts';
import type { LaneFrame } from '../../playback/index.ts';
import type { Point } from '../geometry.ts';
import { bottom, right } from '../geometry.ts';
import type { SceneLabels } from '../labels.ts';
import type { Layout, Place, PlacedText } from '../layout/layout.ts';
import { widthOf } from '../text.ts';
import type { Stop } from './packetStops.ts';
import type { StopShape } from './shapes.ts';
import { hasActedAt } from './trails.ts';

interface StoppedInput {
  readonly stops: readonly Stop[];
  readonly frame: LaneFrame;
  readonly labels: SceneLabels;
  readonly layout: Layout;
}

/** Where packets stopped so far, and why. */
export function stopShapes({ stops, frame, labels, layout }: StoppedInput): readonly StopShape[] {
  const inLanes = layout.clusters.length === 0;
  return stops.flatMap((stop) => {
    const { hop, index } = stop.visit;
    if (!('ending' in hop) || hop.ending.kind !== 'stopped' || !hasActedAt(stop, frame)) return [];
    const { x, y } = stop.entry.rest;
    const place = layout.places.get(hop.device);
    const cause = refusingPolicy(hop.steps.at(-1)) ?? labels.cause(hop.ending.cause);
    // At the packet's corner, and beside what is written in a lane's boxes.
    const sign = { id: String(index), x: x + (inLanes ? 24 : 27), y: y - 13, anchor: 'start' } as const;
    if (inLanes) {
      const textAt = place === undefined ? null : inBox(place, cause);
      return [{ ...sign, cause: textAt === null ? '' : cause, textAt: textAt ?? { x, y } }];
    }
    const anchor = x < layout.width / 2 ? 'start' : 'end';
    // Over the fabric there is room, elsewhere beside the packet.
    const over = place?.layer === 'ground' ? place.box.y - 9 : null;
    return [{ ...sign, cause, anchor, textAt: { x: anchor === 'start' ? x + 40 : x - 32, y: over ?? y + 5 } }];
  });
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
