import type { Device, IpAddress, Topology } from '../engine/index.ts';
import { deviceOf } from '../engine/index.ts';
import { mainAddress } from '../diagram/addresses.ts';
import type { Box, Line } from '../diagram/geometry.ts';
import type { SceneLabels } from '../diagram/labels.ts';
import type { PlacedText } from '../diagram/layout/layout.ts';
import { sizeOfText, widthOf } from '../diagram/text.ts';

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
  signal: (header) => (header.protocol === 'icmp' ? `ICMP ${header.error}` : header.protocol),
  ttl: ({ ttl }) => `ttl ${ttl}`,
  holders: (count) => `${count}×`,
};

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

export function addressesOn(topology: Topology): readonly IpAddress[] {
  // The fabric has one for each of its links; none of them is what it is known by.
  return [...topology.directory.keys()].flatMap((id) => mainAddress(topology, deviceOf(topology, id)) ?? []);
}

function noteOf({ role, cluster }: Device): string | null {
  if (role === 'node') return 'kubelet';
  if (role === 'gateway') return 'NAT · VIP';
  return role === 'router' && cluster === null ? 'static routes to every pod range' : null;
}
