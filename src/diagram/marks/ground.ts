import type { ClusterArea, NodeArea, Wire } from '../layout/layout.ts';
import { middle, rounded, svgPath } from '../geometry.ts';
import type { GapShape } from '../scene/shapes.ts';
import type { Layer } from './mark.ts';
import { drawTexts, isNew, setBox } from './mark.ts';

export function drawNodes(layer: Layer, shapes: readonly NodeArea[]): void {
  if (!isNew(layer.node(), shapes)) return;
  const boxes = layer
    .selectAll<SVGRectElement, NodeArea>('rect.node-area')
    .data(shapes, ({ id }) => id)
    .join('rect')
    .attr('class', 'node-area')
    .attr('rx', 8);
  setBox(boxes, ({ box }) => box);
}

/** A row that is seen to be empty. */
export function drawGaps(layer: Layer, shapes: readonly GapShape[]): void {
  if (!isNew(layer.node(), shapes)) return;
  const groups = layer
    .selectAll<SVGGElement, GapShape>('g.gap')
    .data(shapes, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'gap');
      group.append('rect').attr('rx', 6);
      group.append('text').attr('text-anchor', 'middle');
      return group;
    });
  setBox(groups.select<SVGRectElement>('rect'), ({ box }) => box);
  groups
    .select('text')
    .attr('x', ({ box }) => rounded(middle(box).x))
    .attr('y', ({ box }) => rounded(middle(box).y + 4))
    .text(({ text }) => text);
}

export function drawClusterAreas(layer: Layer, shapes: readonly ClusterArea[]): void {
  if (!isNew(layer.node(), shapes)) return;
  const groups = layer
    .selectAll<SVGGElement, ClusterArea>('g.cluster')
    .data(shapes, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'cluster');
      group.append('rect').attr('rx', 12);
      return group;
    });
  groups.classed('is-assumed', ({ plan }) => plan.assumed !== undefined);
  setBox(groups.select<SVGRectElement>('rect'), ({ box }) => box);
  drawTexts(groups, ({ texts }) => texts);
}

export function drawWires(layer: Layer, shapes: readonly Wire[]): void {
  if (!isNew(layer.node(), shapes)) return;
  layer
    .selectAll<SVGPathElement, Wire>('path.wire')
    .data(shapes, ({ id }) => id)
    .join('path')
    .attr('class', ({ rank }) => `wire ${rank}`)
    .attr('d', ({ strokes }) => strokes.map(svgPath).join(''));
}
