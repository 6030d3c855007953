import type {
  Device,
  DeviceId,
  Exchange,
  ModelId,
  NetworkState,
  Outcome,
  Receiver,
  Scenario,
  Topology,
} from '../../engine/index.ts';
import type { AddressPlan, PlannedModel } from '../../planner/index.ts';
import {
  candidatesBehind,
  compile,
  intendedBy,
  making,
  outcomeOf,
  receiverOf,
  send,
  stateAfter,
  targetNamed,
} from '../../engine/index.ts';
import { planOf } from '../../planner/index.ts';
import type { SideIndex, View } from '../../formats/index.ts';
import { parsePlan } from '../../formats/index.ts';

/** One side of a view, sent and followed to its end. */
export interface Observed {
  readonly topology: Topology;
  /** What the network remembered before. */
  readonly before: NetworkState;
  /** Whom the sender asked for: an endpoint, or a service. */
  readonly to: DeviceId;
  readonly exchange: Exchange;
  readonly outcome: Outcome;
  readonly receiver: Receiver | null;
  /** The plan of the view in this side's model; `null`: the view plans nothing, or nothing for such a model. */
  readonly plan: { readonly whole: AddressPlan; readonly model: PlannedModel } | null;
}

/** `null` while the view lacks an end, or names one that its scenario does not have. */
export function runView(view: View, scenario: Scenario, side: SideIndex): Observed | null {
  const { from, to, dial, protocol, sides } = view;
  const { model, settings, faults } = sides[side];
  if (from === null || to === null) return null;
  const topology = compile(scenario, model, settings, faults);
  if (!topology.directory.has(from) || !(topology.directory.has(to) || topology.services.has(to))) return null;
  const wish = { from, to: targetNamed(topology, to), dial, protocol };
  const before = stateAfter(topology, scenario.earlier);
  const exchange = making.told(topology, send(topology, wish, before));
  return {
    topology,
    before,
    to,
    exchange,
    outcome: outcomeOf(exchange, intendedBy(wish)),
    receiver: receiverOf(exchange),
    plan: planIn(view, model),
  };
}

function planIn({ plan: text }: View, model: ModelId): Observed['plan'] {
  const plan = text === null ? null : parsePlan(text);
  return plan === null || (model !== 'flat' && model !== 'island') ? null : { whole: planOf(plan), model };
}

const suspects = new WeakMap<Exchange, readonly DeviceId[]>();

/** Every endpoint that could be behind the address the receiver sees: many sends, so they are made once, and when asked for. */
export function candidatesIn({ topology, exchange, before }: Observed): readonly DeviceId[] {
  const known = suspects.get(exchange) ?? candidatesBehind(topology, exchange, before);
  suspects.set(exchange, known);
  return known;
}

/** Does the device hold the address on one of its interfaces? */
export function holdsAddress({ interfaces }: Device, address: string): boolean {
  return interfaces.some(({ addresses }) => addresses.some((each) => each.address === address));
}
