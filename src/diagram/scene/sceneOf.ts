import type { DeviceId, IpAddress, ModelId } from '../../engine/index.ts';
import type { LaneFrame, Tagged, Visit } from '../../playback/index.ts';
import { isSamePacket } from '../../playback/index.ts';
import type { Identities } from '../identity.ts';
import { identitiesIn } from '../identity.ts';
import type { SceneLabels } from '../labels.ts';
import type { LayoutInput } from '../layout/index.ts';
import { layout } from '../layout/index.ts';
import type { LanesInput } from '../layout/lanes.ts';
import { lanes } from '../layout/lanes.ts';
import type { Layout, Wire } from '../layout/layout.ts';
import type { Cast } from '../layout/outline.ts';
import { deskShapes } from './desks.ts';
import { currentDevice, deviceShapes } from './devices.ts';
import { foldedShapes } from './folded.ts';
import { ghostShapes, loopShapes } from './ghost.ts';
import { hooksShapes } from './hooks.ts';
import { envelopeAt, flightsAt, withoutMotion } from './packet.ts';
import type { Stop } from './packetStops.ts';
import { stopsOf } from './packetStops.ts';
import type { FoldedShape, GapShape, Scene } from './shapes.ts';
import { breakShapes, stopShapes, trailShapes } from './trails.ts';

/** Everything the picture of one lane depends on. */
export interface SceneInput {
  readonly model: ModelId;
  readonly cast: Cast;
  /** Who is drawn beside it, so that the rows of both line up; `null`: it stands alone. */
  readonly beside: Cast | null;
  /** CSS pixels there are. */
  readonly room: { readonly width: number; readonly height: number };
  readonly visits: readonly Visit[];
  /** Whose the addresses are, visit by visit. */
  readonly tags: readonly Tagged[];
  readonly frame: LaneFrame;
  /** Does the other side move while this one rests? */
  readonly waiting: boolean;
  readonly inspected: DeviceId | null;
  /** Addresses that more than one endpoint holds. */
  readonly twins: ReadonlySet<IpAddress>;
  /** Endpoints that could be behind the source the receiver sees. */
  readonly suspects: ReadonlySet<DeviceId>;
  /** Devices that a lesson points at. */
  readonly lit?: ReadonlySet<DeviceId>;
  readonly reducedMotion: boolean;
  readonly labels: SceneLabels;
  /** The hops one under the other, in place of a map. */
  readonly lanes: Pick<LanesInput, 'timeline' | 'side' | 'step' | 'secret'> | null;
}

/** The picture at one instant. What did not move is the same object as before. */
export function sceneOf(input: SceneInput): Scene {
  const { model, cast, labels, visits, tags, reducedMotion, inspected, twins, suspects, waiting } = input;
  const { lit = nobody } = input;
  const { topology, from, to } = cast;
  const still = input.lanes === null ? stillOf(input) : lanesOf(input, input.lanes);
  const stops = still.stops ?? stopsOf(still.layout, visits);
  const frame = reducedMotion ? withoutMotion(input.frame, stops) : input.frame;
  const identities = identitiesOf(input);
  const common = { topology, layout: still.layout, stops, visits, tags, frame, identities, labels, from, to, waiting };
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
      ...common,
      inspected,
      twins,
      suspects,
      lit,
      current: currentDevice(stops, frame),
    }),
    folded: still.folded,
    gaps: still.gaps,
    trails: trailShapes(common),
    breaks: breakShapes(stops, frame),
    stops: stopShapes(stops, frame, { labels, layout: still.layout }),
    hooks: hooksShapes(common),
    desks: deskShapes(common),
    envelopes: envelopeAt(common),
    flights: flightsAt(common),
    ghosts: ghostShapes(common),
    loops: loopShapes(common),
  };
}

const nobody: ReadonlySet<DeviceId> = new Set();

const colours = new WeakMap<Cast, { readonly tags: readonly Tagged[]; readonly made: Identities }>();

function identitiesOf({ cast, tags, labels }: SceneInput): Identities {
  const known = colours.get(cast);
  if (known?.tags === tags) return known.made;
  const made = identitiesIn({
    from: cast.from,
    to: cast.to,
    tags,
    deviceNamed: (id) => cast.topology.devices.get(id),
    name: labels.name,
  });
  colours.set(cast, { tags, made });
  return made;
}

interface Still {
  readonly input: LayoutInput;
  readonly layout: Layout;
  readonly wires: readonly Wire[];
  readonly folded: readonly FoldedShape[];
  readonly gaps: readonly GapShape[];
  /** Where the layout itself says where packets are. */
  readonly stops: readonly Stop[] | null;
}

const noGaps: readonly GapShape[] = [];

interface RememberedLanes {
  readonly of: LanesInput;
  readonly still: Still;
}

const knownLanes = new WeakMap<Cast, RememberedLanes>();

/** The same until the packet on screen is another one. */
function lanesOf({ cast, beside, room, labels }: SceneInput, of: NonNullable<SceneInput['lanes']>): Still {
  const input = { cast, beside, room, labels };
  const now = { ...input, ...of, step: of.secret ? of.step : packetStep(of) };
  const known = knownLanes.get(cast);
  if (known !== undefined && isSame(known.of, now)) return known.still;
  const { layout: made, stops, gaps } = lanes(now);
  const still = {
    input,
    layout: made,
    wires: [...made.wires.values()],
    folded: [],
    gaps: gaps.map(({ id, box }) => ({ id, box, text: labels.gap })),
    stops,
  };
  knownLanes.set(cast, { of: now, still });
  return still;
}

function isSame(a: LanesInput, b: LanesInput): boolean {
  return (
    a.beside === b.beside &&
    a.timeline === b.timeline &&
    a.side === b.side &&
    a.step === b.step &&
    a.labels === b.labels &&
    a.room.width === b.room.width &&
    a.room.height === b.room.height
  );
}

/** The first column of the packet that is on screen. */
function packetStep({ timeline, step }: Pick<LanesInput, 'timeline' | 'step'>): number {
  const { columns, lanes: both } = timeline;
  const visitAt = (at: number): Visit | undefined => {
    const [left = null, right = null] = columns[at]?.visits ?? [];
    return left === null ? (right === null ? undefined : both[1][right]) : both[0][left];
  };
  const now = visitAt(Math.max(step, 0));
  const first = columns.findIndex((_, at) => {
    const visit = visitAt(at);
    return visit !== undefined && now !== undefined && isSamePacket(visit, now);
  });
  return Math.max(first, 0);
}

/** A cast is drawn at one size at a time, two at most while it is being resized. */
const remembered = new WeakMap<Cast, readonly Still[]>();

function stillOf({ cast, beside, room, labels }: LayoutInput): Still {
  const known = remembered.get(cast) ?? [];
  const found = known.find(
    ({ input }) =>
      input.room.width === room.width &&
      input.room.height === room.height &&
      input.beside === beside &&
      input.labels === labels,
  );
  if (found !== undefined) return found;
  const input = { cast, beside, room, labels };
  const made = layout(input);
  const still = {
    input,
    layout: made,
    wires: [...made.wires.values()],
    folded: foldedShapes(made),
    gaps: noGaps,
    stops: null,
  };
  remembered.set(cast, [still, ...known].slice(0, 2));
  return still;
}
