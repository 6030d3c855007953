import { rounded } from '../geometry.ts';
import type { GateShape } from '../scene/shapes.ts';
import type { Layer } from './mark.ts';
import { isChanged } from './mark.ts';

/** A gate at a pod: its leaf across the way, turned aside, or walked around. */
export function drawGates(layer: Layer, shapes: readonly GateShape[]): void {
  layer
    .selectAll<SVGGElement, GateShape>('g.gate')
    .data(shapes, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g');
      group.append('rect').attr('x', -9).attr('y', -9).attr('width', 18).attr('height', 18).attr('rx', 4);
      group.append('path').attr('class', 'posts').attr('d', postsPath);
      group.append('path').attr('class', 'leaf');
      return group;
    })
    .filter(isChanged)
    .attr('class', ({ state }) => `gate is-${state}`)
    .attr('data-device', ({ id }) => id)
    .attr('transform', ({ x, y }) => `translate(${rounded(x)},${rounded(y)})`)
    .select('path.leaf')
    .attr('d', ({ state }) => leafOf[state]);
}

export const postsPath = 'M-5.5,-6V6M5.5,-6V6';

/** Across, turned aside, or an arrow around a post. */
export const leafOf: Readonly<Record<GateShape['state'], string>> = {
  idle: 'M-5.5,0H5.5',
  shut: 'M-5.5,-2.5H5.5M-5.5,2.5H5.5',
  open: 'M-5.5,0L0,-6',
  passed: 'M-8,5.5H8M5,3L8,5.5L5,8',
};
