import { describe, expect, test, vi } from 'vitest';
import { deviceId } from '../engine/index.ts';
import { timeOfStep } from '../playback/index.ts';
import { scenarioNamed, twoClusters } from '../testing/catalogue.ts';
import type { AppState } from './appState.ts';
import { initialState } from './appState.ts';
import { memo } from './memo.ts';
import { positionOf, timeAfterSteps, timeAt } from './linkStep.ts';
import {
  candidatesOf,
  disclosureOf,
  exchangeOf,
  frameOfState,
  isMotionReduced,
  timelineOfState,
  topologyOf,
  unharmedOf,
} from './selectors.ts';
import { tallyOf } from './tally.ts';

const state: AppState = {
  ...initialState,
  from: deviceId('cluster-1/pod-a'),
  to: deviceId('cluster-2/pod-g'),
};

describe('what is computed', () => {
  test('nothing is sent before both ends are chosen', () => {
    const half = { ...state, to: null };
    expect([
      exchangeOf(half, twoClusters, 0),
      timelineOfState(half, twoClusters),
      frameOfState(half, twoClusters),
    ]).toEqual([null, null, null]);
    expect([candidatesOf(half, twoClusters, 0), tallyOf(half, twoClusters, 0)]).toEqual([[], null]);
  });

  test('an endpoint that this scenario does not have sends nothing', () => {
    expect(exchangeOf({ ...state, from: deviceId('cluster-9/pod-a') }, twoClusters, 0)).toBe(null);
  });

  test('a tick computes a frame and nothing else', () => {
    const later = { ...state, time: 16 };
    for (const side of [0, 1] as const) {
      expect(topologyOf(later, twoClusters, side)).toBe(topologyOf(state, twoClusters, side));
      expect(exchangeOf(later, twoClusters, side)).toBe(exchangeOf(state, twoClusters, side));
      expect(candidatesOf(later, twoClusters, side)).toBe(candidatesOf(state, twoClusters, side));
      expect(tallyOf(later, twoClusters, side)).toBe(tallyOf(state, twoClusters, side));
    }
    expect(timelineOfState(later, twoClusters)).toBe(timelineOfState(state, twoClusters));
    expect(frameOfState(later, twoClusters)).not.toBe(frameOfState(state, twoClusters));
    expect(frameOfState(later, twoClusters)).toBe(frameOfState(later, twoClusters));
  });

  test('how a refusal ends is told once its answer is there or lost, not when the request is stopped', () => {
    // Without routes what a host sends to a pod is refused, and the refusal does not get back.
    const sides = [{ ...state.sides[0], settings: { routes: 'none' } }, state.sides[1]] as const;
    const refused = { ...state, sides, from: deviceId('other-client'), to: deviceId('cluster-1/pod-a') };
    const timeline = timelineOfState(refused, twoClusters);
    const answers = timeline?.lanes[0].filter(({ way }) => way === 'reply') ?? [];
    expect(answers.length).toBeGreaterThan(0);
    const told = (timeline?.columns ?? []).flatMap(({ visits }, step) => {
      const visit = visits[0] === null ? undefined : timeline?.lanes[0][visits[0]];
      const time = timeline === null ? 0 : timeOfStep(timeline, step);
      return visit === undefined ? [] : [[visit.way, disclosureOf({ ...refused, time }, twoClusters, 0)]];
    });
    expect(told.slice(0, -1)).toEqual(told.slice(0, -1).map(([way]) => [way, 'nothing']));
    const over = { ...refused, time: timeline?.duration ?? 0 };
    expect(disclosureOf(over, twoClusters, 0)).toBe('all');
    expect(tallyOf(over, twoClusters, 0)?.outcome.kind).toBe('dropped');
  });

  test('a change on one side leaves the other as it was', () => {
    const [left, right] = state.sides;
    const changed = { ...state, sides: [{ ...left, settings: { routes: 'bgp' } }, right] as const };
    expect(exchangeOf(changed, twoClusters, 0)).not.toBe(exchangeOf(state, twoClusters, 0));
    expect(exchangeOf(changed, twoClusters, 1)).toBe(exchangeOf(state, twoClusters, 1));
  });

  test('what there is to break does not depend on what is broken', () => {
    const [left, right] = state.sides;
    const fault = { kind: 'take-down', device: deviceId('fabric') } as const;
    const broken = { ...state, sides: [{ ...left, faults: [fault] }, right] as const };
    expect(unharmedOf(broken, twoClusters, 0)).toBe(unharmedOf(state, twoClusters, 0));
    expect(topologyOf(broken, twoClusters, 0).devices.get(fault.device)?.up).toBe(false);
  });

  test('motion is reduced when a person says so, or leaves it to a system that does', () => {
    const reduced = [
      { ...state, systemReducesMotion: true },
      { ...state, motion: 'full' as const, systemReducesMotion: true },
      { ...state, motion: 'reduced' as const },
    ].map(isMotionReduced);
    expect(reduced).toEqual([true, false, true]);
  });
});

describe('the tally', () => {
  test('flat costs nothing and hides nobody; island costs rewrites and hides every pod of the cluster', () => {
    const [flat, island] = [tallyOf(state, twoClusters, 0), tallyOf(state, twoClusters, 1)];
    expect(flat).toMatchObject({ rewrites: 0, connections: 1, candidates: [state.from], symptom: 'connected' });
    expect(flat?.seen?.address).toBe('10.4.1.2');
    expect(island).toMatchObject({ connections: 1, symptom: 'connected', outcome: { kind: 'delivered' } });
    expect(island?.rewrites).toBeGreaterThan(0);
    expect(island?.hops).toBeGreaterThan(flat?.hops ?? Infinity);
    expect(island?.candidates.length).toBeGreaterThan(6);
  });

  test('a proxy makes a second connection', () => {
    const [left, right] = state.sides;
    const proxied = { ...state, sides: [left, { ...right, settings: { ingress: 'proxy' } }] as const };
    expect(tallyOf(proxied, twoClusters, 1)?.connections).toBe(2);
  });

  test('entries of earlier flows are not counted', () => {
    const samePort = scenarioNamed('same-port');
    const outwards = { ...state, to: deviceId('other-server') };
    expect(tallyOf(outwards, samePort, 1)?.stateEntries).toBe(tallyOf(outwards, twoClusters, 1)?.stateEntries);
  });
});

describe('moments as links hold them', () => {
  const timeline = timelineOfState(state, twoClusters);
  if (timeline === null) throw new Error('both ends are chosen');

  test('the end of a column is a whole number, and the beginning is nothing', () => {
    expect(timeline.columns.map(({ end }) => positionOf(timeline, end))).toEqual([...timeline.columns.keys()]);
    expect(positionOf(timeline, 0)).toBe(null);
  });

  test('a position read back is the same position, in the same column', () => {
    for (let time = 1; time <= timeline.duration; time += 13) {
      const position = positionOf(timeline, time);
      expect(positionOf(timeline, timeAt(timeline, position))).toBe(position);
      expect(timeAt(timeline, position)).toBeGreaterThanOrEqual(time - 0.001);
    }
  });

  test('no step goes beyond the timeline', () => {
    expect(timeAfterSteps(timeline, 0, -1)).toBe(0);
    expect(timeAfterSteps(timeline, timeline.duration, 1)).toBe(timeline.duration);
  });
});

describe('memo', () => {
  test('the latest answers are remembered by identity', () => {
    const compute = vi.fn<(a: object, b: number) => object>((a, b) => ({ a, b }));
    const remembered = memo(compute, 2);
    const [x, y, z] = [{}, {}, {}];
    expect(remembered(x, 1)).toBe(remembered(x, 1));
    expect(remembered(y, 1)).not.toBe(remembered(x, 1));
    expect(compute).toHaveBeenCalledTimes(2);
    remembered(z, 1);
    remembered(x, 2);
    remembered(x, 1);
    expect(compute).toHaveBeenCalledTimes(5);
  });
});
