import { describe, expect, test } from 'vitest';
import type { ModelId } from '../engine/index.ts';
import { deviceId, making } from '../engine/index.ts';
import { frameAt, timelineOf, timeOfStep } from '../playback/index.ts';
import { scenarioNamed } from '../testing/catalogue.ts';
import { labels, sending } from '../testing/pictures.ts';
import type { Probing } from '../testing/probe.ts';
import { probe } from '../testing/probe.ts';
import { lanesOf } from './scene/lanesOf.ts';
import { sceneOf } from './scene/sceneOf.ts';

/** The gates at each moment of a send, as text. */
function gatesOf(probing: Omit<Probing, 'scenario'>, lanes = false): readonly string[] {
  const { topology, exchange } = probe({ ...probing, scenario: scenarioNamed('one-ip-block') });
  const timeline = timelineOf([making.told(topology, exchange), null]);
  const own = sending(topology, timeline.lanes[0], deviceId(probing.to));
  return [-1, ...timeline.columns.keys()].map((step) => {
    const { gates = [] } = sceneOf({
      ...own,
      model: probing.model,
      beside: null,
      room: lanes ? { width: 180, height: 430 } : { width: 608, height: 420 },
      inspected: null,
      candidates: new Set(),
      reducedMotion: false,
      waiting: false,
      labels,
      frame: frameAt(timeline, timeOfStep(timeline, step)).lanes[0],
      lanes: lanes ? { timeline, side: 0, step, until: null, compose: lanesOf } : null,
    });
    return gates.map(({ id, state }) => `${id} ${state}`).join(', ');
  });
}

const g = 'cluster-2/pod-g';
const asked = (model: ModelId, from: string) => ({ model, from, to: g }) as const;

describe('the policies of a pod are a gate', () => {
  test('which opens where they are asked, and not before', () => {
    const states = gatesOf(asked('flat', 'cluster-1/pod-a'));
    const first = states.indexOf(`${g} open`);
    expect(states.slice(0, first).every((each) => each === `${g} idle`)).toBe(true);
    expect(states.slice(first).every((each) => each === `${g} open`)).toBe(true);
    expect(first).toBe(4);
  });

  test('and shuts where they refuse, also in lanes, in which no packet gets to the pod', () => {
    const island = asked('island', 'cluster-1/pod-a');
    expect(gatesOf(island).at(-1)).toBe(`${g} shut`);
    expect(gatesOf(island, true).at(-1)).toBe(`${g} shut`);
    expect(gatesOf(asked('flat', 'cluster-2/pod-j')).at(-1)).toBe(`${g} shut`);
  });

  test('an answer to it passes, and whom no policy selects has no gate', () => {
    expect(gatesOf({ model: 'flat', from: g, to: 'cluster-1/pod-a' }).at(-1)).toBe(`${g} open`);
    expect(gatesOf({ model: 'flat', from: 'cluster-1/pod-a', to: 'cluster-1/pod-d' }).join('')).toBe('');
  });
});
