import { describe, expect, test } from 'vitest';
import type { ModelId } from '../engine/index.ts';
import { deviceId, modelIds } from '../engine/index.ts';
import type { Framing, SideIndex } from '../formats/index.ts';
import { defaultView, unframed } from '../formats/index.ts';
import { timeOfStep } from '../playback/index.ts';
import { twoClusters } from '../testing/catalogue.ts';
import type { AppEvent } from './appEvent.ts';
import type { AppState } from './appState.ts';
import { initialState } from './appState.ts';
import { positionIn } from './linkStep.ts';
import { frameOfState, linkStepOf, timeAtLinkStep, timelineOfState } from './selectors.ts';
import { transition } from './transition.ts';
import { viewOf } from './viewOf.ts';

const [podA, podG, gateway] = [deviceId('cluster-1/pod-a'), deviceId('cluster-2/pod-g'), deviceId('cluster-1/gateway')];

function after(state: AppState, ...events: readonly AppEvent[]): AppState {
  return events.reduce((before, event) => transition(before, event, () => twoClusters), state);
}

function framed(framing: Partial<Framing>): AppState {
  const view = { ...defaultView, from: podA, to: podG, step: 4 };
  return after(
    initialState,
    { kind: 'framed', framing: { ...unframed, ...framing } },
    { kind: 'link-opened', view, notices: [] },
  );
}

describe('a reader who is kept with the author’s scenario', () => {
  const locked = framed({ embed: 'bar', lock: true });
  const view = viewOf(locked, twoClusters);
  const leaving: readonly AppEvent[] = [
    { kind: 'scenario-chosen', scenario: { kind: 'catalogue', id: 'overlap' } },
    { kind: 'model-chosen', side: 0, model: 'hybrid' },
    { kind: 'setting-changed', side: 0, key: 'routes', value: 'bgp' },
    { kind: 'fault-added', side: 1, fault: { kind: 'take-down', device: gateway } },
    { kind: 'from-chosen', device: podG },
    { kind: 'to-chosen', device: podA },
    { kind: 'picked', device: podG },
    { kind: 'dial-chosen', dial: 'pod-ip' },
    { kind: 'protocol-chosen', protocol: 'udp' },
    { kind: 'page-chosen', page: 'claims' },
    { kind: 'view-opened', view: { ...view, to: podA } },
    { kind: 'lesson-placed', lesson: { lesson: 'flat', step: 1 } },
  ];

  test.each(leaving.map((event) => [event.kind, event] as const))('%s changes nothing', (_, event) => {
    expect(after(locked, event)).toBe(locked);
    expect(after(framed({ embed: 'bar' }), event)).not.toEqual(framed({ embed: 'bar' }));
    // A page of its own is nobody's to lock.
    expect(after(framed({ lock: true }), event)).not.toEqual(framed({ lock: true }));
  });

  test('the moment, the device that is looked into, the composition and the colours are still theirs', () => {
    const moved = after(
      locked,
      { kind: 'stepped', by: 1 },
      { kind: 'inspected', side: 1, device: gateway },
      { kind: 'composition-chosen', composition: 'lanes' },
      { kind: 'theme-chosen', theme: 'dark' },
    );
    expect(moved).toMatchObject({ inspected: { device: gateway }, composition: 'lanes', theme: 'dark' });
    expect(viewOf(moved, twoClusters).step).toBe(5);
  });

  test('a lesson that the author shows can be taken', () => {
    const lesson = { lesson: 'flat', step: 1 };
    const shown = after(locked, { kind: 'link-opened', view: { ...view, lesson }, notices: [] });
    const next = { ...view, to: podA, lesson: { lesson: 'flat', step: 2 } };
    expect(after(shown, { kind: 'view-opened', view: next }).lesson?.step).toBe(2);
    expect(after(shown, { kind: 'view-opened', view: { ...next, lesson: { lesson: 'island', step: 1 } } })).toBe(shown);
  });
});

function rightVisit(state: AppState): number | null | undefined {
  return frameOfState(state, twoClusters)?.lanes[1].visit;
}

describe('one of the two networks', () => {
  test.each([
    [0, 5],
    [1, 7],
  ] as const)('of side %i alone the timeline has its hops, and nothing of the other', (side, hops) => {
    const state = framed({ side });
    const timeline = timelineOfState(state, twoClusters);
    expect(timeline?.lanes[side === 0 ? 1 : 0]).toEqual([]);
    expect(timeline?.lanes[side].filter(({ way }) => way === 'request')).toHaveLength(hops);
    expect(timeline?.columns.every(({ visits }) => visits[side] !== null)).toBe(true);
  });

  test('a link means the same moment with and without it', () => {
    const both = framed({});
    const alone = framed({ side: 1 });
    expect(rightVisit(alone)).toBe(rightVisit(both));
    expect(viewOf(alone, twoClusters)).toEqual(viewOf(both, twoClusters));
    // Where the left network waits, it is where it was before.
    expect(frameOfState(framed({ side: 0 }), twoClusters)?.lanes[0].visit).toBe(
      frameOfState(both, twoClusters)?.lanes[0].visit,
    );
  });

  test.each(modelIds.flatMap((model) => ([0, 1] as const).map((side) => [model, side] as const)))(
    'every moment of %s, side %i, is found again by its link',
    (model: ModelId, side: SideIndex) => {
      const models = after(framed({ side }), { kind: 'model-chosen', side: 1, model });
      const timeline = timelineOfState(models, twoClusters);
      if (timeline === null) throw new Error('both ends are chosen');
      for (const [step] of timeline.columns.entries()) {
        for (const time of [timeOfStep(timeline, step), timeOfStep(timeline, step) - 10]) {
          const position = linkStepOf({ ...models, time }, twoClusters);
          const again = timeAtLinkStep(models, twoClusters, position);
          expect(linkStepOf({ ...models, time: again }, twoClusters)).toBe(position);
          expect(Math.abs(again - time)).toBeLessThan(timeline.duration / 50);
        }
      }
    },
  );

  test('before anything has left is before anything has left', () => {
    const timeline = timelineOfState(framed({ side: 0 }), twoClusters);
    if (timeline === null) throw new Error('both ends are chosen');
    expect(positionIn(timeline, timeline, 0, null)).toBe(null);
    expect(positionIn(timeline, timeline, 0, -0.5)).toBe(-0.5);
    expect(positionIn(timeline, timeline, 0, 99)).toBe(timeline.columns.length - 1);
  });
});

test('an author’s colours hold until the reader chooses others', () => {
  const dark = framed({ theme: 'dark' });
  expect(dark.framing.theme).toBe('dark');
  expect(after(dark, { kind: 'theme-chosen', theme: 'light' })).toMatchObject({
    theme: 'light',
    framing: { theme: null },
  });
});
