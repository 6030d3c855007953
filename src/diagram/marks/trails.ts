import type { GhostShape, LoopShape, TrailShape } from '../scene/shapes.ts';
import { rounded } from '../geometry.ts';
import type { Layer } from './mark.ts';
import { isChanged, isNew } from './mark.ts';
import { appendGlyph, setGlyph } from './tags.ts';

/** The way gone: a line in the colour of its sender's tag, and its mark. */
export function drawTrails(layer: Layer, shapes: readonly TrailShape[]): void {
  const groups = layer
    .selectAll<SVGGElement, TrailShape>('g.trail')
    .data(shapes, ({ id, state }) => `${id} ${state}`)
    .join((enter) => {
      const group = enter.append('g');
      group.append('path').attr('class', 'casing');
      group.append('path').attr('class', 'line');
      const mark = group.append('g').attr('class', 'mark');
      appendGlyph(mark);
      return group;
    })
    .order()
    .filter(function changed({ path, mark }) {
      return isNew(this, `${path} ${mark === null ? '' : mark.letter}`);
    })
    .attr('class', ({ way, state }) => `trail ${way} ${state}`)
    .attr('data-owner', ({ owner }) => owner);
  groups.select('path.casing').attr('d', ({ path }) => path);
  groups.select('path.line').attr('d', ({ path }) => path);
  const marks = groups
    .select<SVGGElement>('g.mark')
    .attr('display', ({ mark }) => (mark === null ? 'none' : null))
    .attr('transform', ({ mark }) => (mark === null ? null : `translate(${rounded(mark.x)},${rounded(mark.y)})`));
  setGlyph(marks, ({ mark }) => mark ?? { slot: 'x', shape: 'circle', letter: '' }, 9);
}

/** The way not taken. */
export function drawGhosts(layer: Layer, shapes: readonly GhostShape[]): void {
  const groups = layer
    .selectAll<SVGGElement, GhostShape>('g.ghost')
    .data(shapes, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'ghost');
      group.append('path');
      group.append('text').attr('text-anchor', 'middle');
      return group;
    })
    .filter(isChanged)
    .attr('data-owner', ({ owner }) => owner);
  groups.select('path').attr('d', ({ path }) => path);
  groups
    .select('text')
    .attr('x', ({ note }) => rounded(note?.at.x ?? 0))
    .attr('y', ({ note }) => rounded(note?.at.y ?? 0))
    .text(({ note }) => note?.text ?? '');
}

/** Out, and back. */
export function drawLoops(layer: Layer, shapes: readonly LoopShape[]): void {
  layer
    .selectAll<SVGPathElement, LoopShape>('path.loop')
    .data(shapes, ({ id }) => id)
    .join('path')
    .filter(isChanged)
    .attr('class', 'loop')
    .attr('data-owner', ({ owner }) => owner)
    .attr('d', ({ path }) => path);
}
