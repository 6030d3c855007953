import type { Box } from '../geometry.ts';
import type { BlockShape } from './geometry.ts';
import { sidesOf } from './geometry.ts';
import type { Tile } from './cells.ts';

/** A tile in its place; `captioned` when there is room over it to say which block it is. */
export interface PlacedTile {
  readonly tile: Tile;
  readonly box: Box;
  readonly captioned: boolean;
}

interface Packing {
  readonly tiles: readonly PlacedTile[];
  readonly width: number;
  readonly height: number;
  /** Pixels squared for one address. */
  readonly scale: number;
}

const captionHeight = 18;
const gap = 12;
/** The least room for a caption such as `192.168.0.0/16`, and for what is wanted. */
const captionWidth = { space: 104, own: 104, wanted: 150 };
/** With more tiles than this, small ones go without a caption. */
const fewTiles = 8;

/** All tiles to one scale, as large as they can be inside this width and height, the largest a square or lying. */
export function packedTiles(tiles: readonly Tile[], width: number, height: number): Packing {
  const [square, lying] = shapes.map((shape) => largestPacking(tiles, { width, height }, shape));
  const found = (lying?.scale ?? 0) > (square?.scale ?? 0) ? lying : square;
  return found ?? { tiles: [], width, height: 0, scale: 0 };
}

const shapes: readonly BlockShape[] = ['square', 'lying'];

function largestPacking(
  tiles: readonly Tile[],
  room: Pick<Box, 'width' | 'height'>,
  shape: BlockShape,
): Packing | null {
  for (let side = room.width; side > 4; side *= 0.97) {
    const found = laidOut(tiles, room.width, side, shape);
    if (found !== null && found.height <= room.height) return found;
  }
  return null;
}

/** Shelves of columns: a tile goes under the one before it where there is room, else beside it, else on a new shelf. */
function laidOut(tiles: readonly Tile[], width: number, side: number, shape: BlockShape): Packing | null {
  const largest = { size: tiles[0]?.size ?? 1, width: side, shape };
  const placed: PlacedTile[] = [];
  let shelf = { y: 0, height: 0 };
  let column = { x: 0, width: 0, used: 0 };
  for (const tile of tiles) {
    const sides = sidesOf(tile.size, largest);
    const captioned = tiles.length <= fewTiles || sides.width >= captionWidth[tile.kind] || tile.kind === 'wanted';
    const head = captioned ? captionHeight : 0;
    const needs = {
      width: captioned ? Math.max(sides.width, captionWidth[tile.kind]) : sides.width,
      height: head + sides.height,
    };
    if (needs.width > width) return null;
    const below = column.used === 0 ? 0 : column.used + (captioned ? gap : 4);
    if (below > 0 && below + needs.height <= shelf.height && needs.width <= Math.max(column.width, 0)) {
      column = { ...column, used: below + needs.height };
      placed.push({ tile, captioned, box: { x: column.x, y: shelf.y + below + head, ...sides } });
      continue;
    }
    const x = column.used === 0 ? 0 : column.x + column.width + (captioned ? gap : 4);
    if (x + needs.width <= width && (shelf.height === 0 || needs.height <= shelf.height)) {
      column = { x, width: needs.width, used: needs.height };
      shelf = { ...shelf, height: Math.max(shelf.height, needs.height) };
    } else {
      shelf = { y: shelf.y + shelf.height + gap, height: needs.height };
      column = { x: 0, width: needs.width, used: needs.height };
    }
    placed.push({ tile, captioned, box: { x: column.x, y: shelf.y + head, ...sides } });
  }
  return {
    tiles: placed,
    width,
    height: shelf.y + shelf.height,
    scale: side ** 2 / (shape === 'square' ? 1 : 2) / largest.size,
  };
}
