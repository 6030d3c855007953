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
import { candidatesBehind, compile, send, stateAfter, targetNamed } from '../engine/index.ts';
import type { Frame, Timeline } from '../playback/index.ts';
import { frameAt, timelineOf } from '../playback/index.ts';
import type { Side, SideIndex } from '../sharing/index.ts';
import type { AppState } from './appState.ts';
import { memo } from './memo.ts';

/**
 * What can be computed from the state and the scenario, remembered by the identity of what it is computed from:
 * while the clock ticks only `frameOfState` is computed anew.
 */
export function topologyOf(state: AppState, scenario: Scenario, side: SideIndex): Topology {
  return compiled(scenario, state.sides[side]);
}

/** The side's network without its faults: what there is to break. */
export function unharmedOf(state: AppState, scenario: Scenario, side: SideIndex): Topology {
  const { model, settings } = state.sides[side];
  return unharmed(scenario, model, settings);
}

/** `null` until both ends are chosen. */
export function exchangeOf(state: AppState, scenario: Scenario, side: SideIndex): Exchange | null {
  const { from, to, dial, protocol } = state;
  if (from === null || to === null) return null;
  return sent(topologyOf(state, scenario, side), scenario, wishOf(from, to, dial, protocol));
}

/** What the side's devices remember of earlier flows, before the send on screen. */
export function earlierOf(state: AppState, scenario: Scenario, side: SideIndex): NetworkState {
  return remembered(topologyOf(state, scenario, side), scenario);
}

/** `null` until both ends are chosen. */
export function timelineOfState(state: AppState, scenario: Scenario): Timeline | null {
  const [left, right] = [exchangeOf(state, scenario, 0), exchangeOf(state, scenario, 1)];
  return left === null || right === null ? null : timed(left, right);
}

/** This instant; `null` until both ends are chosen. */
export function frameOfState(state: AppState, scenario: Scenario): Frame | null {
  const timeline = timelineOfState(state, scenario);
  return timeline === null ? null : framed(timeline, state.time);
}

/** Every endpoint that could be behind the source address the receiver sees; empty when nobody receives. */
export function candidatesOf(state: AppState, scenario: Scenario, side: SideIndex): readonly DeviceId[] {
  const exchange = exchangeOf(state, scenario, side);
  return exchange === null ? nobody : suspected(topologyOf(state, scenario, side), scenario, exchange);
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
  (scenario: Scenario, { model, settings, faults }: Side): Topology => compile(scenario, model, settings, faults),
  4,
);

const unharmed = memo(
  (scenario: Scenario, model: ModelId, settings: Settings): Topology => compile(scenario, model, settings),
  4,
);

const remembered = memo((topology: Topology, { earlier }: Scenario): NetworkState => stateAfter(topology, earlier), 4);

const sent = memo((topology: Topology, scenario: Scenario, { from, to, dial, protocol }: Wish): Exchange | null => {
  const known = topology.directory.has(to) || topology.services.has(to);
  if (!known || !topology.directory.has(from)) return null;
  return send(topology, { from, to: targetNamed(topology, to), dial, protocol }, remembered(topology, scenario));
}, 4);

const timed = memo((left: Exchange, right: Exchange): Timeline => timelineOf([left, right]));

const framed = memo((timeline: Timeline, time: number): Frame => frameAt(timeline, time));

const suspected = memo(
  (topology: Topology, scenario: Scenario, exchange: Exchange): readonly DeviceId[] =>
    candidatesBehind(topology, exchange, remembered(topology, scenario)),
  4,
);
