import type { DeviceId, Fault, Scenario, Setting, Topology } from '../engine/index.ts';
import { accepts, models } from '../engine/index.ts';
import type { Side, SideIndex } from '../formats/index.ts';
import { canonicalSettings, endpointsOf, faultApplies } from '../formats/index.ts';
import type { ChoiceEvent } from './appEvent.ts';
import type { AppState } from './appState.ts';
import { isMotionReduced, topologyOf, unharmedOf } from './selectors.ts';
import type { ScenarioLookup } from './transition.ts';
import { followed, wholeZoom } from './zoom.ts';

/** What is on screen after a choice: from the beginning, at rest, and without the complaint about a link long left behind. */
export function afterChoice(state: AppState, event: ChoiceEvent, scenarioOf: ScenarioLookup): AppState {
  if (event.kind === 'picked' && !isEndpoint(event.device, scenarioOf(state.scenario))) return state;
  const wished = {
    ...state,
    zoom: followed(state.zoom),
    ...choice(state, event),
    time: 0,
    asking: false,
    linkProblem: null,
    notices: [],
    pending: null,
  };
  if (scenarioOf(wished.scenario) === null)
    return { ...wished, playing: false, pending: { kind: 'loading', step: null, digest: null } };
  const afresh = settled(wished, scenarioOf(wished.scenario));
  const picked = event.kind === 'picked' && afresh.from !== null && afresh.to !== null;
  return { ...afresh, playing: picked && !afresh.predicting && !afresh.presenting && !isMotionReduced(afresh) };
}

function choice(state: AppState, event: ChoiceEvent): Partial<AppState> {
  switch (event.kind) {
    case 'scenario-chosen':
      return {
        scenario: event.scenario,
        sides: mended(state.sides),
        from: null,
        to: null,
        inspected: null,
        zoom: wholeZoom(state.zoom),
      };
    case 'model-chosen':
      return {
        sides: withSide(state, event.side, ({ settings, faults }) => ({
          model: event.model,
          // What both models can be set to stays as it was.
          settings: canonicalSettings(event.model, settings),
          faults,
        })),
      };
    case 'setting-changed':
      return { sides: withSide(state, event.side, (side) => withSetting(side, event.key, event.value)) };
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

/** Who is picked twice in a row is no longer picked: a double click must not send a pod to itself. The lists can still do that. */
function afterPick({ from, to }: AppState, device: DeviceId): Partial<AppState> {
  if (to === null && from === device) return { from: null };
  return from !== null && to === null ? { to: device } : { from: device, to: null };
}

/** Routers and gateways can be looked into, but nobody sends from them. */
function isEndpoint(device: DeviceId, scenario: Scenario | null): boolean {
  return scenario === null || endpointsOf(scenario).includes(device);
}

/** What the model cannot be set to changes nothing. */
function withSetting(side: Side, key: string, value: string): Side {
  const specs: Readonly<Record<string, Setting>> = models[side.model].settings;
  const spec = Object.hasOwn(specs, key) ? specs[key] : undefined;
  if (spec === undefined || !accepts(spec, value)) return side;
  return { ...side, settings: canonicalSettings(side.model, { ...side.settings, [key]: value }) };
}

function mended([left, right]: AppState['sides']): AppState['sides'] {
  return [
    { ...left, faults: [] },
    { ...right, faults: [] },
  ];
}

function withSide({ sides: [left, right] }: AppState, index: SideIndex, edit: (side: Side) => Side): AppState['sides'] {
  return index === 0 ? [edit(left), right] : [left, edit(right)];
}

/** Nobody can break or look into what the choice has taken away. */
function settled(state: AppState, scenario: Scenario | null): AppState {
  if (scenario === null) return state;
  const { inspected } = state;
  const seen = inspected !== null && isThere(topologyOf(state, scenario, inspected.side), inspected.device);
  return {
    ...state,
    sides: [withApplying(state, scenario, 0), withApplying(state, scenario, 1)],
    inspected: seen ? inspected : null,
  };
}

/** Of a network that could not be made nothing is known: what was chosen there stays. */
function isThere({ devices }: Topology, device: DeviceId): boolean {
  return devices.size === 0 || devices.has(device);
}

function withApplying(state: AppState, scenario: Scenario, index: SideIndex): Side {
  const side = state.sides[index];
  if (side.faults.length === 0) return side;
  const unharmed = unharmedOf(state, scenario, index);
  if (unharmed.devices.size === 0) return side;
  const faults = side.faults.filter((fault) => faultApplies(unharmed, fault));
  return faults.length === side.faults.length ? side : { ...side, faults };
}

function isSameFault(a: Fault, b: Fault): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
