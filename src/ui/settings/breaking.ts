import type { DeviceId, Fault, Outcome, Scenario, Symptom } from '../../engine/index.ts';
import { hopsOf, symptomOf } from '../../engine/index.ts';
import type { Observed } from '../../content/evidence/index.ts';
import { runView } from '../../content/evidence/index.ts';
import { counterpartOf } from '../../playback/prediction/index.ts';
import type { SideIndex, View } from '../../formats/index.ts';
import { faultsOffered } from './faultsOffered.ts';

/** What a fault would do to the send on screen. */
export interface Damage {
  /** Where the packet, or its answer, is lost; `null`: it is not. */
  readonly where: DeviceId | null;
  readonly symptom: Symptom;
  readonly outcome: Outcome;
}

/** The view with these faults on one side, and with none on the other where they are not wanted. */
export function viewWithFaults(view: View, side: SideIndex, faults: readonly Fault[]): View {
  const [left, right] = view.sides;
  return { ...view, sides: side === 0 ? [{ ...left, faults }, right] : [left, { ...right, faults }] };
}

/** What one more fault would do. */
export function damageOf(view: View, scenario: Scenario, side: SideIndex, fault: Fault): Damage | null {
  const observed = runView(viewWithFaults(view, side, [...view.sides[side].faults, fault]), scenario, side);
  if (observed === null) return null;
  const { outcome, exchange } = observed;
  return { where: outcome.cause === null ? null : outcome.at, symptom: symptomOf(exchange), outcome };
}

/** The devices that the exchange visits, both ways, each once. */
export function visitedDevices({ exchange }: Observed): readonly DeviceId[] {
  const hops = exchange.legs.flatMap(({ request, reply }) => [
    ...hopsOf(request),
    ...(reply === null ? [] : hopsOf(reply.trace)),
  ]);
  return [...new Set(hops.map(({ device }) => device))];
}

/** The closest fault in the other network; `null` where it has nothing of the kind on the packet's way. */
export function counterpartIn(fault: Fault, here: Observed, there: Observed): Fault | null {
  const offered = faultsOffered(there.topology, there.exchange, []).flatMap(({ onPath }) => onPath);
  return counterpartOf(fault, here.topology, there, offered);
}
