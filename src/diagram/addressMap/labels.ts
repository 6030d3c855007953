import type { Prefix } from '../../engine/index.ts';
import { lengthOf } from '../../engine/index.ts';
import type { Box } from '../geometry.ts';
import type { RangeMark, MapScene, TileFrame } from './scene.ts';

/** What the map says in it; everything very short. */
export interface MapWords {
  readonly tile: (block: Prefix, addresses: number) => string;
  readonly inUse: string;
  /** On the range that flat must leave alone. */
  readonly islandsOnly: string;
  readonly largestFree: string;
  readonly wants: (cluster: number, length: number) => string;
  /** On the one range of all islands: `×10`. */
  readonly times: string;
}

export interface Label {
  readonly id: string;
  readonly text: string;
  readonly look: string;
  readonly anchor: 'start' | 'middle';
  readonly x: number;
  readonly y: number;
}

/** Roughly, in pixels, what a letter takes. */
const letter = { mono: 6.7, sans: 6.4 };
const line = 14;
const sheetsDepth = 10;

export function labelsOf(picture: MapScene, words: MapWords): readonly Label[] {
  const largest = picture.largest;
  const named =
    largest === null
      ? []
      : lines('largest', largest.box, [
          { text: words.largestFree, look: 'on-free strong' },
          { text: largest.prefix, look: 'on-free mono' },
        ]);
  const taken = named.length === 0 ? null : largest?.prefix;
  return [
    ...picture.frames.flatMap((frame) => captionOf(frame, words)),
    ...picture.frames
      .filter(({ apart }) => apart)
      .flatMap(({ id, box }) => lines(`apart-${id}`, box, [{ text: words.islandsOnly, look: 'on-free' }])),
    ...picture.marks
      .filter(({ prefix, kind }) => kind !== 'free' || prefix !== taken)
      .flatMap((mark) => labelOf(mark, words)),
    ...named,
  ];
}

/** Over the tile: the block and how many addresses it has, or the block alone where it is narrow. */
function captionOf({ id, box, block, addresses, captioned }: TileFrame, words: MapWords): readonly Label[] {
  if (!captioned) return [];
  const full = words.tile(block, addresses);
  const text = full.length * letter.mono <= box.width ? full : block;
  return [{ id: `tile-${id}`, text, look: 'caption mono', anchor: 'start', x: box.x, y: box.y - 5 }];
}

function labelOf(mark: RangeMark, words: MapWords): readonly Label[] {
  const { id, kind, box, prefix, clusters, count, shared } = mark;
  if (count > 1) return [];
  const range = { text: prefix, look: 'mono' };
  const cluster = clusters === null ? '' : String(clusters[0]);
  switch (kind) {
    case 'free':
      return box.width >= 116 && box.height >= 44 ? lines(id, box, [{ ...range, look: 'on-free mono' }]) : [];
    case 'used':
      return lines(id, box, [{ text: words.inUse, look: 'on-used' }]);
    case 'several':
      return [];
    case 'wanted':
      return wantedLabel(mark, words.wants(clusters?.[0] ?? 1, lengthOf(prefix)));
    case 'pods':
      if (shared)
        return lines(id, inside(box), [
          { text: words.times, look: 'on-shared big' },
          { ...range, look: 'on-shared mono' },
        ]);
      return lines(id, box, [
        { text: cluster, look: 'on-mark big' },
        { ...range, look: 'on-mark mono' },
      ]);
    case 'nodes':
    case 'services':
    case 'virtual-ips':
    case 'egress-ips':
      return lines(id, box, [{ text: cluster, look: 'on-mark' }]);
  }
}

/** In it where it is wide enough, else over it. */
function wantedLabel({ id, box }: RangeMark, text: string): readonly Label[] {
  const inBox = lines(id, box, [{ text, look: 'on-wanted strong' }]);
  if (inBox.length > 0) return inBox;
  return [{ id, text, look: 'on-wanted strong', anchor: 'start', x: box.x, y: box.y - 5 }];
}

/** Clear of the sheets. */
function inside({ x, y, width, height }: Box): Box {
  return { x: x + sheetsDepth, y, width: width - 2 * sheetsDepth, height };
}

interface Line {
  readonly text: string;
  readonly look: string;
}

/** As many of these lines, the first ones, as fit into a box; in its middle. */
function lines(id: string, { x, y, width, height }: Box, wanted: readonly Line[]): readonly Label[] {
  const fitting = wanted.filter(({ text, look }) => widthOf(text, look) + 4 <= width);
  const first = wanted[0];
  if (first === undefined || fitting[0] !== first) return [];
  const shown = fitting.slice(0, Math.floor((height - 2) / line));
  const top = y + height / 2 - (shown.length * line) / 2;
  return shown.map(({ text, look }, index) => ({
    id: `${id}-${look}`,
    text,
    look,
    anchor: 'middle',
    x: x + width / 2,
    y: top + line * index + 11,
  }));
}

function widthOf(text: string, look: string): number {
  const wide = Array.from(text).filter((each) => each > '\u2e7f').length;
  return (text.length + wide) * (look.includes('mono') ? letter.mono : letter.sans);
}
