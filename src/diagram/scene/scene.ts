import type { DeviceId, ModelId, Topology } from '../../engine/index.ts';
import type { LaneFrame, Tagged, Visit } from '../../playback/index.ts';
import type { Identities } from '../identity.ts';
import { identitiesIn } from '../identity.ts';
import type { SceneLabels } from '../labels.ts';
import type { LayoutInput } from '../layout/index.ts';
import { layout } from '../layout/index.ts';
import type { Layout } from '../layout/layout.ts';
import type { LanesInput } from '../layout/lanes.ts';
import type { Cast } from '../layout/outline.ts';
import type { Composed, SceneMotion, MotionInput } from './motion.ts';
import { currentPlace, deviceShapes } from './devices.ts';
import type { FoldedShape, Scene } from './shapes.ts';

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
  /** Endpoints that could be behind the source the receiver sees. */
  readonly candidates: ReadonlySet<DeviceId>;
  /** Devices that a lesson points at. */
  readonly highlighted?: ReadonlySet<DeviceId>;
  readonly reducedMotion: boolean;
  readonly labels: SceneLabels;
  /** The hops one under the other, in place of a map, and what composes them. */
  readonly lanes?: (Pick<LanesInput, 'timeline' | 'side' | 'step' | 'until'> & { readonly compose: Compose }) | null;
}

/** What is drawn where; for lanes it loads where there are any. */
type Compose = (input: SceneInput) => Composed;

/** What a picture needs once something is sent; it loads with what is told of a send. */
export interface MovingScene {
  /** The map with what stands beside lines. */
  readonly withPortAddresses: (layout: Layout, topology: Topology) => Layout;
  /** The instant as it is shown. */
  readonly shownFrame: (input: SceneInput) => LaneFrame;
  readonly motionOf: (input: MotionInput) => SceneMotion;
}

/** The picture at one instant; without `moving` nothing of a send. What did not move is the same object as before. */
export function sceneWith(input: SceneInput, moving: MovingScene | null): Scene {
  const { model, cast, labels, visits, inspected, candidates } = input;
  const { highlighted = nobody, lanes = null } = input;
  const { topology, from, to } = cast;
  const composed = lanes === null ? mapOf(input, moving) : lanes.compose(input);
  const frame = moving === null ? input.frame : moving.shownFrame(input);
  const identities = identitiesOf(input);
  const { width, height, scale, clusters, nodes } = composed.layout;
  const current = moving === null ? null : currentPlace(composed, visits, frame);
  const still = {
    model,
    width,
    height,
    scale,
    clusters,
    nodes,
    wires: composed.wires,
    devices: deviceShapes({
      topology,
      layout: composed.layout,
      labels,
      identities,
      from,
      to,
      inspected,
      duplicateAddresses: cast.duplicateAddresses,
      candidates,
      highlighted,
      current,
    }),
    folded: composed.folded,
    gaps: composed.gaps,
  };
  return { ...still, ...(moving === null ? motionless : moving.motionOf({ input, composed, frame, identities })) };
}

/** How large the letters of a map are in its room: of the size they were made in, so many times. */
export function mapScale(input: LayoutInput, moving: MovingScene | null): number {
  return mapOf(input, moving).layout.scale;
}

export const motionless: SceneMotion = {
  trails: [],
  breaks: [],
  stops: [],
  hooks: [],
  desks: [],
  envelopes: [],
  flights: [],
  ghosts: [],
  loops: [],
};

const nobody: ReadonlySet<DeviceId> = new Set();

const knownIdentities = new WeakMap<Cast, { readonly tags: readonly Tagged[]; readonly made: Identities }>();

function identitiesOf({ cast, tags, labels }: SceneInput): Identities {
  const known = knownIdentities.get(cast);
  if (known?.tags === tags) return known.made;
  const made = identitiesIn({
    from: cast.from,
    to: cast.to,
    tags,
    devices: cast.topology.devices,
    name: labels.name,
  });
  knownIdentities.set(cast, { tags, made });
  return made;
}

interface Remembered {
  readonly input: LayoutInput;
  readonly moving: MovingScene | null;
  readonly composed: Composed;
}

/** A cast is drawn at one size at a time, two at most while it is being resized. */
const remembered = new WeakMap<Cast, readonly Remembered[]>();

function mapOf({ cast, beside, room, labels }: LayoutInput, moving: MovingScene | null): Composed {
  const known = remembered.get(cast) ?? [];
  const found = known.find(
    ({ input, moving: before }) =>
      before === moving &&
      input.room.width === room.width &&
      input.room.height === room.height &&
      input.beside === beside &&
      input.labels === labels,
  );
  if (found !== undefined) return found.composed;
  const input = { cast, beside, room, labels };
  const bare = layout(input);
  const made = moving === null ? bare : moving.withPortAddresses(bare, cast.topology);
  const composed = {
    layout: made,
    wires: [...made.wires.values()],
    folded: foldedShapes(made, labels),
    gaps: [],
    stops: null,
  };
  remembered.set(cast, [{ input, moving, composed }, ...known].slice(0, 2));
  return composed;
}

/** From so many nodes on a chip shows one cell for each. */
const cellsFrom = 6;

/** Its name is whole, also where there is no room to write all of it. */
function foldedShapes({ folded }: Layout, labels: SceneLabels): readonly FoldedShape[] {
  return folded.map(({ folded: each, box, texts }) => ({
    id: each.id,
    members: each.members,
    box,
    texts,
    accessibleName: labels
      .folded(each)
      .filter((text) => text !== null)
      .join(', '),
    cells: each.nodes.length >= cellsFrom ? each.nodes.length : 0,
  }));
}
