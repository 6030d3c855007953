import { rounded } from '../geometry.ts';
import type { DeskShape, HookShape, HooksShape } from '../scene/shapes.ts';
import type { Layer } from './mark.ts';
import { isChanged, setBox } from './mark.ts';
import { drawTags } from './tags.ts';

/** A rail with numbered hooks in a device that translates, and the tags that hang there: its conntrack entries. */
export function drawHooks(layer: Layer, shapes: readonly HooksShape[]): void {
  const groups = layer
    .selectAll<SVGGElement, HooksShape>('g.hooks')
    .data(shapes, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'hooks');
      group.append('rect').attr('class', 'rail').attr('rx', 1.5);
      return group;
    })
    .filter(isChanged);
  setBox(groups.select<SVGRectElement>('rect.rail'), ({ rail }) => rail);
  const hooks = groups
    .selectAll<SVGGElement, HookShape>('g.hook')
    .data(
      ({ hooks: all }) => all,
      ({ number }) => number,
    )
    .join((enter) => {
      const group = enter.append('g');
      group.append('circle').attr('class', 'number').attr('r', 8).attr('cx', -22);
      group.append('text').attr('class', 'number').attr('x', -22).attr('y', 0).attr('text-anchor', 'middle');
      // In front of the tags: its point goes through their eyelets.
      group.append('g').attr('class', 'hanging');
      group.append('path').attr('class', 'hook-line');
      return group;
    })
    .attr('class', ({ taken, numbered }) => `hook${taken ? ' is-taken' : ''}${numbered ? '' : ' is-bare'}`)
    .attr('transform', ({ x, y }) => `translate(${rounded(x)},${rounded(y)})`);
  hooks.select('circle.number').attr('cy', ({ drop }) => drop);
  hooks
    .select('text.number')
    .attr('y', ({ drop }) => drop + 4)
    .text(({ number }) => String(number));
  hooks.select('path.hook-line').attr('d', ({ drop }) => `M0.5,0V${drop - 1}a2.6,2.6 0 0 1 -5.2,0`);
  drawTags(hooks.select<SVGGElement>('g.hanging'), ({ tags, x, y }) =>
    tags.map((tag) => ({ ...tag, x: tag.x - x, y: tag.y - y })),
  );
}

/** What the ends of a send say of themselves. */
export function drawDesks(layer: Layer, shapes: readonly DeskShape[]): void {
  const groups = layer
    .selectAll<SVGGElement, DeskShape>('g.desk')
    .data(shapes, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'desk');
      group.append('text');
      return group;
    })
    .filter(isChanged);
  groups
    .attr('class', ({ text }) => `desk${text === '' ? ' is-bare' : ''}`)
    .select('text')
    .attr('x', ({ at }) => rounded(at.x))
    .attr('y', ({ at }) => rounded(at.y))
    .text(({ text }) => text);
  drawTags(groups, ({ tag }) => (tag === null ? [] : [tag]));
  drawTags(groups, ({ replaced }) => (replaced === null ? [] : [replaced]), 'replaced');
}
