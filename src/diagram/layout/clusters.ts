import type { Device } from '../../engine/index.ts';
import type { Box } from '../geometry.ts';
import type { SceneLabels } from '../labels.ts';
import { placed } from './card.ts';
import { titleCards } from './cards.ts';
import type { ClusterArea } from './layout.ts';
import type { Measures } from './measures.ts';
import type { NodePlace } from './nodes.ts';
import { bodyHeights, depthOf, floorOf, placeNodes, rowCount } from './nodes.ts';
import type { ClusterSketch, Sketch } from './topologyOutline.ts';
import { entrancesOf } from './topologyOutline.ts';
import { spacing } from './spacing.ts';

export interface ClusterPlace {
  readonly area: ClusterArea;
  readonly nodes: readonly NodePlace[];
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
  { clusters }: Sketch,
  measures: Measures,
  labels: SceneLabels,
): { readonly clusters: readonly ClusterPlace[]; readonly end: number } {
  const bodies = bodyHeights(clusters, measures);
  let top: number = spacing.margin;
  let end = top;
  const all = clusters.map((sketch, at) => {
    const last = at === clusters.length - 1;
    const x = spacing.margin + (measures.stacked ? 0 : at * (measures.clusterWidth + spacing.clusterGap));
    const below = clusters.length - 1 - at;
    const rail =
      measures.stacked && !last ? measures.width - spacing.margin - (below - 1) * spacing.railPitch - 6 : null;
    const rows = measures.stacked ? rowCount(sketch, measures) : bodies.length;
    const placedOne = placeCluster(sketch, { x, y: top }, { bodies, rows, measures, labels, rail });
    end = Math.max(end, placedOne.end);
    if (measures.stacked) top = placedOne.end;
    return placedOne.cluster;
  });
  return { clusters: all, end };
}

interface ClusterContext {
  readonly bodies: readonly number[];
  /** As many as the highest cluster beside it has: what hangs under gateways must not reach over a neighbour's nodes. */
  readonly rows: number;
  readonly measures: Measures;
  readonly labels: SceneLabels;
  readonly rail: number | null;
}

function placeCluster(
  sketch: ClusterSketch,
  { x, y }: { readonly x: number; readonly y: number },
  { bodies, rows, measures, labels, rail }: ClusterContext,
): { readonly cluster: ClusterPlace; readonly end: number } {
  const { title, clusterWidth, lane, gateway } = measures;
  const inner = {
    x: x + spacing.clusterPad,
    y: y + title.height + 7,
    width: clusterWidth - 2 * spacing.clusterPad,
    height: 0,
  };
  const nodes = placeNodes(sketch, inner, bodies, measures);
  const floor = floorOf(nodes, inner.y + 20);
  const laneEnd = Math.max(floor, inner.y + depthOf(bodies.slice(0, rows), measures)) + spacing.lane + lane;
  const roomForGateway = gateway.height > 0;
  const entrances = placeEntrances(
    sketch,
    {
      x: x + spacing.entrancePad,
      y: laneEnd + 18,
      width: clusterWidth - 2 * spacing.entrancePad,
      height: gateway.height,
    },
    measures,
  );
  const gatewayEnd = laneEnd + 18 + gateway.height;
  const below = gatewayEnd + spacing.lane + lane;
  const edge =
    sketch.routers.length > 0 ? below + 5 : roomForGateway ? gatewayEnd - Math.round(gateway.height / 2) : laneEnd + 9;
  const exit = (sketch.gateways.length > 0 ? gatewayEnd : edge) + spacing.rest;
  const box = { x, y, width: clusterWidth, height: edge - y };
  const texts = placed(titleCards(sketch.plan, labels)[title.option] ?? [], { ...box, y: y + 4, height: title.height });
  return {
    cluster: {
      area: { id: sketch.plan.id, plan: sketch.plan, box, texts },
      nodes,
      entrances,
      floor,
      exit,
      rail,
      spine: rowCount(sketch, measures) > 1 ? x + clusterWidth - spacing.clusterPad / 2 : null,
    },
    end: roomForGateway ? below + 17 : edge + 22,
  };
}

function placeEntrances(sketch: ClusterSketch, strip: Box, { gateway }: Measures): readonly EntrancePlace[] {
  const entrances = entrancesOf(sketch);
  const share = strip.width / Math.max(1, entrances.length);
  const width = Math.min(share, Math.max(gateway.width + 8, 150));
  return entrances.map((device, at) => ({
    device,
    box: { ...strip, x: strip.x + share * (at + 0.5) - width / 2, width },
  }));
}
