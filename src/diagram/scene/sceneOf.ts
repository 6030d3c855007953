import type { DeviceId, IpAddress, ModelId, Topology } from '../../engine/index.ts';
import type { LaneFrame, Visit } from '../../playback/index.ts';
import type { SceneLabels } from '../labels.ts';
import type { LayoutInput } from '../layout/index.ts';
import { layout } from '../layout/index.ts';
import type { Layout, Wire } from '../layout/layout.ts';
import { currentDevice, deviceShapes } from './devices.ts';
import { packetAt, withoutMotion } from './packet.ts';
import type { Scene } from './shapes.ts';
import { stopsOf } from './packetStops.ts';
import { breakShapes, stopShapes, trailShapes } from './trails.ts';

/** Everything the picture of one lane depends on. */
export interface SceneInput {
  readonly model: ModelId;
  readonly topology: Topology;
  /** The topology drawn beside it, so that the rows of both line up; `null`: it stands alone. */
  readonly beside: Topology | null;
  /** CSS pixels there are. */
  readonly width: number;
  readonly visits: readonly Visit[];
  readonly frame: LaneFrame;
  readonly from: DeviceId | null;
  readonly to: DeviceId | null;
  readonly inspected: DeviceId | null;
  /** Addresses that more than one endpoint holds. */
  readonly twins: ReadonlySet<IpAddress>;
  /** Endpoints that could be behind the source the receiver sees. */
  readonly suspects: ReadonlySet<DeviceId>;
  /** Devices that a lesson points at. */
  readonly lit?: ReadonlySet<DeviceId>;
  readonly reducedMotion: boolean;
  readonly labels: SceneLabels;
}

/** The picture at one instant. What did not move is the same object as before. */
export function sceneOf(input: SceneInput): Scene {
  const { model, topology, labels, visits, reducedMotion, from, to, inspected, twins, suspects } = input;
  const { lit = nobody } = input;
  const still = stillOf(input);
  const stops = stopsOf(still.layout, visits);
  const frame = reducedMotion ? withoutMotion(input.frame, stops) : input.frame;
  const current = currentDevice(stops, frame);
  const { width, height, scale, clusters, nodes } = still.layout;
  return {
    model,
    width,
    height,
    scale,
    clusters,
    nodes,
    wires: still.wires,
    devices: deviceShapes({
      topology,
      layout: still.layout,
      labels,
      from,
      to,
      inspected,
      twins,
      suspects,
      lit,
      current,
    }),
    trails: trailShapes(stops, frame),
    breaks: breakShapes(stops, frame),
    stops: stopShapes(stops, frame, labels),
    ...packetAt({ stops, layout: still.layout, frame, labels }),
  };
}

const nobody: ReadonlySet<DeviceId> = new Set();

interface Still {
  readonly input: LayoutInput;
  readonly layout: Layout;
  readonly wires: readonly Wire[];
}

/** A topology is drawn at one width at a time, two at most while it is being resized. */
const remembered = new WeakMap<Topology, readonly Still[]>();

function stillOf({ topology, beside, width, labels }: LayoutInput): Still {
  const known = remembered.get(topology) ?? [];
  const found = known.find(({ input }) => input.width === width && input.beside === beside && input.labels === labels);
  if (found !== undefined) return found;
  const input = { topology, beside, width, labels };
  const made = layout(input);
  const still = { input, layout: made, wires: [...made.wires.values()] };
  remembered.set(topology, [still, ...known].slice(0, 2));
  return still;
}
