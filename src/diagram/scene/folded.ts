import type { Layout } from '../layout/layout.ts';
import type { FoldedShape } from './shapes.ts';

/** From so many nodes on a chip shows one cell for each. */
const cellsFrom = 6;

export function foldedShapes({ folded }: Layout): readonly FoldedShape[] {
  return folded.map(({ folded: { id, members, nodes }, box, texts }) => ({
    id,
    members,
    box,
    texts,
    accessibleName: texts.map(({ text }) => text).join(', '),
    cells: nodes.length >= cellsFrom ? nodes.length : 0,
  }));
}
