import type { DeviceId } from '../../engine/index.ts';
import type { LaneFrame, Tagged } from '../../playback/index.ts';
import type { Identities } from '../identity.ts';
import type { Line, Point } from '../geometry.ts';
import { bottom, joined, right, svgPath, spotAt } from '../geometry.ts';
import type { SceneLabels } from '../labels.ts';
import type { Layout, Place, Wire, WireEnd } from '../layout/layout.ts';
import { routeAlong } from '../layout/wires.ts';
import type { NoteSpot } from './freeSpot.ts';
import { asideOf, freeSpot, restsOf } from './freeSpot.ts';
import type { GhostShape, LoopShape } from './shapes.ts';
import type { Stop } from './packetStops.ts';
import { hasActedAt } from './trails.ts';

interface GhostInput {
  readonly layout: Layout;
  readonly stops: readonly Stop[];
  readonly tags: readonly Tagged[];
  readonly frame: LaneFrame;
  readonly identities: Identities;
  readonly labels: SceneLabels;
  readonly from: DeviceId | null;
  readonly to: DeviceId | null;
}

/** Where somebody else took the packet: the way to whom it was meant for, which it never went. */
export function ghostShapes({
  layout,
  stops,
  tags,
  frame,
  identities,
  labels,
  from,
  to,
}: GhostInput): readonly GhostShape[] {
  const end = stops.findLast(({ visit }) => visit.way === 'request' && visit.later === null);
  if (end === undefined || from === null || to === null || !hasActedAt(end, frame)) return [];
  const { hop } = end.visit;
  const taken = 'ending' in hop && hop.ending.kind === 'arrived' && hop.ending.taker.kind === 'listener';
  const meant = layout.places.get(to);
  if (!taken || hop.device === to || meant === undefined) return [];
  const lines = isLanes(layout) ? alongLane(layout, hop.device, meant) : wayBetween(layout, hop.device, to);
  if (lines === null) return [];
  const note = { text: labels.meantFor, kind: 'note' } as const;
  // Its answer rests where it has been.
  const before = end.visit.index + 1;
  const rests = restsOf(stops.slice(0, before), asideOf(tags.slice(0, before)), layout);
  const spot = freeSpot(note, spotsAlong(joined(...lines)), layout, rests);
  return [
    {
      id: 'ghost',
      path: lines.map(svgPath).join(''),
      owner: identities.ofDevice(meant.device).slot,
      note: spot === null ? null : { text: note.text, at: spot.at },
    },
  ];
}

function isLanes({ clusters }: Layout): boolean {
  return clusters.length === 0;
}

/** Down the line beside the rows. */
function alongLane({ places }: Layout, from: DeviceId, meant: Place): readonly Line[] | null {
  const start = places.get(from);
  return start === undefined ? null : [[start.port.rest, meant.port.rest]];
}

/** Over it or under it, near its middle first. */
function spotsAlong(line: Line): readonly NoteSpot[] {
  return [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8].flatMap((share) => {
    const spot = spotAt(line, share);
    return spot === null
      ? []
      : [-10, 20].map((away): NoteSpot => ({ at: { x: spot.x, y: spot.y + away }, anchor: 'middle' }));
  });
}

/** The fewest wires between two devices; `null`: there are none. */
function wayBetween({ wires, places }: Layout, from: DeviceId, to: DeviceId): readonly Line[] | null {
  const came = new Map<DeviceId, { readonly before: DeviceId; readonly line: Line }>();
  let edge: readonly DeviceId[] = [from];
  const seen = new Set(edge);
  while (edge.length > 0 && !seen.has(to)) {
    const next: DeviceId[] = [];
    for (const id of edge) {
      for (const { end, other, wire } of endsAt(wires, id)) {
        if (seen.has(other.device)) continue;
        seen.add(other.device);
        came.set(other.device, { before: id, line: fromEdgeToEdge(wire, end, other) });
        next.push(other.device);
      }
    }
    edge = next;
  }
  if (!seen.has(to) || !places.has(from)) return null;
  const lines: Line[] = [];
  let at = to;
  while (at !== from) {
    const step = came.get(at);
    if (step === undefined) return null;
    lines.unshift(step.line);
    at = step.before;
  }
  return lines;
}

function fromEdgeToEdge(wire: Wire, end: WireEnd, other: WireEnd): Line {
  const [out, into] = [end.port, other.port];
  return joined(out.lead ?? [out.edge], routeAlong(wire, end, other), (into.lead ?? [into.edge]).toReversed());
}

interface Crossing {
  readonly wire: Wire;
  readonly end: WireEnd;
  readonly other: WireEnd;
}

function endsAt(wires: Layout['wires'], id: DeviceId): readonly Crossing[] {
  return [...wires.values()].flatMap((wire) =>
    wire.ends
      .filter(({ device }) => device === id)
      .flatMap((end) => wire.ends.filter((other) => other !== end).map((other) => ({ wire, end, other }))),
  );
}

/** Where a packet is for its own sender: out of it, and back in. */
export function loopShapes({ layout, stops, frame, identities }: GhostInput): readonly LoopShape[] {
  const [first] = stops;
  if (first === undefined || frame.visit === null || !hasActedAt(first, frame)) return [];
  const { hop, last } = first.visit;
  const place = layout.places.get(hop.device);
  const isOwn = last && 'ending' in hop && hop.ending.kind === 'arrived';
  if (!isOwn || place === undefined) return [];
  const { line, head } = isLanes(layout) ? loopUnder(place) : loopAround(place);
  return [
    {
      id: 'loop',
      owner: identities.ofDevice(place.device).slot,
      path: `${svgPath(line)}${head}`,
    },
  ];
}

interface Loop {
  readonly line: Line;
  /** The head of its arrow. */
  readonly head: string;
}

/** In a lane, below its row: what stands in the row is not crossed out. */
function loopUnder({ box, port: { rest } }: Place): Loop {
  const low = bottom(box) + 10;
  return upTo({ x: box.x + 48, y: bottom(box) + 3 }, [rest, { x: rest.x, y: low }], low);
}

/** Out at its left, past where its packets rest, and back: at its right, where others stand under it. */
function loopAround({ box, port: { rest }, desk }: Place): Loop {
  const [out, back, x, y] = [box.x - 8, right(box) + 3, right(box) - 7, bottom(box) - 12];
  const begun = [
    { x: box.x, y: box.y + 14 },
    { x: out, y: box.y + 14 },
    { x: out, y: rest.y },
  ];
  if (desk === null) return upTo({ x: x - 19, y: y + 17 }, begun, rest.y);
  const line = [...begun, { x: back, y: rest.y }, { x: back, y }, { x, y }];
  return { line, head: `M${x + 6},${y - 6}L${x},${y}L${x + 6},${y + 6}` };
}

function upTo({ x, y }: Point, begun: Line, low: number): Loop {
  return { line: [...begun, { x, y: low }, { x, y }], head: `M${x - 6},${y + 7}L${x},${y}L${x + 6},${y + 7}` };
}
