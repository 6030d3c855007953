import { rounded } from '../geometry.ts';
import type { FoldedShape } from '../scene/shapes.ts';
import type { Layer } from './mark.ts';
import { drawTexts, isNew, setBox } from './mark.ts';

/** Counted chips; picked, they unfold. */
export function drawFolded(layer: Layer, shapes: readonly FoldedShape[]): void {
  if (!isNew(layer.node(), shapes)) return;
  const groups = layer
    .selectAll<SVGGElement, FoldedShape>('g.folded')
    .data(shapes, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'folded').attr('role', 'button').attr('tabindex', 0);
      group.append('rect').attr('class', 'body').attr('rx', 9);
      group.append('path').attr('class', 'cells');
      return group;
    })
    .attr('data-folded', ({ id }) => id)
    .attr('aria-label', ({ accessibleName }) => accessibleName)
    .attr('aria-expanded', 'false');
  setBox(groups.select<SVGRectElement>('rect.body'), ({ box }) => box);
  groups.select('path.cells').attr('d', cellsPath);
  drawTexts(groups, ({ texts }) => texts);
}

/** A small square for each node, under the text. */
function cellsPath({ box, texts, cells }: FoldedShape): string | null {
  if (cells === 0) return null;
  const top = Math.max(...texts.map(({ y }) => y)) + 5;
  const room = { width: box.width - 10, height: box.y + box.height - top - 5 };
  if (room.height < 6) return null;
  let pitch = 7;
  while (pitch > 2.5 && Math.floor(room.width / pitch) * Math.floor(room.height / pitch) < cells) pitch -= 0.5;
  const columns = Math.floor(room.width / pitch);
  const most = columns * Math.floor(room.height / pitch);
  return Array.from({ length: Math.min(cells, most) }, (_, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    const side = rounded(pitch * 0.75);
    return `M${rounded(box.x + 5 + column * pitch)},${rounded(top + row * pitch)}h${side}v${side}h${-side}Z`;
  }).join('');
}
