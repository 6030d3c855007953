import type { SymbolType } from 'd3';
import { select, symbol, symbolCircle, symbolDiamond2, symbolSquare } from 'd3';
import type { MapCell, MapLine, MapMark, MapPicture, MapSign } from './layoutMap.ts';

/** Which marks are not as the others. */
interface MapState {
  readonly chosen: readonly string[];
  /** Those that a filter left over. */
  readonly shown: ReadonlySet<string>;
}

/** Areas for a radius of 1, so that all look equally large. */
const symbols: Readonly<Record<MapSign, { readonly type: SymbolType; readonly area: number }>> = {
  disc: { type: symbolCircle, area: Math.PI },
  square: { type: symbolSquare, area: 3.1 },
  diamond: { type: symbolDiamond2, area: 2.6 },
};

/** Draw the map into the svg: cells, labels, and a button for every mark. */
export function drawMap(svg: SVGSVGElement, picture: MapPicture, { chosen, shown }: MapState): void {
  const root = select(svg);
  root.attr('viewBox', `0 0 ${picture.width} ${picture.height}`).attr('height', picture.height);
  root
    .selectAll<SVGRectElement, MapCell>('rect.map-cell')
    .data(picture.cells)
    .join('rect')
    .attr('class', 'map-cell')
    .attr('rx', 8)
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y)
    .attr('width', ({ width }) => width)
    .attr('height', ({ height }) => height);
  drawLines(svg, 'map-column', picture.columnLabels);
  drawLines(svg, 'map-row', picture.rowLabels);
  const sign = (mark: MapMark, radius = picture.radius): string | null =>
    symbol()
      .type(symbols[mark.sign].type)
      .size(radius ** 2 * symbols[mark.sign].area)();
  const signed = (mark: MapMark): string | null => sign(mark, mark.ring === null ? picture.radius : picture.radius - 3);
  const ringed = (mark: MapMark): string | null => (mark.ring === null ? null : sign(mark));
  const marks = root
    .selectAll<SVGGElement, MapMark>('g.map-mark')
    .data(picture.marks, ({ id }) => id)
    .join((enter) => {
      const mark = enter.append('g').attr('class', 'map-mark').attr('role', 'button').attr('tabindex', -1);
      mark.append('rect').attr('class', 'map-target').attr('rx', 6);
      mark.append('path').attr('class', 'map-sign');
      mark.append('path').attr('class', 'map-ring');
      mark.append('text').attr('class', 'map-name').attr('dy', '0.36em');
      return mark;
    })
    .attr('data-mark', ({ id }) => id)
    .attr('data-placement', ({ colour }) => colour)
    .attr('aria-label', ({ label }) => label)
    .attr('aria-pressed', ({ id }) => chosen.includes(id))
    .classed('is-chosen', ({ id }) => chosen.includes(id))
    .classed('is-faint', ({ id }) => !shown.has(id))
    .attr('transform', ({ x, y }) => `translate(${x} ${y})`);
  // What is pressed is never less than 24 px high.
  const half = picture.radius + 6;
  marks
    .select('rect')
    .attr('x', -half)
    .attr('y', -half)
    .attr('height', half * 2)
    .attr('width', picture.reach);
  marks.select('.map-sign').attr('d', signed);
  marks
    .select('.map-ring')
    .attr('d', ringed)
    .attr('data-ring', ({ ring }) => ring);
  marks
    .select('text')
    .attr('x', picture.radius + 6)
    .text(({ text }) => text);
}

function drawLines(svg: SVGSVGElement, kind: string, lines: readonly MapLine[]): void {
  select(svg)
    .selectAll<SVGTextElement, MapLine>(`text.${kind}`)
    .data(lines)
    .join('text')
    .attr('class', kind)
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y)
    .text(({ text }) => text);
}
