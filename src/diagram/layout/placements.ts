import type { DeviceId, Link, LinkEnd } from '../../engine/index.ts';
import type { Line, Point } from '../geometry.ts';
import type { ClusterPlace } from './clusters.ts';
import type { Port } from './layout.ts';
import type { NodePlace } from './nodes.ts';
import type { HostPlace, Outside } from './outside.ts';
import { spacing } from './spacing.ts';

/** Where everything stands, for drawing lines between it. */
export interface Placements {
  readonly clusters: readonly ClusterPlace[];
  readonly outside: Outside;
}

/** Straight down; or, over other clusters, along the side. */
export function toFabric(from: Point, { exit, rail }: ClusterPlace, placements: Placements): Line {
  const y = backboneY(placements);
  if (rail === null) return [from, { x: from.x, y }];
  return [from, { x: from.x, y: exit }, { x: rail, y: exit }, { x: rail, y }];
}

export function backboneY({ outside, clusters }: Placements): number {
  return outside.fabric?.backbone ?? Math.max(0, ...clusters.map(({ exit }) => exit));
}

/** From the top of a host up to a height above it, past the rows of hosts between. */
export function upFrom({ box, port, bypass }: HostPlace, y: number): Line {
  const near = portAbove(port, box.y);
  const x = bypass ?? port;
  return [near.rest, { x, y: near.rest.y }, { x, y }];
}

/** Between the clusters and the fabric: where lines run to machines that stand beside nodes. */
export function aisleY({ outside, clusters }: Placements): number {
  return outside.fabric === null ? Math.max(0, ...clusters.map(({ exit }) => exit)) : outside.fabric.box.y - 5;
}

/** Where lines pass a cluster on its right. */
export function sideX({ area: { box } }: ClusterPlace): number {
  return box.x + box.width + 3;
}

export function onBackbone(line: Line): Port {
  const end = line.at(-1) ?? { x: 0, y: 0 };
  return { edge: end, rest: end };
}

export function portBelow(x: number, y: number): Port {
  return { edge: { x, y }, rest: { x, y: y + spacing.rest } };
}

export function portAbove(x: number, y: number): Port {
  return { edge: { x, y }, rest: { x, y: y - spacing.rest } };
}

export function uplinkX({ bar }: NodePlace, doubled: boolean): number {
  return bar.x + bar.width * (doubled ? 0.62 : 0.5);
}

export function lanX({ bar }: NodePlace): number {
  return bar.x + bar.width * 0.38;
}

export function linkEndOf(link: Link, device: DeviceId): LinkEnd {
  return link.ends.find((end) => end.device === device) ?? { device, interface: '' };
}
