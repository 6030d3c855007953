import type { DeviceId, Topology } from '../../engine/index.ts';
import type { Box, Point } from '../geometry.ts';
import { bottom, right, rounded } from '../geometry.ts';
import type { Layout, Wire, WireEnd } from '../layout/layout.ts';
import type { Layer } from '../marks/mark.ts';
import type { Moving } from '../moving.ts';
import { motionless } from '../scene/scene.ts';
import type { QuestionShape } from '../scene/shapes.ts';

/** What a picture needs while a lesson asks and nothing is sent: a question mark on each way to the router that it points at. */
export const asking: Moving = {
  withPortAddresses: (layout) => layout,
  shownFrame: ({ frame }) => frame,
  motionOf: ({ input: { cast, highlighted = new Set() }, composed: { layout, wires } }) => ({
    ...motionless,
    questions: routersOf(cast.topology, highlighted).flatMap((id) => questionShapes(id, wires, layout)),
  }),
  layersIn: (append) => {
    const layer = append('questions');
    return ({ questions = [] }) => drawQuestions(layer, questions);
  },
};

function routersOf({ devices }: Topology, lit: ReadonlySet<DeviceId>): readonly DeviceId[] {
  return [...lit].filter((id) => devices.get(id)?.role === 'router');
}

/** A mark is so wide; no closer do two stand. */
const across = 22;

/** Where ways meet, one mark for all. */
function questionShapes(router: DeviceId, wires: readonly Wire[], { places }: Layout): readonly QuestionShape[] {
  const box = places.get(router)?.box;
  if (box === undefined) return [];
  const shapes: QuestionShape[] = [];
  for (const { id, ends } of wires.filter((wire) => wire.ends.some(({ device }) => device === router))) {
    for (const end of ends.filter(({ device }) => device !== router)) {
      const at = halfway(end, box);
      const isFree = shapes.every(({ x, y }) => Math.hypot(x - at.x, y - at.y) > across);
      if (isFree) shapes.push({ id: `${id} ${end.device}`, ...at });
    }
  }
  return shapes;
}

/** On the last straight piece of its way, outside the router: in there stands its name. */
function halfway({ port, reach }: WireEnd, box: Box): Point {
  const within = ({ x, y }: Point): Point => ({
    x: Math.min(Math.max(x, box.x), right(box)),
    y: Math.min(Math.max(y, box.y), bottom(box)),
  });
  const isOutside = (at: Point): boolean => within(at).x !== at.x || within(at).y !== at.y;
  const last = [port.edge, ...reach].findLast(isOutside) ?? port.edge;
  const entry = within(last);
  return { x: (last.x + entry.x) / 2, y: (last.y + entry.y) / 2 };
}

function drawQuestions(layer: Layer, shapes: readonly QuestionShape[]): void {
  layer
    .selectAll<SVGGElement, QuestionShape>('g.question')
    .data(shapes, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'question');
      group.append('circle').attr('r', across / 2);
      group.append('text').attr('y', 6).attr('text-anchor', 'middle').text('?');
      return group;
    })
    .attr('transform', ({ x, y }) => `translate(${rounded(x)},${rounded(y)})`);
}
