import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import type { Timeline } from '../../playback/index.ts';
import type { AppState } from '../../state/index.ts';
import { dispatch, frameOfState, tagsOf, timelineOfState, topologyOf, useApp } from '../../state/index.ts';
import { useDerived, useScenario, useTraceWords } from '../shared/index.ts';
import type { Scenario } from '../../engine/index.ts';

type Key = 'forward' | 'back' | 'black' | 'full' | 'leave';

const keys: Readonly<Record<string, Key>> = {
  ArrowRight: 'forward',
  PageDown: 'forward',
  ' ': 'forward',
  '.': 'forward',
  ArrowLeft: 'back',
  PageUp: 'back',
  b: 'black',
  B: 'black',
  f: 'full',
  F: 'full',
  Escape: 'leave',
};

/** While somebody presents: keys that need no focus, a black screen, and the way out. */
export function Presenting(): ReactNode {
  const words = useTraceWords().shell.present;
  const scenario = useScenario();
  const [black, setBlack] = useState(false);
  useEffect(() => {
    const root = document.documentElement;
    root.dataset['presenting'] = '';
    const controller = new AbortController();
    const { signal } = controller;
    document.addEventListener(
      'keydown',
      (event) => {
        const key = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
        if (key === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        event.stopPropagation();
        switch (key) {
          case 'forward':
            return forward(useApp.getState(), scenario);
          case 'back':
            return back(useApp.getState(), scenario);
          case 'black':
            return setBlack((before) => !before);
          case 'full':
            return void (document.fullscreenElement === null ? root.requestFullscreen() : document.exitFullscreen());
          case 'leave':
            return leave();
        }
      },
      // Before the picture's own keys: here arrows go from step to step wherever the focus is.
      { signal, capture: true },
    );
    return () => {
      controller.abort();
      delete root.dataset['presenting'];
    };
  }, [scenario]);
  return (
    <>
      <button type="button" className="present-leave" title={words.keys} onClick={leave}>
        {words.leave}
      </button>
      {black ? <div className="present-black" /> : null}
    </>
  );
}

function leave(): void {
  if (document.fullscreenElement !== null) void document.exitFullscreen();
  dispatch({ kind: 'presenting-chosen', presenting: false });
}

/** To the next moment; at a device that rewrites first to the question, and only then to the answer. */
function forward(state: AppState, scenario: Scenario): void {
  const timeline = timelineOfState(state, scenario);
  const step = frameOfState(state, scenario)?.step ?? -1;
  if (timeline === null) return;
  const asked = questionTime(timeline, step + 1, state, scenario);
  const here = questionTime(timeline, step, state, scenario);
  if (here !== null && state.time <= here) dispatch({ kind: 'step-chosen', step });
  else if (asked !== null) dispatch({ kind: 'seeked', time: asked });
  else dispatch({ kind: 'stepped', by: 1 });
}

function back(state: AppState, scenario: Scenario): void {
  const timeline = timelineOfState(state, scenario);
  const step = frameOfState(state, scenario)?.step ?? -1;
  if (timeline === null) return;
  const here = questionTime(timeline, step, state, scenario);
  if (here !== null && state.time > here) dispatch({ kind: 'seeked', time: here });
  else dispatch({ kind: 'step-chosen', step: step - 1 });
}

/** The moment at which the packets have come and nobody has acted, where somebody is about to rewrite; `null`: nobody is. */
function questionTime(timeline: Timeline, step: number, state: AppState, scenario: Scenario): number | null {
  const column = timeline.columns[step];
  if (column === undefined) return null;
  const rewrites = ([0, 1] as const).some((side) => {
    const visit = column.visits[side];
    return visit !== null && (tagsOf(state, scenario, side)[visit]?.by ?? null) !== null;
  });
  return rewrites ? column.arrive + 1 : null;
}

/** Who is about to rewrite on this side, while a lecture waits for an answer. */
export function useQuestion(side: 0 | 1): string | null {
  const words = useTraceWords();
  const presenting = useApp((state) => state.presenting);
  const device = useDerived((state, scenario) => {
    const timeline = timelineOfState(state, scenario);
    const frame = frameOfState(state, scenario);
    const lane = frame?.lanes[side];
    if (timeline === null || frame === null || lane === undefined || lane.visit === null) return null;
    const asked = questionTime(timeline, frame.step, state, scenario);
    if (asked === null || state.time > asked || lane.phase !== 'acting') return null;
    return tagsOf(state, scenario, side)[lane.visit]?.by ?? null;
  });
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const found = device === null ? undefined : topology.devices.get(device);
  return presenting && found !== undefined ? words.shell.question(words.deviceLabel(found)) : null;
}
