import type { Tagged } from '../../playback/index.ts';
import type { Box, Point } from '../geometry.ts';
import { bottom, clamp, grown, overlaps, right } from '../geometry.ts';
import type { Layout } from '../layout/layout.ts';
import { boxOfText, everyPlace } from '../layout/layout.ts';
import type { TextKind } from '../text.ts';
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

/** The first of the spots at which the text lies in the picture and on nothing; `null`: there is none, and it is said elsewhere. */
export function freeSpot<Spot extends NoteSpot>(
  note: Note,
  spots: readonly Spot[],
  layout: Layout,
  taken: readonly Box[],
): Spot | null {
  const held = [...occupied(layout), ...taken];
  const free = (spot: Spot): boolean => {
    const box = boxOfText({ ...note, ...spot.at, anchor: spot.anchor });
    const inside = box.x >= 2 && box.y >= 2 && right(box) <= layout.width - 2 && bottom(box) <= layout.height - 2;
    return inside && !held.some((other) => overlaps(box, other));
  };
  return spots.find(free) ?? null;
}

/** What it takes, for the next that looks for a spot. */
export function takenBy(note: Note, spot: NoteSpot): Box {
  return grown(boxOfText({ ...note, ...spot.at, anchor: spot.anchor }), 2);
}

const known = new WeakMap<Layout, readonly Box[]>();

/** Devices and chips whole, and what is written on the ground. */
function occupied(layout: Layout): readonly Box[] {
  const remembered = known.get(layout);
  if (remembered !== undefined) return remembered;
  const places = everyPlace(layout);
  const onGround = [...places.filter(({ layer }) => layer === 'ground'), ...layout.clusters];
  const written = [...onGround.map(({ texts }) => texts), ...places.map(({ beside = [] }) => beside)].flatMap((texts) =>
    texts.map(boxOfText),
  );
  const boxes = [...places.filter(({ layer }) => layer === 'front'), ...layout.folded].map(({ box }) => box);
  const all = [...boxes, ...written];
  known.set(layout, all);
  return all;
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
