import type { CellShape, PacketShape, ShellShape } from '../scene/shapes.ts';
import { middle, rounded } from '../geometry.ts';
import type { Layer } from './mark.ts';
import { setBox } from './mark.ts';

/** The header, hanging under its token. */
export function drawPackets(layer: Layer, shapes: readonly PacketShape[]): void {
  const groups = layer
    .selectAll<SVGGElement, PacketShape>('g.packet')
    .data(shapes, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g');
      group.append('path').attr('class', 'leader');
      group.append('g').attr('class', 'shell-place');
      group.append('rect').attr('class', 'capsule').attr('rx', 12);
      group.append('g').attr('class', 'cells');
      return group;
    })
    .attr('class', ({ way }) => `packet ${way}`);
  groups
    .select('path.leader')
    .attr('d', ({ leader }) =>
      leader === null ? null : `M${rounded(leader[0].x)},${rounded(leader[0].y)}V${rounded(leader[1].y)}`,
    );
  setBox(groups.select<SVGRectElement>('rect.capsule'), ({ capsule }) => capsule);
  groups.each(function drawParts(shape) {
    const group = groups.filter((other) => other === shape);
    drawShell(group.select<SVGGElement>('g.shell-place'), shape.shell === null ? [] : [shape.shell]);
    drawCells(group.select<SVGGElement>('g.cells'), shape.cells);
  });
}

type Inside = ReturnType<typeof insideOf>;
function insideOf(layer: Layer) {
  return layer.selectAll<SVGGElement, PacketShape>('g').select<SVGGElement>('g');
}

function drawShell(place: Inside, shells: readonly ShellShape[]): void {
  const groups = place
    .selectAll<SVGGElement, ShellShape>('g.shell')
    .data(shells, ({ kind }) => kind)
    .join((enter) => {
      const group = enter.append('g');
      group.append('rect').attr('rx', 14);
      group.append('text').attr('text-anchor', 'middle');
      return group;
    })
    .attr('class', ({ kind }) => `shell ${kind}`);
  setBox(groups.select<SVGRectElement>('rect'), ({ box }) => box);
  groups
    .select('text')
    .attr('x', ({ textAt }) => rounded(textAt.x))
    .attr('y', ({ textAt }) => rounded(textAt.y))
    .text(({ text }) => text);
}

function drawCells(place: Inside, cells: readonly CellShape[]): void {
  const groups = place
    .selectAll<SVGGElement, CellShape>('g.cell')
    .data(cells, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g');
      group.append('rect').attr('rx', 9);
      group.append('text').attr('text-anchor', 'middle');
      group.append('path').attr('class', 'strike');
      return group;
    })
    .order()
    .attr('class', ({ id, changed, struck, shown }) => {
      const old = changed && (struck > 0 || shown < 1);
      return `cell ${id}${changed ? ' is-changed' : ''}${old ? ' is-turning' : ''}`;
    })
    .attr('transform', ({ box, shown }) => {
      const { y } = middle(box);
      return shown === 1
        ? null
        : `translate(0,${rounded(y)}) scale(1,${rounded(Math.max(shown, 0.02))}) translate(0,${rounded(-y)})`;
    });
  setBox(groups.select<SVGRectElement>('rect'), ({ box }) => ({ ...box, x: box.x + 1, width: box.width - 2 }));
  groups
    .select('text')
    .attr('x', ({ box }) => rounded(middle(box).x))
    .attr('y', ({ box }) => rounded(middle(box).y + 3.8))
    .text(({ text }) => text);
  groups
    .select('path.strike')
    .attr('d', ({ box, struck }) =>
      struck === 0 ? null : `M${rounded(box.x + 4)},${rounded(middle(box).y)}h${rounded((box.width - 8) * struck)}`,
    );
}
