import type { DeviceId, Fault, Scenario } from '../engine/index.ts';
import type { Side, SideIndex } from '../sharing/index.ts';
import { canonicalSettings, endpointsOf } from '../sharing/index.ts';
import type { ChoiceEvent } from './appEvent.ts';
import type { AppState } from './appState.ts';
import { isMotionReduced, topologyOf } from './selectors.ts';
import type { ScenarioLookup } from './transition.ts';

/** What is on screen after a choice: from the beginning, at rest, and without the complaint about a link long left behind. */
export function chosen(state: AppState, event: ChoiceEvent, scenarioOf: ScenarioLookup): AppState {
  if (event.kind === 'picked' && !isEndpoint(event.device, scenarioOf(state.scenario))) return state;
  const afresh = { ...state, ...choice(state, event), time: 0, linkProblem: null };
  const picked = event.kind === 'picked' && afresh.from !== null && afresh.to !== null;
  const scenario = scenarioOf(afresh.scenario);
  return {
    ...afresh,
    playing: picked && !isMotionReduced(afresh),
    inspected: scenario === null ? afresh.inspected : stillThere(afresh, scenario),
  };
}

function choice(state: AppState, event: ChoiceEvent): Partial<AppState> {
  switch (event.kind) {
    case 'scenario-chosen':
      return { scenario: event.scenario, sides: unharmed(state), from: null, to: null, inspected: null };
    case 'model-chosen':
      return { sides: withSide(state, event.side, (side) => remodelled(side, event.model)) };
    case 'setting-changed':
      return {
        sides: withSide(state, event.side, ({ model, settings, faults }) => ({
          model,
          settings: canonicalSettings(model, { ...settings, [event.key]: event.value }),
          faults,
        })),
      };
    case 'fault-added':
      return {
        sides: withSide(state, event.side, (side) =>
          side.faults.some((each) => isSameFault(each, event.fault))
            ? side
            : { ...side, faults: [...side.faults, event.fault] },
        ),
      };
    case 'fault-removed':
      return {
        sides: withSide(state, event.side, (side) => ({
          ...side,
          faults: side.faults.filter((_, index) => index !== event.index),
        })),
      };
    case 'from-chosen':
      return { from: event.device };
    case 'to-chosen':
      return { to: event.device };
    case 'picked':
      return afterPick(state, event.device);
    case 'dial-chosen':
      return { dial: event.dial };
    case 'protocol-chosen':
      return { protocol: event.protocol };
  }
}

function afterPick({ from, to }: AppState, device: DeviceId): Partial<AppState> {
  return from !== null && to === null ? { to: device } : { from: device, to: null };
}

/** Routers and gateways can be looked into, but nobody sends from them. */
function isEndpoint(device: DeviceId, scenario: Scenario | null): boolean {
  return scenario === null || endpointsOf(scenario).includes(device);
}

/** Another model keeps the settings it shares with the old one, and the filters: those name clusters, not devices. */
function remodelled({ settings, faults }: Side, model: Side['model']): Side {
  return {
    model,
    settings: canonicalSettings(model, settings),
    faults: faults.filter(({ kind }) => kind === 'add-filter'),
  };
}

function unharmed({ sides: [left, right] }: AppState): AppState['sides'] {
  return [
    { ...left, faults: [] },
    { ...right, faults: [] },
  ];
}

function withSide({ sides: [left, right] }: AppState, index: SideIndex, edit: (side: Side) => Side): AppState['sides'] {
  return index === 0 ? [edit(left), right] : [left, edit(right)];
}

/** Nobody can look into a device that the change has taken away. */
function stillThere(state: AppState, scenario: Scenario): AppState['inspected'] {
  const { inspected } = state;
  if (inspected === null) return null;
  return topologyOf(state, scenario, inspected.side).devices.has(inspected.device) ? inspected : null;
}

function isSameFault(a: Fault, b: Fault): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
