import type { TrailShape } from '../scene/shapes.ts';
import type { Layer } from './mark.ts';

export function drawTrails(layer: Layer, shapes: readonly TrailShape[]): void {
  layer
    .selectAll<SVGPathElement, TrailShape>('path.trail')
    .data(shapes, ({ id }) => id)
    .join('path')
    .order()
    .attr('class', ({ way, state }) => `trail ${way} ${state}`)
    .attr('d', ({ path }) => path);
}
