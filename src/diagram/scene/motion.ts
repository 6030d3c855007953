import type { LaneFrame } from '../../playback/index.ts';
import type { Identities } from '../identity.ts';
import type { Layout, Wire } from '../layout/layout.ts';
import { deskShapes } from './desks.ts';
import { gateShapes } from './gates.ts';
import { ghostShapes, loopShapes } from './ghost.ts';
import { hooksShapes } from './hooks.ts';
import { envelopeAt, flightsAt } from './packet.ts';
import type { Stop } from './packetStops.ts';
import { stopsOf } from './packetStops.ts';
import type { SceneInput } from './scene.ts';
import type { FoldedShape, GapShape, Scene } from './shapes.ts';
import { stopShapes } from './stopped.ts';
import { breakShapes, trailShapes } from './trails.ts';

/** What of a scene is about a send. */
export type SceneMotion = Pick<
  Scene,
  | 'trails'
  | 'breaks'
  | 'stops'
  | 'hooks'
  | 'gates'
  | 'desks'
  | 'envelopes'
  | 'flights'
  | 'ghosts'
  | 'loops'
  | 'questions'
>;

/** What does not move, as a map or as lanes. */
export interface Composed {
  readonly layout: Layout;
  readonly wires: readonly Wire[];
  readonly folded: readonly FoldedShape[];
  readonly gaps: readonly GapShape[];
  /** Where the layout itself says where packets are. */
  readonly stops: readonly Stop[] | null;
}

export interface MotionInput {
  readonly input: SceneInput;
  readonly composed: Composed;
  readonly frame: LaneFrame;
  readonly identities: Identities;
}

export function motionOf({ input, composed, frame, identities }: MotionInput): SceneMotion {
  const { cast, visits, tags, labels, waiting } = input;
  const { topology, from, to } = cast;
  const { layout } = composed;
  const stops = composed.stops ?? stopsOf(layout, visits);
  const common = { topology, layout, stops, visits, tags, frame, identities, labels, from, to, waiting };
  return {
    trails: trailShapes(common),
    breaks: breakShapes(stops, frame),
    stops: stopShapes(common),
    hooks: hooksShapes(common),
    gates: gateShapes(common),
    desks: deskShapes(common),
    envelopes: envelopeAt(common),
    flights: flightsAt(common),
    ghosts: ghostShapes(common),
    loops: loopShapes(common),
  };
}
