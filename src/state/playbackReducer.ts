import type { Timeline } from '../playback/index.ts';
import { askedAt, stepAt, timeOfStep } from '../playback/index.ts';
import type { TransportEvent } from './appEvent.ts';
import type { AppState } from './appState.ts';
import { timeAfterSteps } from './linkStep.ts';

/** What becomes of the moment on screen. Without a timeline there is nothing to move through. */
export function moved(state: AppState, event: TransportEvent, timeline: Timeline | null): AppState {
  if (event.kind === 'speed-chosen') return { ...state, speed: event.speed };
  if (timeline === null) return still(state);
  const rest: AppState = { ...state, playing: false, asking: false };
  switch (event.kind) {
    case 'played':
      return { ...rest, playing: true, time: state.time >= timeline.duration ? 0 : state.time };
    case 'paused':
      return state.playing ? { ...state, playing: false } : state;
    case 'restarted':
      return { ...rest, time: 0 };
    case 'stepped':
      return { ...rest, time: timeAfterSteps(timeline, state.time, event.by) };
    case 'seeked':
      return { ...rest, time: within(timeline, event.time) };
    case 'step-chosen':
      return { ...rest, time: timeOfStep(timeline, event.step) };
    case 'asked': {
      const asked = askedAt(timeline, event.step);
      return { ...rest, asking: asked !== null, time: asked ?? timeOfStep(timeline, event.step) };
    }
    case 'ticked': {
      if (!state.playing) return state;
      const last = state.predicting ? nextRest(timeline, state.time) : timeline.duration;
      const time = Math.min(within(timeline, state.time + event.elapsed * state.speed), last);
      return { ...state, time, playing: time < last };
    }
  }
}

function still(state: AppState): AppState {
  return state.playing || state.time !== 0 ? { ...state, playing: false, asking: false, time: 0 } : state;
}

/** Whoever predicts is asked before each hop: time goes to the end of one column and no further. */
function nextRest(timeline: Timeline, time: number): number {
  const step = stepAt(timeline, time);
  const end = timeOfStep(timeline, step);
  return time < end ? end : timeOfStep(timeline, Math.min(step + 1, timeline.columns.length - 1));
}

function within({ duration }: Timeline, time: number): number {
  return Number.isFinite(time) ? Math.min(Math.max(time, 0), duration) : 0;
}
