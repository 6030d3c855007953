import { describe, expect, test } from 'vitest';
import { deviceId, making } from '../../engine/index.ts';
import { askedAt, timeOfStep } from '../../playback/index.ts';
import type { AppState } from '../../state/index.ts';
import { dispatch, initialState, keepScenario, timelineOfState, useApp } from '../../state/index.ts';
import { twoClusters } from '../../testing/catalogue.ts';
import type { LectureMove } from './lectureMove.ts';
import { lectureMove } from './lectureMove.ts';

const sending: AppState = {
  ...initialState,
  opened: true,
  from: deviceId('cluster-1/pod-a'),
  to: deviceId('cluster-2/pod-g'),
};
keepScenario(sending.scenario, twoClusters, making);
const timeline = timelineOfState(sending, twoClusters);
if (timeline === null) throw new Error('both ends are chosen');
const steps = timeline.columns.map((_, step) => step);

/** Every moment of the lecture from where the state is, as far as it goes that way. */
function walked(move: LectureMove, from: AppState): readonly AppState[] {
  useApp.setState(from, true);
  const seen: AppState[] = [];
  // A lecture that goes round would never end.
  for (let left = 99; left > 0; left -= 1) {
    const before = useApp.getState();
    if (timeline !== null) dispatch(lectureMove(move, before, timeline));
    const now = useApp.getState();
    if (now.time === before.time && now.asking === before.asking) break;
    seen.push(now);
  }
  return seen;
}

describe('a lecture', () => {
  const forwards = walked('forward', sending);

  test('is told step by step, and each step at which somebody rewrites is asked about first', () => {
    const wanted = steps.flatMap((step) => {
      const asked = askedAt(timeline, step);
      const told = { asking: false, time: timeOfStep(timeline, step) };
      return asked === null ? [told] : [{ asking: true, time: asked }, told];
    });
    expect(wanted.filter(({ asking }) => asking).length).toBeGreaterThanOrEqual(4);
    expect(forwards.map(({ asking, time }) => ({ asking, time }))).toEqual(wanted);
  });

  test('goes back by the same moments, each question after its answer', () => {
    const backwards = walked('back', forwards.at(-1) ?? sending);
    const wanted = [...forwards.slice(0, -1).toReversed(), sending];
    expect(backwards.map(({ asking, time }) => [asking, time])).toEqual(
      wanted.map(({ asking, time }) => [asking, time]),
    );
  });

  test('from the way to a device that rewrites comes to the question, and from its act to the end of that', () => {
    const [step] = steps.filter((each) => askedAt(timeline, each) !== null);
    const column = timeline.columns[step ?? -1];
    if (step === undefined || column === undefined) throw new Error('nobody rewrites');
    expect(lectureMove('forward', { asking: false, time: column.start + 1 }, timeline)).toEqual({
      kind: 'asked',
      step,
    });
    expect(lectureMove('forward', { asking: false, time: column.end - 1 }, timeline)).toEqual({
      kind: 'step-chosen',
      step,
    });
  });
});
