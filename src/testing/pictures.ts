import type { Device, DeviceId, Topology } from '../engine/index.ts';
import type { Box, Line } from '../diagram/geometry.ts';
import { castOf } from '../diagram/cast.ts';
import type { SceneLabels } from '../diagram/labels.ts';
import type { Layout, PlacedText } from '../diagram/layout/layout.ts';
import type { Cast } from '../diagram/layout/outline.ts';
import { envelopeHalf } from '../diagram/scene/packet.ts';
import type { EnvelopeShape, HookShape, PlacedTag, Scene } from '../diagram/scene/shapes.ts';
import { tagHeight } from '../diagram/scene/tags.ts';
import { sizeOfText, widthOf } from '../diagram/text.ts';
import type { Tagged, Visit } from '../playback/index.ts';
import { tagged } from '../playback/index.ts';

/** Stand-ins about as long as real words. One object, since layouts are remembered by it. */
export const labels: SceneLabels = {
  name: ({ name }) => name,
  accessibleName: ({ name }) => name,
  note: noteOf,
  clusterName: ({ name }) => name,
  clusterRange: ({ podRange }) => `pods ${podRange}`,
  virtualAddress: (address) => `VIP ${address}`,
  cause: (cause) => cause,
  tunnel: (kind) => kind.toUpperCase(),
  folded: ({ kind, nodes, pods, hosts }) => [
    kind !== 'node' && kind !== 'nodes'
      ? null
      : nodes
          .map(({ name }) => name)
          .join(', ')
          .slice(0, 8),
    hosts > 0 ? `+${hosts} hosts` : `${pods} pods`,
  ],
  dials: 'dials',
  sees: 'sees',
  listens: (port) => `listens on port ${port}`,
  hearsNothing: 'hears nothing',
  gap: 'nothing to do here',
  meantFor: 'the way not taken',
};

/** A network in which nobody sends; `also` is drawn whatever the size. */
export function quiet(topology: Topology, also: readonly DeviceId[] = []): Cast {
  return castOf({ topology, visits: [], tags: [], from: null, to: null, also });
}

/** One side of a send, as the page would make a picture of it. */
export interface Sending {
  readonly cast: Cast;
  readonly visits: readonly Visit[];
  readonly tags: readonly Tagged[];
}

export function sending(topology: Topology, visits: readonly Visit[], to: DeviceId | null): Sending {
  const tags = tagged(topology, visits);
  const from = visits[0]?.hop.device ?? null;
  return { cast: castOf({ topology, visits, tags, from, to, also: [] }), visits, tags };
}

/** A tag as it hangs, not turned. */
export function tagBox({ x, y, tag }: PlacedTag): Box {
  return { x, y: y - tagHeight / 2, width: tag.width, height: tagHeight };
}

/** The number beside a hook, where there is room for it. */
export function numberBoxes({ x, y, drop, numbered }: HookShape): readonly Box[] {
  return numbered ? [{ x: x - 30, y: y + drop - 8, width: 16, height: 16 }] : [];
}

export function textBox({ x, y, anchor, text, kind }: PlacedText): Box {
  const [width, size] = [widthOf(text, kind), sizeOfText(kind)];
  return { x: anchor === 'start' ? x : x - width, y: y - size * 0.75, width, height: size * 0.75 };
}

/** Do they share more than an edge? */
export function overlap(a: Box, b: Box): boolean {
  const slack = 0.01;
  return (
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height
  );
}

export function within(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x - 0.01 &&
    inner.y >= outer.y - 0.01 &&
    inner.x + inner.width <= outer.x + outer.width + 0.01 &&
    inner.y + inner.height <= outer.y + outer.height + 0.01
  );
}

/** The straight parts of a line as boxes as thick as a stroke. */
export function strokeBoxes(line: Line, thickness = 2): readonly Box[] {
  return line.slice(1).map((to, at) => {
    const from = line[at] ?? to;
    return {
      x: Math.min(from.x, to.x) - thickness / 2,
      y: Math.min(from.y, to.y) - thickness / 2,
      width: Math.abs(to.x - from.x) + thickness,
      height: Math.abs(to.y - from.y) + thickness,
    };
  });
}

/** An envelope with the one round it. */
export function envelopeBox({ x, y, outer }: EnvelopeShape): Box {
  const { width, height } = envelopeHalf;
  const { aside, above, below } = outer ?? { aside: 0, above: 0, below: 0 };
  return {
    x: x - width - aside,
    y: y - height - above,
    width: 2 * (width + aside),
    height: 2 * height + above + below,
  };
}

/** The whole picture. */
export function frameOf({ width, height }: Pick<Layout, 'width' | 'height'>): Box {
  return { x: 0, y: 0, width, height };
}

interface Written {
  readonly of: string;
  readonly text: string;
  readonly at: Box;
  readonly box: Box;
}

/** Every text of a layout, with the box that it belongs to. */
export function writtenIn({ places, clusters, folded, ...frame }: Layout): readonly Written[] {
  const owners = [
    ...[...places.values()].map((place) => ({ of: place.device.id, ...place })),
    ...[...places.values()].map(({ device, beside = [] }) => ({ of: device.id, texts: beside, box: frameOf(frame) })),
    ...clusters.map((area) => ({ of: area.id, ...area })),
    ...folded.map((place) => ({ of: place.folded.id, ...place })),
  ];
  return owners.flatMap(({ of, texts, box }) => texts.map((text) => ({ of, text: text.text, at: textBox(text), box })));
}

/** Texts that leave their boxes, and texts that touch each other. */
export function textFaults(layout: Layout): readonly string[] {
  const texts = writtenIn(layout);
  return texts.flatMap((one, at) => [
    ...(within(one.at, one.box) ? [] : [`${one.of}: "${one.text}" leaves its box`]),
    ...texts
      .slice(at + 1)
      .filter((other) => overlap(one.at, other.at))
      .map((other) => `${one.of}: "${one.text}" touches "${other.text}" of ${other.of}`),
  ]);
}

/** What is said beside lines and stands on a box, or across the edge of one. */
export function besideFaults({ places, clusters, folded }: Layout): readonly string[] {
  const all = [...places.values()];
  const solid = [...all.filter(({ layer }) => layer === 'front'), ...folded].map(({ box }) => box);
  const areas = [...all.filter(({ layer }) => layer === 'ground'), ...clusters].map(({ box }) => box);
  return all.flatMap(({ device, beside = [] }) =>
    beside
      .map((text) => ({ text: text.text, at: textBox(text) }))
      .filter(({ at }) => {
        const across = areas.some((area) => overlap(at, area) && !within(at, area));
        return across || solid.some((box) => overlap(at, box));
      })
      .map(({ text }) => `"${text}" of ${device.id}`),
  );
}

/** Lines that cross a text or run behind a box. */
export function lineFaults(layout: Layout): readonly string[] {
  const wires = [...layout.wires.values()];
  const fronts = [...layout.places.values()].filter(({ layer }) => layer === 'front');
  const crossed = (box: Box, thickness: number): readonly string[] =>
    wires
      .filter(({ strokes }) => strokes.some((line) => strokeBoxes(line, thickness).some((part) => overlap(part, box))))
      .map(({ id }) => id);
  return [
    ...writtenIn(layout).flatMap(({ of, text, at }) => crossed(at, 7).map((id) => `${id} crosses "${text}" of ${of}`)),
    ...fronts.flatMap(({ device, box }) => crossed(box, 0).map((id) => `${id} runs behind ${device.id}`)),
  ];
}

function noteOf({ role, cluster }: Device): string | null {
  if (role === 'node') return 'kubelet';
  if (role === 'gateway') return 'NAT · VIP';
  return role === 'router' && cluster === null ? 'static routes to every pod range' : null;
}

/** Tags that hang on hooks. */
export function hanging({ hooks }: Scene): readonly PlacedTag[] {
  return hooks.flatMap((each) => each.hooks.flatMap(({ tags }) => tags));
}
