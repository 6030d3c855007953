import { select } from 'd3';
import type { Selection } from 'd3';
import type { Box } from '../geometry.ts';
import { labelsOf } from './labels.ts';
import type { Label, MapWords } from './labels.ts';
import type { RangeMark, MapScene, TileFrame } from './scene.ts';

/** How many colours clusters take turns with. */
const hues = 6;

type Layer = Selection<SVGGElement, unknown, null, undefined>;

/** One pattern for all maps of a page: whichever is drawn first brings it along, the others find it by its id. */
const hatchId = 'space-hatch';

const layers = ['frames', 'marks', 'sheets', 'largest', 'labels'] as const;

/** Draws a picture into an svg element that nobody else draws in. */
export function drawPicture(svg: SVGSVGElement, picture: MapScene, words: MapWords): void {
  // Said aloud, since browsers do not give svg the role it has in the specification; and no tab stop, though it listens to keys.
  const root = select(svg).attr('role', 'graphics-document').attr('tabindex', -1);
  root.attr('viewBox', `0 0 ${picture.width} ${picture.height}`);
  root.attr('width', picture.width).attr('height', picture.height);
  drawHatch(root);
  const groups = root.selectAll<SVGGElement, string>('g.layer').data(layers, String);
  groups.join('g').attr('class', (name) => `layer ${name}`);
  const layer = (name: (typeof layers)[number]): Layer => root.select<SVGGElement>(`g.layer.${name}`);
  drawFrames(layer('frames'), picture.frames);
  drawMarks(layer('marks'), picture.marks);
  drawSheets(layer('sheets'), picture.again ? picture.marks : []);
  drawLargest(layer('largest'), picture.largest);
  drawLabels(layer('labels'), labelsOf(picture, words));
}

function drawHatch(root: Selection<SVGSVGElement, unknown, null, undefined>): void {
  if (document.getElementById(hatchId) !== null) return;
  const hatch = root.append('defs').append('pattern').attr('id', hatchId).attr('class', 'hatch');
  hatch
    .attr('width', 6)
    .attr('height', 6)
    .attr('patternUnits', 'userSpaceOnUse')
    .attr('patternTransform', 'rotate(45)');
  hatch.append('rect').attr('width', 6).attr('height', 6);
  hatch.append('path').attr('d', 'M0,0V6');
}

function drawFrames(layer: Layer, frames: readonly TileFrame[]): void {
  const groups = layer
    .selectAll<SVGGElement, TileFrame>('g.frame')
    .data(frames, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g');
      group.append('rect');
      group.append('path').attr('class', 'grid');
      return group;
    });
  groups.attr('class', ({ apart }) => (apart ? 'frame is-apart' : 'frame'));
  setBox(groups.select<SVGRectElement>('rect'), ({ box }) => box);
  groups.select<SVGPathElement>('path').attr('d', gridOf);
}

function gridOf({ box, grid }: TileFrame): string {
  if (grid === null) return '';
  const lines: string[] = [];
  for (let x = box.x + grid.width; x < box.x + box.width - 1; x += grid.width)
    lines.push(`M${rounded(x)},${rounded(box.y)}v${rounded(box.height)}`);
  for (let y = box.y + grid.height; y < box.y + box.height - 1; y += grid.height)
    lines.push(`M${rounded(box.x)},${rounded(y)}h${rounded(box.width)}`);
  return lines.join('');
}

function drawMarks(layer: Layer, marks: readonly RangeMark[]): void {
  const rects = layer
    .selectAll<SVGRectElement, RangeMark>('rect.mark')
    .data(marks, ({ id }) => id)
    .join('rect')
    .attr('class', classOf)
    .attr('data-first', ({ clusters }) => clusters?.[0] ?? null)
    .attr('data-last', ({ clusters }) => clusters?.[1] ?? null);
  // A thin seam keeps neighbours apart; what is small has none to spare.
  setBox(rects, ({ box }) => (Math.min(box.width, box.height) < 5 ? box : inset(box, 0.5)));
}

/** Hatching needs room to be seen. */
const roomForHatch = 10;

function classOf({ kind, clusters, shared, count, box }: RangeMark): string {
  const one = clusters !== null && clusters[0] === clusters[1];
  const hue = one ? `hue-${(clusters[0] - 1) % hues}` : '';
  const small = Math.min(box.width, box.height) < roomForHatch ? 'is-small' : '';
  return ['mark', `is-${kind}`, small, shared ? 'is-shared' : hue, count > 1 ? 'is-many' : '']
    .filter(Boolean)
    .join(' ');
}

interface Sheet {
  readonly id: string;
  readonly box: Box;
}

/** The one range of all islands looks like sheets on each other: as many clusters lie there. */
function drawSheets(layer: Layer, marks: readonly RangeMark[]): void {
  const sheets = marks
    .filter(({ shared }) => shared)
    .flatMap(({ id, box }) =>
      (Math.min(box.width, box.height) < 48 ? [3] : [3, 6, 9]).map(
        (by): Sheet => ({ id: `${id}-${by}`, box: inset(box, by) }),
      ),
    );
  const rects = layer
    .selectAll<SVGRectElement, Sheet>('rect.sheet')
    .data(sheets, ({ id }) => id)
    .join('rect')
    .attr('class', 'sheet');
  setBox(rects, ({ box }) => box);
}

function drawLargest(layer: Layer, largest: MapScene['largest']): void {
  const rects = layer
    .selectAll<SVGRectElement, NonNullable<MapScene['largest']>>('rect.largest-free')
    .data(largest === null ? [] : [largest])
    .join('rect')
    .attr('class', 'largest-free');
  setBox(rects, ({ box }) => inset(box, 1.5));
}

function drawLabels(layer: Layer, labels: readonly Label[]): void {
  layer
    .selectAll<SVGTextElement, Label>('text')
    .data(labels, ({ id }) => id)
    .join('text')
    .attr('class', ({ look }) => `label ${look}`)
    .attr('text-anchor', ({ anchor }) => anchor)
    .attr('x', ({ x }) => rounded(x))
    .attr('y', ({ y }) => rounded(y))
    .text(({ text }) => text);
}

function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: Math.max(width - 2 * by, 1), height: Math.max(height - 2 * by, 1) };
}

interface Boxed<Subject> {
  attr(name: string, value: (subject: Subject) => string | number | null): Boxed<Subject>;
}

function setBox<Subject>(to: Boxed<Subject>, boxOf: (subject: Subject) => Box): void {
  to.attr('x', (subject) => rounded(boxOf(subject).x))
    .attr('y', (subject) => rounded(boxOf(subject).y))
    .attr('width', (subject) => rounded(boxOf(subject).width))
    .attr('height', (subject) => rounded(boxOf(subject).height));
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
