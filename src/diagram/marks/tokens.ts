import type { TokenShape } from '../scene/shapes.ts';
import { rounded } from '../geometry.ts';
import type { Layer } from './mark.ts';

/** An arrowhead that points the way the packet goes. */
const arrow = 'M-3.6,-4.6L5,0L-3.6,4.6L-1.6,0Z';

export function drawTokens(layer: Layer, shapes: readonly TokenShape[]): void {
  layer
    .selectAll<SVGGElement, TokenShape>('g.token')
    .data(shapes, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g');
      group.append('circle').attr('r', 8);
      group.append('path').attr('d', arrow);
      return group;
    })
    .attr('class', ({ way }) => `token ${way}`)
    .attr('opacity', ({ opacity }) => rounded(opacity))
    .attr('transform', ({ x, y, angle }) => `translate(${rounded(x)},${rounded(y)}) rotate(${rounded(angle)})`);
}
