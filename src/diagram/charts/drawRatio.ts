import { select } from 'd3';
import type { RatioAxis, RatioMark } from './ratioAxis.ts';
import { placeOn } from './ratioAxis.ts';

/** One row of the chart: a line at every tick, a bar for the middle half of the rounds, a dot for the middle one. */
export function drawRatio(svg: SVGSVGElement, axis: RatioAxis, mark: RatioMark): void {
  const percent = (ratio: number): string => `${placeOn(axis, ratio)}%`;
  const root = select(svg);
  root
    .selectAll<SVGLineElement, number>('line.ratio-tick')
    .data(axis.ticks)
    .join('line')
    .attr('class', (tick) => (tick === 1 ? 'ratio-tick ratio-one' : 'ratio-tick'))
    .attr('x1', percent)
    .attr('x2', percent)
    .attr('y1', 0)
    .attr('y2', '100%');
  root
    .selectAll<SVGLineElement, RatioMark>('line.ratio-range')
    .data([mark])
    .join('line')
    .attr('class', 'ratio-range')
    .attr('x1', ({ low }) => percent(low))
    .attr('x2', ({ high }) => percent(high))
    .attr('y1', '50%')
    .attr('y2', '50%');
  root
    .selectAll<SVGCircleElement, RatioMark>('circle')
    .data([mark])
    .join('circle')
    .attr('class', 'ratio-dot')
    .attr('cx', ({ median }) => percent(median))
    .attr('cy', '50%')
    .attr('r', 5);
}

/** The numbers along the axis. */
export function drawAxis(svg: SVGSVGElement, axis: RatioAxis, text: (tick: number) => string): void {
  select(svg)
    .selectAll<SVGTextElement, number>('text')
    .data(axis.ticks)
    .join('text')
    .attr('class', 'ratio-label')
    .attr('x', (tick) => `${placeOn(axis, tick)}%`)
    .attr('y', '1em')
    .attr('text-anchor', (tick) => (tick === 0 ? 'start' : placeOn(axis, tick) > 97 ? 'end' : 'middle'))
    .text(text);
}
