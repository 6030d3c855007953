import type {
  DeviceId,
  Dial,
  Exchange,
  ModelId,
  NetworkState,
  Scenario,
  Settings,
  Topology,
  TransportProtocol,
} from '../engine/index.ts';
import { send, stateAfter, targetNamed } from '../engine/index.ts';
import type { Frame, Timeline } from '../playback/index.ts';
import { frameAt, hasActed, timelineOf } from '../playback/index.ts';
import type { Result, Side, SideIndex } from '../formats/index.ts';
import { failed, ok } from '../formats/index.ts';
import type { AppState } from './appState.ts';
import { positionIn, positionOf, timeAt } from './linkStep.ts';
import { memo } from './memo.ts';
import { compileKept, toldKept } from './scenarios.ts';
import { candidatesWithin } from './candidates.ts';

/**
 * What can be computed from the state and the scenario, remembered by the identity of what it is computed from:
 * while the clock ticks only `frameOfState` is computed anew.
 */
export function topologyOf(state: AppState, scenario: Scenario, side: SideIndex): Topology {
  const made = compiled(scenario, state.sides[side]);
  return made.ok ? made.value : nowhere;
}

/** A network in which every endpoint has its name: the left one, unless there is none or only the right one is drawn. */
export function namesOf(state: AppState, scenario: Scenario): Topology {
  return topologyOf(state, scenario, state.framing.side ?? (compiled(scenario, state.sides[0]).ok ? 0 : 1));
}

/** Why this side's network or its send could not be worked out: a mistake of ours, which must not take the other side along. */
export function failureOf(state: AppState, scenario: Scenario, side: SideIndex): Error | null {
  const steps = [
    compiled(scenario, state.sides[side]),
    sentOf(state, scenario, side),
    suspectedOf(state, scenario, side),
  ];
  for (const step of steps) if (step?.ok === false) return step.error;
  return null;
}

/** The side's network without its faults: what there is to break. */
export function unharmedOf(state: AppState, scenario: Scenario, side: SideIndex): Topology {
  const { model, settings } = state.sides[side];
  const made = unharmed(scenario, model, settings);
  return made.ok ? made.value : nowhere;
}

/** `null` until both ends are chosen, and where it could not be worked out. */
export function exchangeOf(state: AppState, scenario: Scenario, side: SideIndex): Exchange | null {
  const exchange = sentOf(state, scenario, side);
  return exchange?.ok === true ? exchange.value : null;
}

function sentOf(state: AppState, scenario: Scenario, side: SideIndex): Result<Exchange | null, Error> | null {
  const { from, to, dial, protocol } = state;
  if (from === null || to === null) return null;
  return sent(topologyOf(state, scenario, side), scenario, wishOf(from, to, dial, protocol));
}

/** What the side's devices remember of earlier flows, before the send on screen. */
export function earlierOf(state: AppState, scenario: Scenario, side: SideIndex): NetworkState {
  return remembered(topologyOf(state, scenario, side), scenario);
}

/** `null` until both ends are chosen. Of a side that is not drawn nothing is in it. */
export function timelineOfState(state: AppState, scenario: Scenario): Timeline | null {
  const { side } = state.framing;
  if (side === null) return comparedTimeline(state, scenario);
  const exchange = exchangeOf(state, scenario, side);
  return exchange === null ? null : timedAlone(exchange, side);
}

/** The moment on screen as links hold it: among the columns of both sides, whichever are drawn. */
export function linkStepOf(state: AppState, scenario: Scenario): number | null {
  const timeline = timelineOfState(state, scenario);
  if (timeline === null) return null;
  const position = positionOf(timeline, state.time);
  const [{ side }, both] = [state.framing, comparedTimeline(state, scenario)];
  return side === null || both === null ? position : positionIn(timeline, both, side, position);
}

/** When what a link calls this step is on screen. */
export function timeAtLinkStep(state: AppState, scenario: Scenario, step: number | null): number {
  const timeline = timelineOfState(state, scenario);
  if (timeline === null) return 0;
  const [{ side }, both] = [state.framing, comparedTimeline(state, scenario)];
  return timeAt(timeline, side === null || both === null ? step : positionIn(both, timeline, side, step));
}

/** A side that could not be worked out waits while the other goes its way. */
function comparedTimeline(state: AppState, scenario: Scenario): Timeline | null {
  const [left, right] = [exchangeOf(state, scenario, 0), exchangeOf(state, scenario, 1)];
  if (left === null && right === null) return null;
  const missing = left === null ? 0 : right === null ? 1 : null;
  return missing !== null && failureOf(state, scenario, missing) === null ? null : timed(left, right);
}

/** This instant; `null` until both ends are chosen. */
export function frameOfState(state: AppState, scenario: Scenario): Frame | null {
  const timeline = timelineOfState(state, scenario);
  return timeline === null ? null : framed(timeline, state.time);
}

/** How much of a side's send may be told: what is still to come is not. */
export type Disclosure = 'nothing' | 'arrival' | 'all';

export function disclosureOf(state: AppState, scenario: Scenario, side: SideIndex): Disclosure {
  const timeline = timelineOfState(state, scenario);
  const lane = frameOfState(state, scenario)?.lanes[side];
  if (timeline === null || lane === undefined || lane.visit === null) return 'nothing';
  if (lane.phase === 'done') return 'all';
  const visits = timeline.lanes[side];
  const last = visits.findLastIndex(({ way, later }) => way === 'request' && later === null);
  const hop = visits[last]?.hop;
  // What stopped it has answered: whether anybody hears of that is still to come.
  if (last + 1 < visits.length && hop !== undefined && 'ending' in hop && hop.ending.kind === 'stopped')
    return 'nothing';
  return lane.visit > last || (lane.visit === last && hasActed(lane)) ? 'arrival' : 'nothing';
}

/** Every endpoint that could be behind the source address the receiver sees; empty when nobody receives. */
export function candidatesOf(state: AppState, scenario: Scenario, side: SideIndex): readonly DeviceId[] {
  const found = suspectedOf(state, scenario, side);
  return found?.ok === true ? found.value : nobody;
}

/** The same while one asks to see them in the pictures; else nobody. */
export function shownCandidatesOf(state: AppState, scenario: Scenario, side: SideIndex): readonly DeviceId[] {
  return state.candidatesShown ? candidatesOf(state, scenario, side) : nobody;
}

function suspectedOf(state: AppState, scenario: Scenario, side: SideIndex): Result<readonly DeviceId[], Error> | null {
  const exchange = exchangeOf(state, scenario, side);
  return exchange === null ? null : suspected(topologyOf(state, scenario, side), scenario, exchange);
}

export function isMotionReduced({ motion, systemReducesMotion }: AppState): boolean {
  switch (motion) {
    case 'system':
      return systemReducesMotion;
    case 'full':
      return false;
    case 'reduced':
      return true;
  }
}

const nobody: readonly DeviceId[] = [];

/** In place of a network that could not be made. */
const nowhere: Topology = {
  devices: new Map(),
  links: new Map(),
  clusters: [],
  directory: new Map(),
  services: new Map(),
  warnings: [],
};

/** The answer, or what was thrown instead: remembered like an answer, since it would be thrown again. */
function attempted<Value>(compute: () => Value): Result<Value, Error> {
  try {
    return ok(compute());
  } catch (error) {
    return failed(error instanceof Error ? error : new Error(String(error)));
  }
}

interface Wish {
  readonly from: DeviceId;
  readonly to: DeviceId;
  readonly dial: Dial;
  readonly protocol: TransportProtocol;
}

const wishOf = memo(
  (from: DeviceId, to: DeviceId, dial: Dial, protocol: TransportProtocol): Wish => ({
    from,
    to,
    dial,
    protocol,
  }),
);

// Two sides now, and two before the latest change, so that going back is quick.
const compiled = memo(
  (scenario: Scenario, { model, settings, faults }: Side): Result<Topology, Error> =>
    attempted(() => compileKept(scenario, model, settings, faults)),
  4,
);

const unharmed = memo(
  (scenario: Scenario, model: ModelId, settings: Settings): Result<Topology, Error> =>
    attempted(() => compileKept(scenario, model, settings)),
  4,
);

const remembered = memo((topology: Topology, { earlier }: Scenario): NetworkState => stateAfter(topology, earlier), 4);

const sent = memo(
  (topology: Topology, scenario: Scenario, { from, to, dial, protocol }: Wish): Result<Exchange | null, Error> =>
    attempted(() => {
      const known = topology.directory.has(to) || topology.services.has(to);
      if (!known || !topology.directory.has(from)) return null;
      const wish = { from, to: targetNamed(topology, to), dial, protocol };
      return toldKept(scenario, topology, send(topology, wish, remembered(topology, scenario)));
    }),
  4,
);

const timed = memo((left: Exchange | null, right: Exchange | null): Timeline => timelineOf([left, right]));

const timedAlone = memo(
  (exchange: Exchange, side: SideIndex): Timeline => timelineOf(side === 0 ? [exchange, null] : [null, exchange]),
);

const framed = memo((timeline: Timeline, time: number): Frame => frameAt(timeline, time));

const suspected = memo(
  (topology: Topology, scenario: Scenario, exchange: Exchange): Result<readonly DeviceId[], Error> =>
    attempted(() => candidatesWithin(topology, exchange, remembered(topology, scenario))),
  4,
);
