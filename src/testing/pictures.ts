import type { Device, DeviceId, Topology } from '../engine/index.ts';
import type { Box, Line } from '../diagram/geometry.ts';
import { castOf } from '../diagram/cast.ts';
import type { SceneLabels } from '../diagram/labels.ts';
import type { PlacedText } from '../diagram/layout/layout.ts';
import type { Cast } from '../diagram/layout/outline.ts';
import type { PlacedTag } from '../diagram/scene/shapes.ts';
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
  holders: (count) => `${count}×`,
  folded: ({ nodes, pods, hosts }) => [
    nodes.length === 0
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
  hooksFree: 'hooks free',
  waits: 'waits',
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

function noteOf({ role, cluster }: Device): string | null {
  if (role === 'node') return 'kubelet';
  if (role === 'gateway') return 'NAT · VIP';
  return role === 'router' && cluster === null ? 'static routes to every pod range' : null;
}
