import { describe, expect, test } from 'vitest';
import { timeOfStep } from '../playback/index.ts';
import { twoClusters } from '../testing/catalogue.ts';
import { after, both, halfway, picks, podA, podG, timeline } from '../testing/states.ts';
import type { AppEvent } from './appEvent.ts';
import { initialState } from './appState.ts';
import { viewOf } from './viewOf.ts';

describe('moving through time', () => {
  const { duration, columns } = timeline;

  test('the clock counts at the chosen speed', () => {
    const ticked = after(
      [
        { kind: 'speed-chosen', speed: 2 },
        { kind: 'ticked', elapsed: 16 },
      ],
      both,
    );
    expect(ticked).toMatchObject({ time: 32, playing: true });
  });

  test('whoever predicts is asked before each hop: the clock stops where a column ends', () => {
    const predicting = after([{ kind: 'predicting-chosen', predicting: true }], both);
    const first = after([{ kind: 'played' }, { kind: 'ticked', elapsed: 1e6 }], predicting);
    expect([first.time, first.playing]).toEqual([timeOfStep(timeline, 0), false]);
    const second = after([{ kind: 'played' }, { kind: 'ticked', elapsed: 1e6 }], first);
    expect([second.time, second.playing]).toEqual([timeOfStep(timeline, 1), false]);
    expect(after(picks(podA, podG), after([{ kind: 'predicting-chosen', predicting: true }])).playing).toBe(false);
  });

  test('answers are counted until somebody predicts anew', () => {
    const answered = after([
      { kind: 'prediction-answered', right: true },
      { kind: 'prediction-answered', right: false },
    ]);
    expect(answered.answers).toMatchObject({ asked: 2, right: 1 });
    expect(after([{ kind: 'predicting-chosen', predicting: true }], answered).answers).toEqual(initialState.answers);
  });

  test('at rest the clock changes nothing, not even the object', () => {
    expect(after([{ kind: 'ticked', elapsed: 16 }], halfway)).toBe(halfway);
  });

  test('the end stops the clock', () => {
    const end = after([{ kind: 'ticked', elapsed: duration + 1 }], both);
    expect(end).toMatchObject({ time: duration, playing: false });
  });

  test('playing from the end begins again, and from the middle goes on', () => {
    const end = after([{ kind: 'seeked', time: duration }], both);
    expect(after([{ kind: 'played' }], end)).toMatchObject({ time: 0, playing: true });
    expect(after([{ kind: 'played' }], halfway)).toMatchObject({ time: halfway.time, playing: true });
  });

  test('steps end where columns end, forwards and back', () => {
    const forwards = [1, 2, 3].map((count) =>
      after(
        Array.from({ length: count }, (): AppEvent => ({ kind: 'stepped', by: 1 })),
        { ...both, playing: false },
      ),
    );
    expect(forwards.map(({ time }) => time)).toEqual([0, 1, 2].map((step) => timeOfStep(timeline, step)));
    const back = after([{ kind: 'stepped', by: -1 }], forwards[2]);
    expect(back.time).toBe(timeOfStep(timeline, 1));
    expect(after([{ kind: 'stepped', by: -9 }], forwards[2]).time).toBe(0);
    expect(after([{ kind: 'stepped', by: 999 }], forwards[2]).time).toBe(duration);
  });

  test('from the middle of a column one step forward completes it, and one back undoes it', () => {
    const { start, end } = columns[2] ?? { start: NaN, end: NaN };
    const middle = after([{ kind: 'seeked', time: (start + end) / 2 }], both);
    expect(after([{ kind: 'stepped', by: 1 }], middle).time).toBe(end);
    expect(after([{ kind: 'stepped', by: -1 }], middle).time).toBe(start);
  });

  test('going anywhere by hand stops the clock', () => {
    const moves: readonly AppEvent[] = [
      { kind: 'paused' },
      { kind: 'restarted' },
      { kind: 'stepped', by: 1 },
      { kind: 'seeked', time: 5 },
      { kind: 'step-chosen', step: 1 },
    ];
    expect(moves.map((move) => after([move], both).playing)).toEqual(moves.map(() => false));
  });

  describe('a question before a device rewrites', () => {
    // gateway-1 translates in the third column; nobody does before.
    const gatewayStep = 2;
    const asked = after([{ kind: 'asked', step: gatewayStep }], both);

    test('comes when the packets have come and nobody has acted', () => {
      const { arrive, end } = columns[gatewayStep] ?? { arrive: NaN, end: NaN };
      expect(asked).toMatchObject({ asking: true, playing: false });
      expect(asked.time).toBeGreaterThan(arrive);
      expect(asked.time).toBeLessThan((arrive + end) / 2);
    });

    test('is none where nobody rewrites: the step is told at once', () => {
      expect(after([{ kind: 'asked', step: 1 }], both)).toMatchObject({
        asking: false,
        time: timeOfStep(timeline, 1),
      });
      expect(after([{ kind: 'asked', step: 999 }], both)).toMatchObject({ asking: false, time: duration });
    });

    test.each<AppEvent>([
      { kind: 'played' },
      { kind: 'restarted' },
      { kind: 'stepped', by: 1 },
      { kind: 'stepped', by: -1 },
      { kind: 'seeked', time: 5 },
      { kind: 'step-chosen', step: gatewayStep },
      { kind: 'model-chosen', side: 0, model: 'hybrid' },
      { kind: 'picked', device: podA },
      { kind: 'predicting-chosen', predicting: true },
    ])('is over with $kind', (event) => {
      expect(after([event], asked).asking).toBe(false);
    });

    test('the next step is its answer', () => {
      expect(after([{ kind: 'stepped', by: 1 }], asked).time).toBe(timeOfStep(timeline, gatewayStep));
    });

    test('is the same moment again by its link, whatever the part of the step', () => {
      const linked = viewOf(asked, twoClusters);
      expect(linked).toMatchObject({ asking: true });
      for (const step of [linked.step, gatewayStep, gatewayStep - 0.9])
        expect(after([{ kind: 'view-opened', view: { ...linked, step } }])).toMatchObject({
          asking: true,
          time: asked.time,
        });
    });

    test('a link that asks where nobody rewrites is of the moment alone', () => {
      const view = { ...viewOf(both, twoClusters), asking: true };
      for (const step of [null, 1, 999])
        expect(after([{ kind: 'view-opened', view: { ...view, step } }]).asking).toBe(false);
      expect(after([{ kind: 'view-opened', view: { ...view, step: 1 } }]).time).toBe(timeOfStep(timeline, 1));
    });
  });

  test('no time is outside the timeline', () => {
    const times = [-5, NaN, Infinity, duration + 5].map((time) => after([{ kind: 'seeked', time }], both).time);
    expect(times).toEqual([0, 0, 0, duration]);
  });

  test('without both ends there is nothing to play', () => {
    expect(after([{ kind: 'played' }, { kind: 'ticked', elapsed: 16 }])).toBe(initialState);
  });
});
