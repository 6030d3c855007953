import type { Compile, DeviceId, Scenario, Topology } from '../../engine/index.ts';
import { endpointsOf, targetsOf } from '../endpoints.ts';
import { faultApplies } from '../faultApplies.ts';
import type { Result } from '../result.ts';
import { failed, ok } from '../result.ts';
import type { Side, SideIndex, View } from '../view.ts';
import { faultText } from './faultText.ts';
import { digestOf } from '../scenario/digest.ts';
import type { LinkNotice } from './linkNotice.ts';
import type { LinkProblem } from './linkProblem.ts';
import { sideName } from './parameters.ts';
import { badValue } from './reading.ts';

/** The view, if everything it names is there in its scenario. */
export function resolveView(view: View, scenario: Scenario, compile: Compile): Result<View, LinkProblem> {
  const problem =
    endpointProblem('from', view.from, endpointsOf(scenario)) ??
    endpointProblem('to', view.to, targetsOf(scenario)) ??
    sideProblem(view, 0, scenario, compile) ??
    sideProblem(view, 1, scenario, compile);
  return problem === null ? ok(view) : failed(problem);
}

/** What is to be said of a view whose scenario the catalogue has: it may have changed since the link was made. */
export function scenarioNotices({ scenario: ref, digest }: View, scenario: Scenario): readonly LinkNotice[] {
  if (ref.kind === 'custom' || digest === null || digest === digestOf(scenario)) return [];
  return [{ kind: 'scenario-changed', id: ref.id }];
}

function endpointProblem(
  parameter: 'from' | 'to',
  device: DeviceId | null,
  allowed: readonly DeviceId[],
): LinkProblem | null {
  return device === null || allowed.includes(device) ? null : badValue(parameter, device, allowed);
}

function sideProblem(
  { sides, inspected }: View,
  index: SideIndex,
  scenario: Scenario,
  compile: Compile,
): LinkProblem | null {
  const side: Side = sides[index];
  const looks = inspected !== null && inspected.side === index;
  if (side.faults.length === 0 && !looks) return null;
  const topology = compile(scenario, side.model, side.settings);
  const fault = side.faults.find((each) => !faultApplies(topology, each));
  if (fault !== undefined) return badValue(`${sideName(index)}.fault`, faultText(fault), deviceIds(topology));
  if (!looks || topology.devices.has(inspected.device)) return null;
  return badValue('inspect', `${sideName(index)}:${inspected.device}`, deviceIds(topology));
}

function deviceIds(topology: Topology): readonly string[] {
  return [...topology.devices.keys()];
}
