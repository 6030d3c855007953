import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { making } from '../engine/index.ts';
import * as formats from '../formats/index.ts';
import { twoClusters } from '../testing/catalogue.ts';
import { fakeWindow, settle } from '../testing/fakeWindow.ts';
import { initialState } from './appState.ts';
import { forgetScenarios, keepScenario } from './scenarios.ts';
import { dispatch, useApp } from './store.ts';
import { addressBarText, attachAddressBar } from './urlSync.ts';

vi.mock('../formats/index.ts', { spy: true });
const printed = vi.mocked(formats.printLink);

/** A frame of a screen that draws sixty a second. */
const frame = 16;

beforeEach(() => {
  vi.useFakeTimers();
  useApp.setState(initialState, true);
  keepScenario({ kind: 'catalogue', id: 'two-clusters' }, twoClusters, making);
});

afterEach(() => {
  forgetScenarios();
  vi.useRealTimers();
});

test('while packets travel the link is printed at most every 130 ms, and at rest it is of that very moment', async () => {
  const page = fakeWindow('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g');
  const detach = attachAddressBar(page);
  await settle();
  dispatch({ kind: 'played' });
  printed.mockClear();
  const times: number[] = [];
  for (let frames = 0; frames < 200; frames += 1) {
    const before = printed.mock.calls.length;
    dispatch({ kind: 'ticked', elapsed: frame });
    await vi.advanceTimersByTimeAsync(frame);
    for (let call = before; call < printed.mock.calls.length; call += 1) times.push(Date.now());
  }
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  expect(times.length).toBeGreaterThan(5);
  // A frame is what the count is read by.
  expect(Math.min(...gaps)).toBeGreaterThan(130 - frame);
  dispatch({ kind: 'paused' });
  await settle();
  expect(Number.isInteger(Number(new URLSearchParams(page.address).get('step')))).toBe(false);
  expect(page.address).toBe(addressBarText(useApp.getState()));
  detach();
});
