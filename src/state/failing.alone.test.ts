import { afterEach, describe, expect, test, vi } from 'vitest';
import * as engine from '../engine/index.ts';
import { deviceId } from '../engine/index.ts';
import { frameAt, timeOfStep } from '../playback/index.ts';
import { defaultView } from '../formats/index.ts';
import { scenarioNamed } from '../testing/catalogue.ts';
import type { AppState } from './appState.ts';
import { initialState } from './appState.ts';
import { exchangeOf, failureOf, frameOfState, namesOf, timelineOfState, topologyOf } from './selectors.ts';
import { tallyOf } from './tally.ts';
import { transition } from './transition.ts';

vi.mock('../engine/index.ts', { spy: true });
const { compilePlain, send } = await vi.importActual<typeof engine>('../engine/index.ts');

afterEach(() => {
  vi.mocked(engine.send).mockReset();
  vi.mocked(engine.compilePlain).mockReset();
});

const planted = new RangeError('Maximum call stack size exceeded');
const ends = { from: deviceId('cluster-1/pod-a'), to: deviceId('cluster-2/pod-g') };

/** A scenario of its own for each test, since what was computed for one is remembered. */
function fresh(): { readonly state: AppState; readonly scenario: engine.Scenario } {
  return { state: { ...initialState, ...ends, opened: true }, scenario: { ...scenarioNamed('two-clusters') } };
}

describe('a side that cannot be worked out', () => {
  test('because its send throws: the other goes its way, and the moment can be anywhere in it', () => {
    const { state, scenario } = fresh();
    const island = topologyOf(state, scenario, 1);
    vi.mocked(engine.send).mockImplementation((topology, wish, before) => {
      if (topology === island) throw planted;
      return send(topology, wish, before);
    });
    expect([failureOf(state, scenario, 0), failureOf(state, scenario, 1)]).toEqual([null, planted]);
    expect([exchangeOf(state, scenario, 1), tallyOf(state, scenario, 1)]).toEqual([null, null]);
    const timeline = timelineOfState(state, scenario);
    expect(timeline?.lanes.map(({ length }) => length > 0)).toEqual([true, false]);
    const moved = transition(state, { kind: 'stepped', by: 3 }, () => scenario);
    expect(moved.time).toBe(timeline === null ? 0 : timeOfStep(timeline, 2));
    expect(frameOfState(moved, scenario)?.lanes[1]).toMatchObject({ visit: null, phase: 'before' });
    if (timeline !== null) expect(() => frameAt(timeline, timeline.duration)).not.toThrow();
  });

  test('because its network cannot be made: the names come from the other, and nothing chosen is lost', () => {
    const { state, scenario } = fresh();
    vi.mocked(engine.compilePlain).mockImplementation((document, model, settings, faults) => {
      if (model === 'flat') throw planted;
      return compilePlain(document, model, settings, faults);
    });
    expect([failureOf(state, scenario, 0), failureOf(state, scenario, 1)]).toEqual([planted, null]);
    expect(namesOf(state, scenario)).toBe(topologyOf(state, scenario, 1));
    const fault = { kind: 'take-down', device: ends.to } as const;
    const inspected = { side: 0, device: ends.from } as const;
    const [left, right] = state.sides;
    const broken: AppState = { ...state, sides: [{ ...left, faults: [fault] }, right], inspected };
    const after = transition(broken, { kind: 'dial-chosen', dial: 'pod-ip' }, () => scenario);
    expect(after).toMatchObject({ inspected, sides: [{ faults: [fault] }, right] });
  });

  test('is computed once, not at every tick', () => {
    const { state, scenario } = fresh();
    const sending = vi.mocked(engine.send).mockImplementation(() => {
      throw planted;
    });
    for (const time of [0, 16, 32]) expect(failureOf({ ...state, time }, scenario, 0)).toBe(planted);
    expect(sending).toHaveBeenCalledTimes(1);
    expect(timelineOfState(state, scenario)).toBe(null);
  });

  test('does not keep a link from being opened', () => {
    const { scenario } = fresh();
    vi.mocked(engine.send).mockImplementation(() => {
      throw planted;
    });
    const view = { ...defaultView, ...ends, step: 3 };
    const opened = transition({ ...initialState }, { kind: 'view-opened', view }, () => scenario);
    expect(opened).toMatchObject({ opened: true, ...ends });
  });
});
