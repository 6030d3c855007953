import type { Scenario } from '../engine/index.ts';
import { deviceId } from '../engine/index.ts';
import type { ScenarioRef } from '../formats/index.ts';
import type { AppEvent } from '../state/appEvent.ts';
import type { AppState } from '../state/appState.ts';
import { initialState } from '../state/appState.ts';
import { timelineOfState } from '../state/selectors.ts';
import { transition } from '../state/transition.ts';
import type { Timeline } from '../playback/index.ts';
import { scenarioNamed, twoClusters } from './catalogue.ts';

export const podA = deviceId('cluster-1/pod-a');
export const podG = deviceId('cluster-2/pod-g');
export const fabric = deviceId('fabric');
export const gateway = deviceId('cluster-1/gateway');
const scenarios: Readonly<Record<string, Scenario>> = {
  'two-clusters': twoClusters,
  overlap: scenarioNamed('overlap'),
};

function lookup(ref: ScenarioRef): Scenario | null {
  return ref.kind === 'custom' ? null : (scenarios[ref.id] ?? null);
}

/** The page after these events. */
export function after(events: readonly AppEvent[], start: AppState = initialState): AppState {
  return events.reduce((state, event) => transition(state, event, lookup), start);
}

export function picks(...devices: readonly (typeof podA)[]): readonly AppEvent[] {
  return devices.map((device) => ({ kind: 'picked', device }));
}

export function routes(value: string): AppEvent {
  return { kind: 'setting-changed', side: 0, key: 'routes', value };
}

/** Pod-A sends to Pod-G. */
export const both = after(picks(podA, podG));
export const timeline = timed(both);
export const halfway = after([{ kind: 'seeked', time: timeline.duration / 2 }], both);

function timed(state: AppState): Timeline {
  const made = timelineOfState(state, twoClusters);
  if (made === null) throw new Error('both ends are chosen');
  return made;
}
