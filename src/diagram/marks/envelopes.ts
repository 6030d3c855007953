import type { OwnerIdentity } from '../identity.ts';
import type { EnvelopeShape, FlyingTag } from '../scene/shapes.ts';
import { envelopeHalf } from '../scene/packet.ts';
import { rounded } from '../geometry.ts';
import type { Layer } from './mark.ts';
import { isChanged } from './mark.ts';
import { appendGlyph, drawTags, setGlyph } from './tags.ts';

const { width, height } = envelopeHalf;

/** The packet: an envelope with the marks of who sent it and whom it is for. Drawn round 0,0, so that it moves without being drawn again. */
export function drawEnvelopes(layer: Layer, shapes: readonly EnvelopeShape[]): void {
  const groups = layer
    .selectAll<SVGGElement, EnvelopeShape>('g.envelope')
    .data(shapes, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g');
      const outer = group.append('g').attr('class', 'outer');
      outer.append('rect').attr('class', 'shell');
      outer.append('text').attr('class', 'tunnel').attr('text-anchor', 'middle');
      for (const end of ['outer-source', 'outer-destination']) appendGlyph(outer.append('g').attr('class', end));
      group
        .append('rect')
        .attr('class', 'paper')
        .attr('x', -width)
        .attr('y', -height)
        .attr('width', 2 * width)
        .attr('height', 2 * height)
        .attr('rx', 3);
      group.append('path').attr('class', 'flap').attr('d', `M${-width},${-height}L0,${-2}L${width},${-height}`);
      group.append('path').attr('class', 'towards').attr('d', 'M-2.5,-4L2,0L-2.5,4');
      for (const end of ['source', 'destination']) appendGlyph(group.append('g').attr('class', end));
      // In the middle, where there always is room: beside a packet there are names.
      group.append('path').attr('class', 'waits').attr('d', 'M-2.5,-4.5v9M2.5,-4.5v9');
      return group;
    });
  const changed = groups
    .filter(({ way, waits, source, destination, outer }, ...at) =>
      isChanged([way, waits, source, destination, outer], ...at),
    )
    .attr('class', ({ way, waits }) => `envelope ${way}${waits ? ' is-waiting' : ''}`);
  groups
    .attr('opacity', ({ opacity }) => rounded(opacity))
    .attr('transform', ({ x, y }) => `translate(${rounded(x)},${rounded(y)})`);
  changed.select<SVGGElement>('g.source').attr('transform', 'translate(-13,0)');
  changed.select<SVGGElement>('g.destination').attr('transform', 'translate(13,0)');
  setGlyph(changed.select<SVGGElement>('g.source'), ({ source }) => source, 8.5);
  setGlyph(changed.select<SVGGElement>('g.destination'), ({ destination }) => destination, 8.5);
  drawOuter(changed.select<SVGGElement>('g.outer'));
}

type Inside = ReturnType<typeof selectOuter>;
function selectOuter(layer: Layer) {
  return layer.selectAll<SVGGElement, EnvelopeShape>('g.envelope').select<SVGGElement>('g.outer');
}

/** An envelope round the envelope, with its own two ends. */
function drawOuter(outer: Pick<Inside, 'attr' | 'select'>): void {
  outer.attr('display', ({ outer: carried }) => (carried === null ? 'none' : null));
  outer
    .select('rect.shell')
    .attr('x', ({ outer: carried }) => -width - (carried?.aside ?? 0))
    .attr('y', ({ outer: carried }) => -height - (carried?.above ?? 0))
    .attr('width', ({ outer: carried }) => 2 * (width + (carried?.aside ?? 0)))
    .attr('height', ({ outer: carried }) => 2 * height + (carried?.above ?? 0) + (carried?.below ?? 0))
    .attr('rx', 4);
  outer
    .select('text.tunnel')
    .attr('y', -height - 5)
    // Where the shell has no room for its name, the strip under the picture says it.
    .text(({ outer: carried }) => (carried === null || carried.above < 10 ? '' : carried.text));
  for (const [end, way] of [
    ['source', -1],
    ['destination', 1],
  ] as const) {
    const place = outer
      .select<SVGGElement>(`g.outer-${end}`)
      .attr('display', ({ outer: carried }) => (carried === null || carried.aside < 16 ? 'none' : null))
      .attr('transform', ({ outer: carried }) => `translate(${way * (width + (carried?.aside ?? 0) / 2)},0)`);
    setGlyph(place, ({ outer: carried }) => carried?.[end] ?? nobody, 8);
  }
}

const nobody: OwnerIdentity = { slot: 'x', shape: 'square', letter: '' };

/** Tags on their way to a hook, or back. */
export function drawFlights(layer: Layer, shapes: readonly FlyingTag[]): void {
  const root = layer.datum(shapes);
  drawTags(root, (tags) => tags, 'flight');
}
