import type { DeviceId, Exchange, NetworkState, Outcome, Scenario, SocketAddress, Symptom } from '../engine/index.ts';
import { hopsOf, outcomeOf, receiverOf, rewritesIn, symptomOf } from '../engine/index.ts';
import type { SideIndex } from '../sharing/index.ts';
import type { AppState } from './appState.ts';
import { memo } from './memo.ts';
import { candidatesOf, earlierOf, exchangeOf } from './selectors.ts';

/** What the send cost in one model, and what the receiver learned of the sender. */
export interface Tally {
  /** Devices the request visits, both ends included: the rows of the ledger's request. */
  readonly hops: number;
  /** How often some device rewrote a header, there and back. */
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
export function tallyOf(state: AppState, scenario: Scenario, side: SideIndex): Tally | null {
  const exchange = exchangeOf(state, scenario, side);
  if (exchange === null || state.to === null) return null;
  const before = earlierOf(state, scenario, side);
  return counted(exchange, state.to, before, candidatesOf(state, scenario, side));
}

const counted = memo(
  (exchange: Exchange, to: DeviceId, before: NetworkState, candidates: readonly DeviceId[]): Tally => {
    const requests = exchange.legs.map(({ request }) => request);
    const replies = exchange.legs.flatMap(({ reply }) => (reply === null ? [] : [reply.trace]));
    return {
      hops: sum(requests.map((trace) => hopsOf(trace).length)),
      rewrites: sum([...requests, ...replies].map(rewritesIn)),
      connections: exchange.legs.length,
      stateEntries: entriesIn(exchange.state) - entriesIn(before),
      seen: receiverOf(exchange)?.sees ?? null,
      candidates,
      outcome: outcomeOf(exchange, [to]),
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
