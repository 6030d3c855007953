import type { Selection } from 'd3';
import type { CellShape, PacketShape, ShellShape } from '../scene/shapes.ts';
import { middle, rounded } from '../geometry.ts';
import type { Layer } from './mark.ts';
import { isNew, setBox } from './mark.ts';

/** From a token down to its header, behind whatever lies between them. */
export function drawLeaders(layer: Layer, shapes: readonly PacketShape[]): void {
  layer
    .selectAll<SVGPathElement, PacketShape>('path.leader')
    .data(shapes, ({ id }) => id)
    .join('path')
    .attr('class', ({ way }) => `leader ${way}`)
    .attr('d', ({ leader }) =>
      leader === null ? null : `M${rounded(leader[0].x)},${rounded(leader[0].y)}V${rounded(leader[1].y)}`,
    );
}

/** The header, hanging under its token. While only its place changes, only its place is set. */
export function drawPackets(layer: Layer, shapes: readonly PacketShape[]): void {
  const groups = layer
    .selectAll<SVGGElement, PacketShape>('g.packet')
    .data(shapes, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g');
      const header = group.append('g').attr('class', 'header');
      header.append('g').attr('class', 'shell-place');
      header.append('rect').attr('class', 'capsule').attr('rx', 12);
      header.append('g').attr('class', 'cells');
      return group;
    })
    .attr('class', ({ way }) => `packet ${way}`);
  const headers = groups
    .select<SVGGElement>('g.header')
    .attr('transform', ({ bounds }) => `translate(${rounded(bounds.x)},${rounded(bounds.y)})`)
    .filter(function changed({ capsule, cells, shell }) {
      return isNew(this, JSON.stringify([capsule, cells, shell]));
    });
  setBox(headers.select<SVGRectElement>('rect.capsule'), ({ capsule }) => capsule);
  drawShells(headers.select<SVGGElement>('g.shell-place'));
  drawCells(headers.select<SVGGElement>('g.cells'));
}

type Inside = Selection<SVGGElement, PacketShape, SVGGElement, unknown>;

function drawShells(place: Inside): void {
  const groups = place
    .selectAll<SVGGElement, ShellShape>('g.shell')
    .data(
      ({ shell }) => (shell === null ? [] : [shell]),
      ({ kind }) => kind,
    )
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

function drawCells(place: Inside): void {
  const groups = place
    .selectAll<SVGGElement, CellShape>('g.cell')
    .data(
      ({ cells }) => cells,
      ({ id }) => id,
    )
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
