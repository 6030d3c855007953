import type { Device, DeviceId } from '../../engine/index.ts';
import type { Box } from '../geometry.ts';
import { bottom, right } from '../geometry.ts';
import type { Measures } from './measures.ts';
import type { Cast, ClusterOutline, Folded, NodeOutline } from './outline.ts';
import { spacing } from './spacing.ts';

/** A node, its bar at the bottom, and its pods over it: the way out leads downwards. */
export interface NodePlace {
  readonly device: Device;
  readonly box: Box;
  /** The node itself: its name, its address and what hangs on its hooks. */
  readonly bar: Box;
  readonly row: number;
  /** Where its uplink passes the rows below; `null` in the last row. */
  readonly bypass: number | null;
  readonly pods: readonly PodPlace[];
  readonly others: ChipPlace | null;
}

export interface PodPlace {
  readonly device: Device;
  readonly box: Box;
  /** The line from the pod down to its node. */
  readonly rail: number;
  /** How far down a packet rests that is at the pod. */
  readonly lane: number;
}

export interface ChipPlace {
  readonly folded: Folded;
  readonly box: Box;
}

/** From the chip of a far node to the next. */
export const farPitch = 48;

/** How high each row of nodes is above its bars: all together no lower than the chips of far nodes beside them. */
export function bodyHeights(
  clusters: readonly ClusterOutline[],
  taking: ReadonlySet<DeviceId>,
  measures: Measures,
): readonly number[] {
  const rows = Math.max(0, ...clusters.map((cluster) => rowCount(cluster, measures)));
  return Array.from({ length: rows }, (_, row) => {
    const stacks = clusters.flatMap(({ nodes }) =>
      rowOf(nodes, row, measures).map((node) => stackHeight(node, taking, measures)),
    );
    const { bodyTop, bodyEnd } = measures.pace;
    const stack = Math.max(0, ...stacks);
    const beside = clusters.map(
      (each) => (each.far.length * farPitch) / rowCount(each, measures) - measures.node.height,
    );
    return Math.max(stack === 0 ? bodyTop : bodyTop + stack + bodyEnd, ...beside);
  });
}

function stackHeight({ pods, others }: NodeOutline, taking: ReadonlySet<DeviceId>, measures: Measures): number {
  const { podColumns, pace, inline } = measures;
  const rows = Array.from({ length: Math.ceil(pods.length / podColumns) }, (_, at) =>
    rowHeight(pods.slice(at * podColumns, (at + 1) * podColumns), taking, measures),
  );
  const all = others === null || inline ? rows : [...rows, pace.chip];
  return all.reduce((sum, height) => sum + height, 0) + spacing.podGap * Math.max(0, all.length - 1);
}

function rowHeight(pods: readonly Device[], taking: ReadonlySet<DeviceId>, { pod, pace, desks }: Measures): number {
  return pod.height + (desks && pods.some(({ id }) => taking.has(id)) ? pace.desk : 0);
}

/** Rows of nodes that a cluster needs. */
export function rowCount({ nodes }: ClusterOutline, { columns }: Measures): number {
  return Math.ceil(nodes.length / columns);
}

/** A node's bar, with room for what hangs there. */
function barHeight({ node, hooks, pace }: Measures): number {
  return node.height + (hooks.node === 0 ? 0 : hooks.node * pace.hook + pace.hung);
}

/** From the top of the first of these rows to where the last one ends. */
export function depthOf(bodies: readonly number[], measures: Measures): number {
  const last = bodies.at(-1);
  if (last === undefined) return 0;
  return bodies.slice(0, -1).reduce((sum, body) => sum + rowPitch(body, measures), 0) + last + barHeight(measures);
}

/** The height of a row with the room for what runs under it. */
function rowPitch(body: number, measures: Measures): number {
  return body + barHeight(measures) + measures.under + 4;
}

/** Nodes in reading order on a grid inside the box, from its top. */
export function placeNodes(
  cluster: ClusterOutline,
  inner: Box,
  bodies: readonly number[],
  { measures, cast }: { readonly measures: Measures; readonly cast: Cast },
): readonly NodePlace[] {
  const { taking, hooks } = cast;
  const { nodes } = cluster;
  const { columns, nodeWidth, nodeGap, chipColumn } = measures;
  const rows = rowCount(cluster, measures);
  const used = Math.min(columns, nodes.length);
  // What is left over goes to both sides; more than one row needs its last gap too.
  const spare = inner.width - chipColumn - used * nodeWidth - (used - (rows > 1 ? 0 : 1)) * nodeGap;
  return nodes.map((outline, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    const above = bodies.slice(0, row).reduce((sum, body) => sum + rowPitch(body, measures), 0);
    const body = bodies[row] ?? 0;
    const box = {
      x: inner.x + Math.max(0, spare) / 2 + column * (nodeWidth + nodeGap),
      y: inner.y + above,
      width: nodeWidth,
      height: body + barHeight(measures),
    };
    const high = (hooks.get(outline.node.id) ?? 0) > 0 ? barHeight(measures) : measures.node.height;
    const bar = { ...box, y: bottom(box) - high, height: high };
    // Lower rows turn off earlier, so that no line crosses another.
    const bypass = row === rows - 1 ? null : right(box) + spacing.nodeGap / 2 + (rows - 2 - row) * spacing.bypassPitch;
    return { device: outline.node, box, bar, row, bypass, ...placePods(outline, box, bar, { measures, taking }) };
  });
}

/** Where the last row of nodes ends. */
export function floorOf(nodes: readonly NodePlace[], otherwise: number): number {
  return Math.max(otherwise, ...nodes.map(({ bar }) => bottom(bar)));
}

function placePods(
  { pods, others }: NodeOutline,
  box: Box,
  bar: Box,
  { measures, taking }: { readonly measures: Measures; readonly taking: ReadonlySet<DeviceId> },
): Pick<NodePlace, 'pods' | 'others'> {
  const { podColumns, podWidth, pace } = measures;
  let y = box.y + pace.bodyTop;
  const all: PodPlace[] = [];
  for (let at = 0; at < pods.length; at += podColumns) {
    const row = pods.slice(at, at + podColumns);
    const height = rowHeight(row, taking, measures);
    for (const [column, device] of row.entries()) {
      const left = box.x + column * (podWidth + spacing.gutter);
      const rail = left + spacing.gutter / 2;
      const lane = bar.y - pace.bodyEnd / 2;
      all.push({ device, rail, lane, box: { x: left + spacing.gutter, y, width: podWidth, height } });
    }
    y += height + spacing.podGap;
  }
  const { inline, inlineRoom, node } = measures;
  const chip = inline
    ? {
        x: right(bar) - inlineRoom - 1,
        y: bottom(bar) - node.height + 4,
        width: inlineRoom - 3,
        height: node.height - 8,
      }
    : { x: box.x + spacing.gutter, y, width: Math.min(podWidth, measures.chip.width), height: pace.chip };
  return { pods: all, others: others === null ? null : { folded: others, box: chip } };
}

function rowOf(nodes: readonly NodeOutline[], row: number, { columns }: Measures): readonly NodeOutline[] {
  return nodes.slice(row * columns, (row + 1) * columns);
}
