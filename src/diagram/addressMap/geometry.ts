import type { Block } from '../../planner/index.ts';
import type { Box } from '../geometry.ts';

/**
 * Where an aligned block lies inside the box of an aligned block that holds it: halves within halves, the lower addresses above
 * or to the left. A square falls into two that lie, one above the other, and one that lies into two squares, so that every
 * aligned block is a whole rectangle, and areas are to scale.
 */
export function boxWithin(outer: Block, box: Box, inner: Block): Box {
  let found = box;
  for (let { start, size } = outer; size > inner.size; ) {
    size /= 2;
    const upper = inner.start >= start + size;
    if (upper) start += size;
    found = halfOf(found, upper);
  }
  return found;
}

function halfOf({ x, y, width, height }: Box, upper: boolean): Box {
  // Half a pixel more is no difference in shape.
  if (width > height * 1.5) return { x: upper ? x + width / 2 : x, y, width: width / 2, height };
  return { x, y: upper ? y + height / 2 : y, width, height: height / 2 };
}

/** The shape of the largest block of all: then every other has the one or the other. */
export type BlockShape = 'square' | 'lying';

/** The sides of a block when the largest of all has this shape and width. */
export function sidesOf(
  size: number,
  largest: { readonly size: number; readonly width: number; readonly shape: BlockShape },
): {
  readonly width: number;
  readonly height: number;
} {
  const halvings = Math.round(Math.log2(largest.size / size)) + (largest.shape === 'lying' ? 1 : 0);
  const width = largest.width / 2 ** Math.floor(halvings / 2);
  return { width, height: halvings % 2 === 0 ? width : width / 2 };
}

/** The smallest aligned block that holds all of these; `null` of none. */
export function around(blocks: readonly Block[]): Block | null {
  const [first] = blocks;
  if (first === undefined) return null;
  const [low, end] = blocks.reduce(
    ([from, to], { start, size }) => [Math.min(from, start), Math.max(to, start + size)] as const,
    [first.start, first.start + first.size] as const,
  );
  let size = 1;
  while (Math.floor(low / size) * size + size < end) size *= 2;
  return { start: Math.floor(low / size) * size, size };
}

export function holdsBlock(outer: Block, inner: Block): boolean {
  return outer.start <= inner.start && inner.start + inner.size <= outer.start + outer.size;
}
