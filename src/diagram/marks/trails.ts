import type { TrailShape } from '../scene/shapes.ts';
import type { Layer } from './mark.ts';
import { isNew } from './mark.ts';

export function drawTrails(layer: Layer, shapes: readonly TrailShape[]): void {
  layer
    .selectAll<SVGPathElement, TrailShape>('path.trail')
    .data(shapes, ({ id }) => id)
    .join('path')
    .order()
    .filter(function changed({ state, path }) {
      return isNew(this, `${state} ${path}`);
    })
    .attr('class', ({ way, state }) => `trail ${way} ${state}`)
    .attr('d', ({ path }) => path);
}
