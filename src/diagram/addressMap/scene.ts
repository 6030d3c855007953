import type { Prefix } from '../../engine/index.ts';
import type { AddressPlan, Block, PlannedModel, SegmentKind, SidePlan } from '../../planner/index.ts';
import { lengthOf } from '../../engine/index.ts';
import { blockOf, prefixOf } from '../../planner/index.ts';
import type { Box } from '../geometry.ts';
import { boxWithin, holdsBlock } from './geometry.ts';
import type { PlacedTile } from './treemap.ts';
import { packedTiles } from './treemap.ts';
import { tilesOf, wantedIn } from './cells.ts';

/** One rectangle: a range, or several that are too small to be drawn one by one. */
export interface RangeMark {
  readonly id: string;
  readonly kind: SegmentKind | 'several' | 'wanted';
  readonly box: Box;
  readonly prefix: Prefix;
  readonly addresses: number;
  /** Whose, first and last; `null` when it is nobody's or everybody's. */
  readonly clusters: readonly [number, number] | null;
  readonly count: number;
  /** One range for the pods of all clusters. */
  readonly shared: boolean;
}

export interface TileFrame {
  readonly id: string;
  readonly box: Box;
  readonly block: Prefix;
  readonly addresses: number;
  readonly captioned: boolean;
  /** Nothing that this model may use. */
  readonly apart: boolean;
  /** Lines between blocks as large as the pod range, where they can be told apart. */
  readonly grid: { readonly width: number; readonly height: number } | null;
}

/** The map of one model, ready to be drawn. */
export interface MapScene {
  readonly width: number;
  readonly height: number;
  readonly frames: readonly TileFrame[];
  readonly marks: readonly RangeMark[];
  /** Do several clusters have the shared range? */
  readonly again: boolean;
  /** The free block that is named because nothing larger is free. */
  readonly largest: { readonly box: Box; readonly prefix: Prefix } | null;
}

/** Ranges smaller than this are drawn together, and as large as this. */
const least = 3;

export function pictureOf(plan: AddressPlan, model: PlannedModel, width: number, height: number): MapScene {
  const side = plan[model];
  const layout = packedTiles(tilesOf(plan).tiles, width, height);
  const wanted = wantedIn(side);
  const segments = segmentsOf(side);
  const space = layout.tiles.filter(({ tile }) => tile.kind !== 'wanted');
  const marks = space.flatMap((placed) => marksIn(placed, segments));
  const missing = layout.tiles.filter(({ tile }) => tile.kind === 'wanted' && wanted !== null);
  return {
    width,
    height: layout.height,
    frames: space.map((placed) => frameOf(placed, side)),
    again: plan.request.clusters > 1,
    marks: [...marks, ...missing.map((placed) => wantedMark(placed, side))],
    largest: largestIn(side, space),
  };
}

interface Segment extends Block {
  readonly kind: SegmentKind;
  readonly cluster: number | null;
}

function segmentsOf({ map }: SidePlan): readonly Segment[] {
  return map.flatMap(({ segments }) =>
    segments.map(({ prefix, kind, cluster }): Segment => ({ ...blockOf(prefix), kind, cluster })),
  );
}

/** The marks of a tile in order of address, those of one small cell together. */
function marksIn({ tile, box }: PlacedTile, segments: readonly Segment[]): readonly RangeMark[] {
  const cell = cellSize(tile, box);
  const marks: RangeMark[] = [];
  let small: Segment[] = [];
  const flush = (): void => {
    if (small.length > 0) marks.push(togetherIn(tile, box, small, cell));
    small = [];
  };
  for (const segment of segments) {
    const inside = holdsBlock(tile, segment)
      ? segment
      : holdsBlock(segment, tile)
        ? { ...segment, ...tile, kind: segment.kind }
        : null;
    if (inside === null) continue;
    if (small[0] !== undefined && cellOf(small[0], cell) !== cellOf(inside, cell)) flush();
    if (inside.size < cell) {
      small.push(inside);
      continue;
    }
    marks.push(markOf(inside, boxWithin(tile, box, inside)));
  }
  flush();
  return marks;
}

function cellOf({ start }: Block, cell: number): number {
  return Math.floor(start / cell);
}

/** The smallest block that is still large enough to be seen; at most the tile itself. */
function cellSize(tile: Block, box: Box): number {
  let { size } = tile;
  for (let within = box; size > 1; size /= 2) {
    within = boxWithin({ start: 0, size }, within, { start: 0, size: size / 2 });
    if (Math.min(within.width, within.height) < least) return size;
  }
  return size;
}

function markOf({ start, size, kind, cluster }: Segment, box: Box): RangeMark {
  return {
    id: `${kind}-${start}-${size}`,
    kind,
    box,
    prefix: prefixOf({ start, size }),
    addresses: size,
    clusters: cluster === null ? null : [cluster, cluster],
    count: 1,
    shared: kind === 'pods' && cluster === null,
  };
}

/** Small neighbours as one: the plan's ranges count more than what others use, and that more than what is free. */
function togetherIn(tile: Block, box: Box, small: readonly Segment[], cell: number): RangeMark {
  const ours = small.filter(({ kind }) => kind !== 'free' && kind !== 'used');
  const used = small.filter(({ kind }) => kind === 'used');
  const told = ours.length > 0 ? ours : used.length > 0 ? used : small;
  const [first] = told;
  const block = { start: cellOf(small[0] ?? tile, cell) * cell, size: cell };
  const where = boxWithin(tile, box, block);
  if (first !== undefined && told.length === 1) return markOf(first, where);
  const clusters = told.flatMap(({ cluster }) => (cluster === null ? [] : [cluster]));
  return {
    id: `cell-${block.start}-${block.size}`,
    kind: told.every(({ kind }) => kind === first?.kind) ? (first?.kind ?? 'several') : 'several',
    box: where,
    prefix: prefixOf(block),
    addresses: told.reduce((sum, { size }) => sum + size, 0),
    clusters: clusters.length === 0 ? null : [Math.min(...clusters), Math.max(...clusters)],
    count: told.length,
    shared: false,
  };
}

function wantedMark({ tile, box }: PlacedTile, { placed }: SidePlan): RangeMark {
  return {
    id: 'wanted',
    kind: 'wanted',
    box,
    prefix: prefixOf(tile),
    addresses: tile.size,
    clusters: [placed + 1, placed + 1],
    count: 1,
    shared: false,
  };
}

function frameOf({ tile, box, captioned }: PlacedTile, { model, podRangeLength }: SidePlan): TileFrame {
  const podRange = 2 ** (32 - podRangeLength);
  const apart = tile.kind === 'own' && model === 'flat';
  const cell = podRange < tile.size ? boxWithin(tile, box, { start: tile.start, size: podRange }) : null;
  return {
    id: String(tile.start),
    box,
    block: prefixOf(tile),
    addresses: tile.size,
    captioned,
    apart,
    grid:
      apart || cell === null || Math.min(cell.width, cell.height) < 6
        ? null
        : { width: cell.width, height: cell.height },
  };
}

/** Only where it is the reason why something does not fit. */
function largestIn({ shortfalls }: SidePlan, space: readonly PlacedTile[]): MapScene['largest'] {
  for (const why of shortfalls) {
    if (why.kind !== 'no-aligned-block' || why.largest === null || why.purpose !== 'pods') continue;
    const { largest } = why;
    const block = blockOf(largest);
    const placed = space.find(({ tile }) => holdsBlock(tile, block));
    if (placed !== undefined && lengthOf(largest) > 0)
      return { box: boxWithin(placed.tile, placed.box, block), prefix: largest };
  }
  return null;
}
