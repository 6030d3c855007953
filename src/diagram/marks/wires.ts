import type { Wire } from '../layout/layout.ts';
import { svgPath } from '../geometry.ts';
import type { Layer } from './mark.ts';
import { isNew } from './mark.ts';

export function drawWires(layer: Layer, shapes: readonly Wire[]): void {
  if (!isNew(layer.node(), shapes)) return;
  layer
    .selectAll<SVGPathElement, Wire>('path.wire')
    .data(shapes, ({ id }) => id)
    .join('path')
    .attr('class', ({ rank }) => `wire ${rank}`)
    .attr('d', ({ strokes }) => strokes.map(svgPath).join(''));
}
