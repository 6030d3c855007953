import type { BreakShape, StopShape } from '../scene/shapes.ts';
import { rounded } from '../geometry.ts';
import type { Layer } from './mark.ts';
import { isChanged } from './mark.ts';

/** A double bar across the way: here one connection ends and another begins. */
export function drawBreaks(layer: Layer, shapes: readonly BreakShape[]): void {
  layer
    .selectAll<SVGGElement, BreakShape>('g.break')
    .data(shapes, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'break');
      group.append('rect').attr('x', -4).attr('y', -8).attr('width', 8).attr('height', 16);
      group.append('path').attr('d', 'M-2.5,-8V8M2.5,-8V8');
      return group;
    })
    .filter(isChanged)
    .attr('transform', ({ x, y, angle }) => `translate(${rounded(x)},${rounded(y)}) rotate(${angle})`);
}

/** A cross where a packet stopped. */
export function drawStops(layer: Layer, shapes: readonly StopShape[]): void {
  layer
    .selectAll<SVGGElement, StopShape>('g.stop')
    .data(shapes, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'stop');
      group.append('circle').attr('r', 9);
      group.append('path').attr('d', 'M-4,-4L4,4M4,-4L-4,4');
      group.append('text');
      return group;
    })
    .filter(isChanged)
    .attr('transform', ({ x, y }) => `translate(${rounded(x)},${rounded(y)})`)
    .select('text')
    .attr('x', (shape) => rounded(shape.textAt.x - shape.x))
    .attr('y', (shape) => rounded(shape.textAt.y - shape.y))
    .attr('text-anchor', ({ anchor }) => anchor)
    .text(({ cause }) => cause);
}
