import type { Device } from '../../engine/index.ts';
import type { Box } from '../geometry.ts';
import { bottom, right } from '../geometry.ts';
import type { Measures } from './measures.ts';
import type { ClusterSketch, NodeSketch } from './topologyOutline.ts';
import { spacing } from './spacing.ts';

/** A node, its bar at the bottom, and its pods over it: the way out leads downwards. */
export interface NodePlace {
  readonly device: Device;
  readonly box: Box;
  /** The node itself: its name, its address and its agent. */
  readonly bar: Box;
  readonly row: number;
  /** Where its uplink passes the rows below; `null` in the last row. */
  readonly bypass: number | null;
  readonly pods: readonly PodPlace[];
}

export interface PodPlace {
  readonly device: Device;
  readonly box: Box;
  /** The line from the pod down to its node. */
  readonly rail: number;
}

/** How high each row of nodes is above its bars. */
export function bodyHeights(clusters: readonly ClusterSketch[], measures: Measures): readonly number[] {
  const rows = Math.max(0, ...clusters.map((cluster) => rowCount(cluster, measures)));
  return Array.from({ length: rows }, (_, row) => {
    const pods = clusters.flatMap(({ nodes }) => rowOf(nodes, row, measures).map((each) => each.pods.length));
    const podRows = Math.ceil(Math.max(0, ...pods) / measures.podColumns);
    const stack = podRows * (measures.pod.height + spacing.podGap) - (podRows > 0 ? spacing.podGap : 0);
    return spacing.bodyTop + stack + (podRows > 0 ? spacing.bodyEnd : 0);
  });
}

/** Rows of nodes that a cluster needs. */
export function rowCount({ nodes }: ClusterSketch, { columns }: Measures): number {
  return Math.ceil(nodes.length / columns);
}

/** From the top of the first of these rows to where the last one ends. */
export function depthOf(bodies: readonly number[], measures: Measures): number {
  const last = bodies.at(-1);
  if (last === undefined) return 0;
  return bodies.slice(0, -1).reduce((sum, body) => sum + rowPitch(body, measures), 0) + last + measures.node.height;
}

/** The height of a row with the free lane under it. */
function rowPitch(body: number, { node, deepLane }: Measures): number {
  return body + node.height + spacing.lane + deepLane + 8;
}

/** Nodes in reading order on a grid inside the box, from its top. */
export function placeNodes(
  cluster: ClusterSketch,
  inner: Box,
  bodies: readonly number[],
  measures: Measures,
): readonly NodePlace[] {
  const { nodes } = cluster;
  const { columns, nodeWidth, nodeGap } = measures;
  const rows = rowCount(cluster, measures);
  const used = Math.min(columns, nodes.length);
  // What is left over goes to both sides; more than one row needs its last gap too.
  const spare = inner.width - used * nodeWidth - (used - (rows > 1 ? 0 : 1)) * nodeGap;
  return nodes.map((sketch, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    const above = bodies.slice(0, row).reduce((sum, body) => sum + rowPitch(body, measures), 0);
    const body = bodies[row] ?? 0;
    const box = {
      x: inner.x + Math.max(0, spare) / 2 + column * (nodeWidth + nodeGap),
      y: inner.y + above,
      width: nodeWidth,
      height: body + measures.node.height,
    };
    const bar = { ...box, y: box.y + body, height: measures.node.height };
    // Lower rows turn off earlier, so that no line crosses another.
    const bypass = row === rows - 1 ? null : right(box) + spacing.nodeGap / 2 + (rows - 2 - row) * spacing.bypassPitch;
    return { device: sketch.node, box, bar, row, bypass, pods: placePods(sketch, box, measures) };
  });
}

/** Where the last row of nodes ends. */
export function floorOf(nodes: readonly NodePlace[], otherwise: number): number {
  return Math.max(otherwise, ...nodes.map(({ bar }) => bottom(bar)));
}

function placePods({ pods }: NodeSketch, box: Box, { pod, podColumns, podWidth }: Measures): readonly PodPlace[] {
  return pods.map((device, at) => {
    const [row, column] = [Math.floor(at / podColumns), at % podColumns];
    const left = box.x + column * (podWidth + spacing.gutter);
    const x = left + spacing.gutter;
    const y = box.y + spacing.bodyTop + row * (pod.height + spacing.podGap);
    return { device, rail: left + spacing.gutter / 2, box: { x, y, width: podWidth, height: pod.height } };
  });
}

function rowOf(nodes: readonly NodeSketch[], row: number, { columns }: Measures): readonly NodeSketch[] {
  return nodes.slice(row * columns, (row + 1) * columns);
}
