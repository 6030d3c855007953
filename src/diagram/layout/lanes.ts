import type { Device, DeviceId } from '../../engine/index.ts';
import { deviceOf } from '../../engine/index.ts';
import type { Timeline, Visit } from '../../playback/index.ts';
import { isSamePacket } from '../../playback/index.ts';
import type { Box, Line } from '../geometry.ts';
import { bottom, middle } from '../geometry.ts';
import type { SceneLabels } from '../labels.ts';
import type { Stop } from '../scene/packetStops.ts';
import { cardHeight, firstFit, placed } from './card.ts';
import { laneCards } from './cards.ts';
import type { Layout, Place, Wire } from './layout.ts';
import type { Cast } from './outline.ts';
import { spacing } from './spacing.ts';

export interface LanesInput {
  readonly cast: Cast;
  readonly beside: Cast | null;
  readonly timeline: Timeline;
  readonly side: 0 | 1;
  /** The column of this moment. */
  readonly step: number;
  /** The last column that may have a row, while somebody predicts; `null`: all have. */
  readonly until: number | null;
  readonly room: { readonly width: number; readonly height: number };
  readonly labels: SceneLabels;
}

/** Where the other side has a device and this one does nothing. */
interface GapPlace {
  readonly id: string;
  readonly box: Box;
}

export interface Lanes {
  readonly layout: Layout;
  readonly stops: readonly Stop[];
  readonly gaps: readonly GapPlace[];
}

interface Row {
  readonly key: string;
  readonly own: Visit | null;
  readonly other: Visit | null;
  readonly hooks: number;
  /** Who waits here for what does not come: the receiver, where this packet never gets to it. */
  readonly waits: DeviceId | null;
}

/** Where the line goes down, and where the boxes begin beside it. */
const line = 25;
const left = 51;
/** Beside the boxes and under the last: what rings stand out by. */
const margin = 3.75;
const most = 52;
/** Of a row in which a name or its address is in a second line. */
const twoLines = 36;
const hookRow = 21;
/** What names and addresses of usual length need. Narrower, everything is drawn smaller. */
const narrowest = 172;
/** From this width on tags hang beside the name, not over it. */
const wide = 220;
const nameRoom = 116;

/** Heights of the rows, and what is between them. */
interface LanePace {
  readonly gap: number;
  /** Over the first box: no less than rings stand out by. */
  readonly first: number;
  readonly least: number;
  /** Of a row in which a device goes on that has one already, and nobody else acts. */
  readonly leastMore: number;
  /** From the top of a row to the first of its tags, and under the last one. */
  readonly hung: number;
  readonly drop: number;
  /** Addresses may have rows of their own, and names two. */
  readonly addressed: boolean;
  readonly wrapped: boolean;
}

const whole: LanePace = {
  gap: 2,
  first: 6,
  least: 20,
  leastMore: 10,
  hung: 10,
  drop: spacing.drop,
  addressed: true,
  wrapped: true,
};
const easy: LanePace = { ...whole, addressed: false };
/** Where the frame is low: tags are strung on their rail. */
const low: LanePace = {
  gap: 1,
  first: margin,
  least: 17.5,
  leastMore: 8,
  hung: 2,
  drop: spacing.strung,
  addressed: false,
  wrapped: false,
};

/** The hops of the packet of this moment, one under the other: a request goes down, a reply up, and rows of both sides line up. */
export function lanes({ cast, beside, timeline, side, step, until, room, labels }: LanesInput): Lanes {
  const rows = rowsOf({ cast, beside, timeline, side, step, until });
  const boxWidth = Math.max(room.width, narrowest) - left - margin;
  const roomy = boxWidth >= wide;
  const heights = (pace: LanePace): readonly number[] =>
    rows.map((each, at) => {
      const isHigh = (
        [
          [cast, each.own],
          [beside, each.other],
        ] as const
      ).some(([of, visit]) => {
        if (of === null || visit === null) return false;
        const ways = laneCards(of, deviceOf(of.topology, visit.hop.device), labels).filter(
          (_, way) => way !== 1 || pace.addressed,
        );
        return (ways[firstFit([ways], boxWidth)]?.length ?? 0) > 1;
      });
      const least = isHigh && pace.wrapped ? twoLines : pace.least;
      return (goesOn(each, rows[at - 1]) ? pace.leastMore : least) + extra(each, pace, roomy);
    });
  const needOf = (pace: LanePace): number =>
    heights(pace).reduce((sum, height) => sum + height + pace.gap, pace.first + margin - pace.gap);
  const fromWidth = Math.min(1, room.width / narrowest);
  const pace = [whole, easy].find((each) => needOf(each) * fromWidth <= room.height) ?? low;
  const need = needOf(pace);
  const scale = Math.min(fromWidth, room.height / Math.max(need, 1));
  const height = room.height / scale;
  const width = room.width / scale;
  const spare = Math.min((height - need) / Math.max(rows.length, 1), most - pace.least);
  const boxes: Box[] = [];
  let y = pace.first;
  for (const own of heights(pace)) {
    const high = own + spare;
    boxes.push({ x: left, y, width: width - left - margin, height: high });
    y += high + pace.gap;
  }
  const shown: Place[] = [];
  const gaps: GapPlace[] = [];
  for (const [at, { own, hooks, key, waits }] of rows.entries()) {
    const box = boxes[at];
    const holder = own?.hop.device ?? waits;
    const device = holder === null ? undefined : cast.topology.devices.get(holder);
    if (box === undefined) continue;
    if (device === undefined) {
      gaps.push({ id: key, box });
      continue;
    }
    // Where a proxy ends one connection and begins another, both rows are its own.
    const above = rows[at - 1]?.own?.hop.device === device.id ? shown.pop()?.box : undefined;
    const joined = above === undefined ? box : { ...above, height: bottom(box) - above.y };
    // Who is there twice hangs up in the upper row: there a request's is hung, and a reply's taken down.
    const taken = shown.some((each) => each.device === device) ? 0 : hungHeight(hooks, pace);
    shown.push(placeOf({ cast, device, box: joined, hooks: taken, drop: pace.drop, labels }));
  }
  const places = new Map<DeviceId, Place>();
  const again = shown.filter((place) => {
    const isFirst = !places.has(place.device.id);
    if (isFirst) places.set(place.device.id, place);
    return !isFirst;
  });
  const wire = railOf(boxes);
  return {
    layout: { width, height, scale, fold: 'nothing', clusters: [], nodes: [], places, again, folded: [], wires: wire },
    stops: stopsIn(timeline.lanes[side], rows, boxes),
    gaps,
  };
}

/** From the rail down to the end of the last tag. */
function hungHeight(hooks: number, { hung }: LanePace): number {
  return hooks === 0 ? 0 : hooks * hookRow + hung;
}

/** What tags take of a row: beside the name there is room for a part of one. */
function extra({ hooks }: Row, pace: LanePace, roomy: boolean): number {
  if (hooks === 0) return 0;
  if (!roomy) return hungHeight(hooks, pace);
  return (hooks - 1) * hookRow + (pace === low ? 4 : 0.45 * hookRow);
}

/** One row for each column of the packet of this moment. */
function rowsOf({
  cast,
  beside,
  timeline,
  side,
  step,
  until,
}: Pick<LanesInput, 'cast' | 'beside' | 'timeline' | 'side' | 'step' | 'until'>): readonly Row[] {
  const { columns, lanes: both } = timeline;
  const visitOf = (at: number, which: 0 | 1): Visit | null => {
    const index = columns[at]?.visits[which] ?? null;
    return index === null ? null : (both[which][index] ?? null);
  };
  const now = Math.max(step, 0);
  const moment = visitOf(now, 0) ?? visitOf(now, 1);
  if (moment === null) return [];
  // A packet that was stopped stays where it stopped, also while the other side's goes back.
  const end = columns.findLastIndex((_, at) => visitOf(at, side) !== null);
  const last = visitOf(end, side);
  const shown = last !== null && end < now && !isSamePacket(last, moment) ? last : moment;
  const rows = columns.flatMap((_, at): readonly Row[] => {
    if (until !== null && at > until) return [];
    const [own, other] = [visitOf(at, side), visitOf(at, side === 0 ? 1 : 0)];
    const either = own ?? other;
    if (either === null || !isSamePacket(either, shown)) return [];
    const hooks = Math.max(hooksOf(cast, own), hooksOf(beside, other));
    return [{ key: `row-${at}`, own, other, hooks, waits: null }];
  });
  const all = until !== null ? rows : withReceiver(rows, cast, shown.way);
  return shown.way === 'reply' ? all.toReversed() : all;
}

/** Whoever the packet is for has a row, also where it never gets there: beside the one that the other side has, or after all others. */
function withReceiver(rows: readonly Row[], { to, topology }: Cast, way: Visit['way']): readonly Row[] {
  if (to === null || !topology.devices.has(to) || rows.some(({ own }) => own?.hop.device === to)) return rows;
  const beside = rows.findIndex(({ own, other }) => own === null && other?.hop.device === to);
  if (beside >= 0) return rows.map((row, at) => (at === beside ? { ...row, waits: to } : row));
  const isThere = rows.some(({ other }) => other?.hop.device === to);
  if (isThere || way === 'reply') return rows;
  return [...rows, { key: 'row-receiver', own: null, other: null, hooks: 0, waits: to }];
}

/** Does nobody begin to act in this row that did not act in the one above it? */
function goesOn({ own, other }: Row, above: Row | undefined): boolean {
  return above !== undefined && isAtSame(own, above.own) && isAtSame(other, above.other);
}

function isAtSame(visit: Visit | null, before: Visit | null): boolean {
  return visit === null || visit.hop.device === before?.hop.device;
}

function hooksOf(cast: Cast | null, visit: Visit | null): number {
  return visit === null ? 0 : (cast?.hooks.get(visit.hop.device) ?? 0);
}

interface PlaceInput {
  readonly cast: Cast;
  readonly device: Device;
  readonly box: Box;
  readonly hooks: number;
  readonly drop: number;
  readonly labels: SceneLabels;
}

function placeOf({ cast, device, box, hooks, drop, labels }: PlaceInput): Place {
  const own = hooks === 0 ? 0 : (cast.hooks.get(device.id) ?? 0);
  const beside = box.width >= wide;
  const head = beside ? box : { ...box, y: box.y + hooks, height: box.height - hooks };
  const fitting = laneCards(cast, device, labels).filter((each) => cardHeight(each) <= head.height + 6.5);
  const card = fitting[firstFit([fitting], beside && own > 0 ? nameRoom : head.width)] ?? fitting[0] ?? [];
  const area = beside ? { ...box, x: box.x + nameRoom, width: box.width - nameRoom } : { ...box, height: hooks };
  const at = { x: line, y: middle(box).y };
  return {
    device,
    box,
    ...placed(card, head),
    hooks: own === 0 ? null : { ...area, drop },
    desk: null,
    layer: 'front',
    port: { edge: at, rest: at },
  };
}

function railOf(boxes: readonly Box[]): ReadonlyMap<Wire['id'], Wire> {
  const [top, end] = [boxes[0], boxes.at(-1)];
  if (top === undefined || end === undefined) return new Map();
  const stroke = [
    { x: line, y: middle(top).y },
    { x: line, y: middle(end).y },
  ];
  return new Map([['backbone', { id: 'backbone', rank: 'cable', strokes: [stroke], ends: [], spine: null }]]);
}

/** Each visit of the packet on screen beside its row; the others have nowhere to be. */
function stopsIn(visits: readonly Visit[], rows: readonly Row[], boxes: readonly Box[]): readonly Stop[] {
  const heights = new Map(
    rows.flatMap(({ own }, at) => {
      const box = boxes[at];
      return own === null || box === undefined ? [] : [[own.index, middle(box).y] as const];
    }),
  );
  return visits.map((visit): Stop => {
    const y = heights.get(visit.index);
    const before = heights.get(visit.index - 1);
    // A packet that arrived stands where its answer is about to be made.
    const at = { x: line, y: y ?? heights.get(visit.index + 1) ?? 0 };
    const port = { edge: at, rest: at };
    const travel: Line = y === undefined || before === undefined || visit.first ? [] : [{ x: line, y: before }, at];
    return { visit, travel, ends: [[], []], across: [], entry: port, exit: port };
  });
}
