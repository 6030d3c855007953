import type { Device } from '../../engine/index.ts';
import type { Box } from '../geometry.ts';
import { bottom, middle } from '../geometry.ts';
import type { SceneLabels } from '../labels.ts';
import { placed } from './card.ts';
import { titleCards } from './cards.ts';
import type { ClusterArea } from './layout.ts';
import type { Measures } from './measures.ts';
import type { ChipPlace, NodePlace } from './nodes.ts';
import { bodyHeights, depthOf, farPitch, floorOf, placeNodes, rowCount } from './nodes.ts';
import type { Cast, ClusterOutline, Outline } from './outline.ts';
import { entrancesOf } from './outline.ts';
import { spacing } from './spacing.ts';

export interface ClusterPlace {
  readonly area: ClusterArea;
  readonly nodes: readonly NodePlace[];
  readonly far: readonly ChipPlace[];
  /** Gateways stand on the cluster's edge, private routers inside it. */
  readonly entrances: readonly EntrancePlace[];
  /** The bottom of the last row of nodes. */
  readonly floor: number;
  /** Just below everything of the cluster: lines leave along it. */
  readonly exit: number;
  /** Where the cluster's lines pass the clusters below it; `null`: nothing is below. */
  readonly rail: number | null;
  /** Where rows of a shared segment are joined; `null`: there is one row. */
  readonly spine: number | null;
}

interface EntrancePlace {
  readonly device: Device;
  readonly box: Box;
}

/** Clusters beside each other, or one under the other; and where what is below may begin. */
export function placeClusters(
  { clusters, cast }: Outline,
  /** Of both sides, so that their rows line up. */
  outlines: readonly Outline[],
  measures: Measures,
  labels: SceneLabels,
): { readonly clusters: readonly ClusterPlace[]; readonly end: number } {
  const bodies = mostOf(outlines.map((each) => bodyHeights(each.clusters, each.cast.taking, measures)));
  let top: number = spacing.margin;
  let end = top;
  const all = clusters.map((outline, at) => {
    const last = at === clusters.length - 1;
    const x = spacing.margin + (measures.stacked ? 0 : at * (measures.clusterWidth + spacing.clusterGap));
    const below = clusters.length - 1 - at;
    const rail =
      measures.stacked && !last ? measures.width - spacing.margin - (below - 1) * spacing.railPitch - 6 : null;
    const rows = measures.stacked ? rowCount(outline, measures) : bodies.length;
    const one = placeCluster(outline, { x, y: top }, { bodies, rows, measures, labels, rail, cast });
    end = Math.max(end, one.end);
    if (measures.stacked) top = one.end;
    return one.cluster;
  });
  return { clusters: all, end };
}

function mostOf(all: readonly (readonly number[])[]): readonly number[] {
  const length = Math.max(0, ...all.map((each) => each.length));
  return Array.from({ length }, (_, at) => Math.max(...all.map((each) => each[at] ?? 0)));
}

interface ClusterContext {
  readonly bodies: readonly number[];
  /** As many as the highest cluster beside it has: what hangs under gateways must not reach over a neighbour's nodes. */
  readonly rows: number;
  readonly measures: Measures;
  readonly labels: SceneLabels;
  readonly rail: number | null;
  readonly cast: Cast;
}

function placeCluster(
  outline: ClusterOutline,
  { x, y }: { readonly x: number; readonly y: number },
  { bodies, rows, measures, labels, rail, cast }: ClusterContext,
): { readonly cluster: ClusterPlace; readonly end: number } {
  const { title, clusterWidth, gateway, hooks, pace, air } = measures;
  const inner = {
    x: x + spacing.clusterPad,
    y: y + title.height + pace.title,
    width: clusterWidth - 2 * spacing.clusterPad,
    height: 0,
  };
  const nodes = placeNodes(outline, inner, bodies, { measures, cast });
  const floor = floorOf(nodes, inner.y + 20);
  const { under } = measures;
  const gap = under + air / 2;
  const laneEnd = Math.max(floor, inner.y + depthOf(bodies.slice(0, rows), measures)) + gap;
  const high =
    gateway.height === 0 ? 0 : gateway.height + (hooks.gateway === 0 ? 0 : hooks.gateway * pace.hook + pace.hung);
  const entrances = placeEntrances(
    outline,
    { x: x + spacing.entrancePad, y: laneEnd, width: clusterWidth - 2 * spacing.entrancePad, height: high },
    measures,
  );
  const gatewayEnd = laneEnd + high;
  const edge =
    outline.routers.length > 0
      ? gatewayEnd + pace.gap
      : high > 0
        ? gatewayEnd - Math.min(24, Math.round(high / 2))
        : floor + 8;
  const exit = (outline.gateways.length > 0 ? gatewayEnd : edge) + 9;
  const box = { x, y, width: clusterWidth, height: edge - y };
  const { texts } = placed(titleCards(outline.plan, labels)[title.option] ?? [], {
    ...box,
    y: y + 2,
    height: title.height,
  });
  return {
    cluster: {
      area: { id: outline.plan.id, plan: outline.plan, box, texts },
      nodes,
      far: placeFar(outline, { ...inner, height: floor - inner.y }, measures),
      entrances,
      floor,
      exit,
      rail,
      spine: rowCount(outline, measures) > 1 ? x + clusterWidth - spacing.clusterPad / 2 : null,
    },
    // A line along the exit lies on the edge of the cluster below, or over it.
    end: high > 0 ? gatewayEnd + gap : Math.max(edge + under / 2 + air, rail === null ? 0 : exit - 1),
  };
}

/** From the nodes' last bar upwards, in a column at the right. */
function placeFar({ far }: ClusterOutline, inner: Box, { chip, chipColumn }: Measures): readonly ChipPlace[] {
  const width = chipColumn - spacing.nodeGap;
  const x = inner.x + inner.width - width;
  return far.map((folded, at) => {
    const y = bottom(inner) - (far.length - at) * farPitch + 6;
    return { folded, box: { x, y: Math.max(inner.y, y), width: Math.max(width, chip.width), height: farPitch - 6 } };
  });
}

function placeEntrances(outline: ClusterOutline, strip: Box, { gateway }: Measures): readonly EntrancePlace[] {
  const entrances = entrancesOf(outline);
  const share = strip.width / Math.max(1, entrances.length);
  const width = Math.min(share, Math.max(gateway.width + 8, 150));
  return entrances.map((device, at) => ({
    device,
    box: { ...strip, x: strip.x + share * (at + 0.5) - width / 2, width },
  }));
}

/** Where a cluster's lines go down to the fabric, near enough to keep texts clear of them. */
export function exitsOf({ area, entrances, nodes, rail }: ClusterPlace): readonly number[] {
  if (rail !== null) return [rail];
  // A segment that nodes share comes down in the middle.
  const from = entrances.length > 0 ? entrances.map(({ box }) => box) : [area.box, ...nodes.map(({ bar }) => bar)];
  return from.map((box) => middle(box).x);
}
