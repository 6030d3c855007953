import type {
  DeviceId,
  Exchange,
  NetworkState,
  Outcome,
  Scenario,
  SocketAddress,
  Symptom,
  Topology,
} from '../engine/index.ts';
import { hopsOf, intendedAt, outcomeOf, receiverOf, rewritesIn, symptomOf } from '../engine/index.ts';
import type { SideIndex } from '../formats/index.ts';
import type { AppState } from './appState.ts';
import { memo } from './memo.ts';
import type { Disclosure } from './selectors.ts';
import { candidatesOf, earlierOf, exchangeOf, topologyOf } from './selectors.ts';

/** What the send cost in one model, and what the receiver learned of the sender. */
export interface SendTally {
  /** Devices the request visits, both ends included: the rows of the ledger's request. */
  readonly hops: number;
  /** How often some device rewrote a header on the way there. */
  readonly rewrites: number;
  readonly connections: number;
  /** Entries that this send left in state tables. */
  readonly stateEntries: number;
  /** The source the receiver's process sees; `null` when nobody received. */
  readonly seen: SocketAddress | null;
  /** Every endpoint that could be behind it. */
  readonly candidates: readonly DeviceId[];
  readonly outcome: Outcome;
  readonly symptom: Symptom;
}

/** `null` until both ends are chosen. */
export function tallyOf(state: AppState, scenario: Scenario, side: SideIndex): SendTally | null {
  const exchange = exchangeOf(state, scenario, side);
  if (exchange === null || state.to === null) return null;
  const before = earlierOf(state, scenario, side);
  const intended = meant(topologyOf(state, scenario, side), state.to);
  return counted(exchange, intended, before, candidatesOf(state, scenario, side));
}

/** Is what the send ends by still to come while no more than this may be told of it? A reply can be lost after the request arrived. */
export function isAhead(told: Disclosure, { way, later }: Outcome): boolean {
  return told !== 'all' && (way === 'reply' || later);
}

const meant = memo((topology: Topology, to: DeviceId): readonly DeviceId[] => intendedAt(topology, to), 4);

const counted = memo(
  (
    exchange: Exchange,
    intended: readonly DeviceId[],
    before: NetworkState,
    candidates: readonly DeviceId[],
  ): SendTally => {
    const requests = exchange.legs.map(({ request }) => request);
    return {
      hops: sum(requests.map((trace) => hopsOf(trace).length)),
      rewrites: sum(requests.map(rewritesIn)),
      connections: exchange.legs.length,
      stateEntries: entriesIn(exchange.state) - entriesIn(before),
      seen: receiverOf(exchange)?.sees ?? null,
      candidates,
      outcome: outcomeOf(exchange, intended),
      symptom: symptomOf(exchange),
    };
  },
  4,
);

function entriesIn({ conntrack }: NetworkState): number {
  return sum([...conntrack.values()].map((entries) => entries.length));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
