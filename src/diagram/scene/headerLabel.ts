import type { FieldChange, Header, Packet } from '../../engine/index.ts';
import type { LaneFrame } from '../../playback/index.ts';
import type { Box, Point, Span } from '../geometry.ts';
import { clamp } from '../geometry.ts';
import type { SceneLabels } from '../labels.ts';
import { widthOf } from '../text.ts';
import type { CellShape, PacketShape, ShellShape } from './shapes.ts';

interface CapsuleInput {
  readonly packet: Packet;
  readonly frame: LaneFrame;
  readonly labels: SceneLabels;
  /** Which of several connections this is; `null` where there is one. */
  readonly leg: number | null;
  /** Why it stopped, if it did. */
  readonly cause: string | null;
  /** Where the header hangs: its middle, and the top of its lane. */
  readonly hang: Point;
  readonly grounds: Grounds;
  readonly room: number;
}

/** The ground that the header leaves and the one that it comes to, and how far it has come. */
export interface Grounds {
  readonly from: Span;
  readonly to: Span;
  readonly share: number;
}

type Capsule = Pick<PacketShape, 'bounds' | 'capsule' | 'cells' | 'shell'>;
type Cell = Pick<CellShape, 'id' | 'text' | 'changed'>;

const height = 25;
const shellHeight = 42;
const shellPad = 4;
const padding = 7;
const edge = 3;

/** The header as cells in a row, with a shell around it where an overlay carries it or its lane is too short for the cause. */
export function capsuleOf(input: CapsuleInput): Capsule {
  const { packet, labels, cause, room } = input;
  const cells = fittingCells(input);
  const fits = cause === null || widthOfAll([...cells, causeCell(cause)]) <= room - 2 * edge;
  const inner = cause !== null && fits ? [...cells, causeCell(cause)] : cells;
  const text = packet.outer === null ? (fits ? null : cause) : outerText(packet, labels);
  const kind = packet.outer === null ? 'stop' : 'tunnel';
  const width = widthOfAll(inner);
  if (text === null) {
    const bounds = boxAt(input, width, height);
    const capsule = { ...bounds, x: 0, y: 0 };
    return { bounds, capsule, cells: placedCells(inner, capsule, input.frame), shell: null };
  }
  const bounds = boxAt(input, Math.max(width + 2 * shellPad, widthOf(text, 'address') + 26), shellHeight);
  const below = kind === 'stop';
  const capsule: Box = {
    x: (bounds.width - width) / 2,
    y: below ? shellPad - 1 : shellHeight - height - shellPad + 2,
    width,
    height: height - 2,
  };
  const textAt = { x: bounds.width / 2, y: below ? shellHeight - 5 : 12 };
  const shell: ShellShape = { kind, box: { ...bounds, x: 0, y: 0 }, text, textAt };
  return { bounds, capsule, cells: placedCells(inner, capsule, input.frame), shell };
}

/** What is least missed goes first when room is short. */
function fittingCells(input: CapsuleInput): readonly Cell[] {
  const cells = cellsOf(input);
  const without = (...ids: readonly Cell['id'][]): readonly Cell[] => cells.filter(({ id }) => !ids.includes(id));
  const ways = [cells, without('signal'), without('signal', 'ttl'), without('signal', 'ttl', 'leg')];
  return ways.find((way) => widthOfAll(way) <= input.room - 2 * edge) ?? ways.at(-1) ?? cells;
}

function cellsOf({ packet, labels, leg, frame }: CapsuleInput): readonly Cell[] {
  const { header } = packet;
  const signal = labels.signal(header);
  const touched = (...fields: readonly FieldChange['field'][]): boolean =>
    frame.changed.some(({ field }) => fields.includes(field));
  const { source, destination } = endsOf(header);
  return [
    ...(leg === null ? [] : [{ id: 'leg', text: String(leg + 1), changed: false } as const]),
    ...(signal === null
      ? []
      : [{ id: 'signal', text: signal, changed: touched('quotedSource', 'quotedDestination') } as const]),
    { id: 'source', text: source, changed: touched('source', 'sourcePort') },
    { id: 'arrow', text: '→', changed: false },
    { id: 'destination', text: destination, changed: touched('destination', 'destinationPort') },
    { id: 'ttl', text: labels.ttl(packet), changed: false },
  ];
}

function causeCell(text: string): Cell {
  return { id: 'cause', text, changed: false };
}

function endsOf(header: Header): { readonly source: string; readonly destination: string } {
  const { source, destination } = header;
  if (header.protocol === 'icmp') return { source, destination };
  return { source: `${source}:${header.sourcePort}`, destination: `${destination}:${header.destinationPort}` };
}

function outerText({ outer }: Packet, labels: SceneLabels): string {
  return outer === null ? '' : `${labels.tunnel(outer.kind)} ${outer.source} → ${outer.destination}`;
}

/** On its ground where that is wide enough, else anywhere in the picture. */
function boxAt({ hang, grounds: { from, to, share }, room }: CapsuleInput, width: number, high: number): Box {
  const picture = { start: edge, end: Math.max(edge + width, room - edge) };
  const leftOn = (ground: Span): number => {
    const { start, end } = ground.end - ground.start >= width ? ground : picture;
    return clamp(hang.x - width / 2, start, end - width);
  };
  return { x: leftOn(from) + (leftOn(to) - leftOn(from)) * share, y: hang.y, width, height: high };
}

function placedCells(cells: readonly Cell[], capsule: Box, frame: LaneFrame): readonly CellShape[] {
  let x = capsule.x + padding;
  return cells.map((cell) => {
    const width = cellWidth(cell);
    const box = { x, y: capsule.y + 3.5, width, height: capsule.height - 7 };
    x += width;
    return { ...cell, box, ...flip(cell, frame) };
  });
}

/** Old value struck out, turned away at the half, new value turned in. */
function flip({ changed }: Cell, { phase, progress }: LaneFrame): Pick<CellShape, 'struck' | 'shown'> {
  if (!changed || phase !== 'acting') return { struck: 0, shown: 1 };
  if (progress < 0.5)
    return { struck: clamp((progress - 0.08) / 0.2, 0, 1), shown: clamp((0.5 - progress) / 0.12, 0, 1) };
  return { struck: 0, shown: clamp((progress - 0.5) / 0.12, 0, 1) };
}

function widthOfAll(cells: readonly Cell[]): number {
  return 2 * padding + cells.reduce((sum, cell) => sum + cellWidth(cell), 0);
}

function cellWidth({ id, text }: Cell): number {
  switch (id) {
    case 'leg':
      return 22;
    case 'arrow':
      return 17;
    case 'signal':
    case 'ttl':
      return widthOf(text, 'note') + 9;
    case 'cause':
      return widthOf(text, 'note') + 28;
    case 'source':
    case 'destination':
      return widthOf(text, 'address') + 8;
  }
}
