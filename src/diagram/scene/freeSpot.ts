import type { Tagged } from '../../playback/index.ts';
import type { Box, Point } from '../geometry.ts';
import { bottom, clamp, grown, right } from '../geometry.ts';
import type { Layout } from '../layout/layout.ts';
import { everyPlace } from '../layout/layout.ts';
import type { TextKind } from '../text.ts';
import { sizeOfText, widthOf } from '../text.ts';
import { envelopeHalf, shell } from './packet.ts';
import type { Stop } from './packetStops.ts';

/** A text that stands beside a way, where no room was kept for it. */
interface Note {
  readonly text: string;
  readonly kind: TextKind;
}

/** Where it begins, in the middle or ends, on its baseline. */
export interface NoteSpot {
  readonly at: Point;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Letters reach this far below their line. */
const descent = 3;

function boxOf({ text, kind }: Note, { at, anchor }: NoteSpot): Box {
  const [width, size] = [widthOf(text, kind), sizeOfText(kind)];
  const shift = { start: 0, middle: width / 2, end: width }[anchor];
  return { x: at.x - shift, y: at.y - size * 0.75, width, height: size * 0.75 + descent };
}

/** The first of the spots at which the text lies in the picture and on nothing; `null`: there is none, and it is said elsewhere. */
export function freeSpot<Spot extends NoteSpot>(
  note: Note,
  spots: readonly Spot[],
  layout: Layout,
  taken: readonly Box[],
): Spot | null {
  const held = [...occupied(layout), ...taken];
  const free = (spot: Spot): boolean => {
    const box = boxOf(note, spot);
    const inside = box.x >= 2 && box.y >= 2 && right(box) <= layout.width - 2 && bottom(box) <= layout.height - 2;
    return inside && !held.some((other) => overlaps(box, other));
  };
  return spots.find(free) ?? null;
}

/** What it takes, for the next that looks for a spot. */
export function takenBy(note: Note, spot: NoteSpot): Box {
  return grown(boxOf(note, spot), 2);
}

const known = new WeakMap<Layout, readonly Box[]>();

/** Devices and chips whole, and what is written on the ground. */
function occupied(layout: Layout): readonly Box[] {
  const remembered = known.get(layout);
  if (remembered !== undefined) return remembered;
  const places = everyPlace(layout);
  const written = [...places.filter(({ layer }) => layer === 'ground'), ...layout.clusters].flatMap(({ texts }) =>
    texts.map(({ text, kind, x, y, anchor }) => boxOf({ text, kind }, { at: { x, y }, anchor })),
  );
  const boxes = [...places.filter(({ layer }) => layer === 'front'), ...layout.folded].map(({ box }) => box);
  const all = [...boxes, ...written];
  known.set(layout, all);
  return all;
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);
}

/** How much further than the packet the envelope round it reaches, if any of these had one. */
export function asideOf(tags: readonly Tagged[]): number {
  return tags.some(({ outer }) => outer !== null) ? shell.map.aside : 0;
}

/** Where packets rest, as far as they reach there, inside the picture. */
export function restsOf(stops: readonly Stop[], aside: number, layout: Layout): readonly Box[] {
  const half = { width: envelopeHalf.width + aside + 1, height: envelopeHalf.height + 4 };
  return stops
    .flatMap(({ entry, exit }) => [entry.rest, exit.rest])
    .map(({ x, y }) => ({
      x: clamp(x, half.width, layout.width - half.width) - half.width,
      y: y - half.height,
      width: 2 * half.width,
      height: 2 * half.height,
    }));
}
