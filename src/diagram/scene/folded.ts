import type { SceneLabels } from '../labels.ts';
import type { Layout } from '../layout/layout.ts';
import type { FoldedShape } from './shapes.ts';

/** From so many nodes on a chip shows one cell for each. */
const cellsFrom = 6;

/** Its name is whole, also where there is no room to write all of it. */
export function foldedShapes({ folded }: Layout, labels: SceneLabels): readonly FoldedShape[] {
  return folded.map(({ folded: each, box, texts }) => ({
    id: each.id,
    members: each.members,
    box,
    texts,
    accessibleName: labels
      .folded(each)
      .filter((text) => text !== null)
      .join(', '),
    cells: each.nodes.length >= cellsFrom ? each.nodes.length : 0,
  }));
}
