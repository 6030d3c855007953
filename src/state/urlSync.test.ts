import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deviceId, making } from '../engine/index.ts';
import { printLink, printPayload, unframed } from '../formats/index.ts';
import { fragmentText } from '../formats/link/fragment.ts';
import { scenarioNamed, twoClusters } from '../testing/catalogue.ts';
import type { FakeWindow } from '../testing/fakeWindow.ts';
import { fakeWindow, settle } from '../testing/fakeWindow.ts';
import { asPrinted } from '../testing/links.ts';
import type { AppEvent } from './appEvent.ts';
import { initialState } from './appState.ts';
import { queryClient } from './documents.ts';
import { forgetScenarios, keepScenario, scenarioOf } from './scenarios.ts';
import { attachScenario } from './scenarioSync.ts';
import { dispatch, follow, useApp } from './store.ts';
import { attachAddressBar } from './urlSync.ts';
import { viewOf } from './viewOf.ts';

const podA = deviceId('cluster-1/pod-a');
const podG = deviceId('cluster-2/pod-g');

let detach = (): void => {};
let stopLoading = (): void => {};

async function opened(address: string): Promise<FakeWindow> {
  const page = fakeWindow(address);
  detach = attachAddressBar(page);
  await settle();
  return page;
}

beforeEach(() => {
  vi.useFakeTimers();
  useApp.setState(initialState, true);
  for (const id of ['two-clusters', 'overlap', 'firewall']) {
    keepScenario({ kind: 'catalogue', id }, scenarioNamed(id), making);
  }
});

afterEach(() => {
  detach();
  forgetScenarios();
  queryClient.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('opening', () => {
  test('an empty address shows the default, and gets a link to it', async () => {
    const page = await opened('');
    expect(page.pages).toEqual([asPrinted('?v=1')]);
    expect(useApp.getState()).toEqual({ ...initialState, opened: true });
  });

  test('a link is shown as it says, and stays as it is', async () => {
    const link =
      '?v=1&s=overlap&l.routes=bgp&from=cluster-1/pod-a&to=cluster-2/pod-g&step=3&inspect=r:cluster-1/gateway';
    const page = await opened(link);
    expect(page.pages).toEqual([asPrinted(link)]);
    expect(useApp.getState()).toMatchObject({
      scenario: { kind: 'catalogue', id: 'overlap' },
      from: podA,
      to: podG,
      playing: false,
      inspected: { side: 1, device: 'cluster-1/gateway' },
    });
    expect(useApp.getState().time).toBeGreaterThan(0);
  });

  test("a scenario of one's own comes with its link", async () => {
    const scenario = { ...twoClusters, title: 'Mine' };
    const ref = { kind: 'custom', payload: printPayload(scenario) } as const;
    const link = printLink({ ...viewOf(initialState, null), scenario: ref, from: podA, to: podG, step: 2 });
    stopLoading = attachScenario();
    const page = await opened(link);
    await vi.waitUntil(() => useApp.getState().pending === null);
    expect(page.pages).toEqual([link]);
    expect(useApp.getState()).toMatchObject({ scenario: ref, from: podA, linkProblem: null });
    expect(scenarioOf(ref)).toEqual(scenario);
    stopLoading();
  });

  test('a payload that holds no scenario is refused, and what the page begins with stands behind the message', async () => {
    const content = 'AAAA';
    const link = `?v=1&s=custom&from=cluster-1/pod-z${fragmentText({ version: 1, content })}`;
    stopLoading = attachScenario();
    const page = await opened(link);
    await vi.waitUntil(() => useApp.getState().linkProblem !== null);
    expect(useApp.getState()).toMatchObject({ linkProblem: { code: 'bad-payload' }, from: null, pending: null });
    expect(page.pages).toEqual([link]);
    dispatch({ kind: 'link-problem-dismissed' });
    await settle();
    expect(page.pages).toEqual([asPrinted('?v=1')]);
    stopLoading();
  });

  test.each([
    ['?v=3', { code: 'newer-version', found: 3, known: 2 }],
    ['?v=1&s=atlantis', { code: 'unknown-scenario', id: 'atlantis' }],
    ['?v=1&from=cluster-1/pod-z', { code: 'bad-value', parameter: 'from', value: 'cluster-1/pod-z' }],
    ['?v=1&s=custom', { code: 'missing-payload' }],
  ])('%s is refused, and stays in the address bar to be looked at', async (link, linkProblem) => {
    const page = await opened(link);
    expect(useApp.getState()).toMatchObject({ opened: true, linkProblem });
    expect(page.pages).toEqual([link]);
    dispatch({ kind: 'link-problem-dismissed' });
    await settle();
    expect(page.pages).toEqual([asPrinted('?v=1')]);
  });

  test('a scenario that cannot be had keeps its link in the address bar', async () => {
    vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockRejectedValue(new TypeError('no network')));
    const page = await opened('?v=1&s=same-port&from=cluster-1/pod-a&to=other-server&step=2');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(useApp.getState()).toMatchObject({ opened: true, scenario: { id: 'same-port' }, linkProblem: null });
    expect(page.pages).toEqual(['?v=1&s=same-port&from=cluster-1/pod-a&to=other-server&step=2']);
  });
});

describe('what throws on the way', () => {
  const thrown = new Error('planted');

  test('keeps no other listener from hearing, and reaches the window', async () => {
    const reported = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation(() => {});
    const heard = vi.fn<() => void>();
    const stops = [
      follow(() => {
        throw thrown;
      }),
      follow(heard),
    ];
    dispatch({ kind: 'theme-chosen', theme: 'dark' });
    for (const stop of stops) stop();
    expect(heard).toHaveBeenCalledTimes(1);
    expect(reported.mock.calls.map(([throws]) => throws)).toHaveLength(1);
    expect(reported.mock.calls[0]?.[0]).toThrow(thrown);
    reported.mockRestore();
  });

  test('in a transition leaves the state as it was, at rest', () => {
    const reported = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation(() => {});
    const unheardOf = { kind: 'view-opened', view: null } as unknown as AppEvent;
    const before = useApp.getState();
    dispatch(unheardOf);
    expect(useApp.getState()).toEqual({ ...before, playing: false });
    expect(reported).toHaveBeenCalledTimes(1);
    reported.mockRestore();
  });
});

function noticesOf(): readonly string[] {
  return useApp.getState().notices.map(({ kind }) => kind);
}

describe('a link that is not as it was made', () => {
  const moment = asPrinted('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=3');

  test('shows what it has, with a word on what it lacks, and the next link lacks nothing', async () => {
    const page = await opened(moment.slice(0, -2));
    expect(useApp.getState()).toMatchObject({ from: podA, to: podG, linkProblem: null });
    expect(noticesOf()).toEqual(['cut']);
    expect(page.pages).toEqual([moment]);
  });

  test('is rid of what others stuck to it', async () => {
    const page = await opened(`${moment}&ref=course&form=cluster-2/pod-g&utm_source=mail`);
    expect(useApp.getState().notices).toMatchObject([{ kind: 'unknown-parameters', names: ['ref', 'form'] }]);
    expect(page.pages).toEqual([moment]);
  });

  test('tells of a scenario that has changed since, also where that was loaded late', async () => {
    const view = { ...viewOf(initialState, null), digest: '00000' };
    const page = await opened(printLink(view));
    expect(noticesOf()).toEqual(['scenario-changed']);
    expect(page.pages).toEqual([asPrinted('?v=1')]);
    forgetScenarios();
    queryClient.clear();
    dispatch({ kind: 'link-opened', view, notices: [] });
    expect(noticesOf()).toEqual([]);
    keepScenario({ kind: 'catalogue', id: 'two-clusters' }, twoClusters, making);
    dispatch({ kind: 'scenario-loaded' });
    expect(noticesOf()).toEqual(['scenario-changed']);
  });

  test('is told of until that is put away, or something else is chosen', async () => {
    const page = await opened(`${moment}&ref=course`);
    expect(noticesOf()).toEqual(['unknown-parameters']);
    dispatch({ kind: 'stepped', by: 1 });
    expect(noticesOf()).toEqual(['unknown-parameters']);
    dispatch({ kind: 'notice-dismissed', notice: 'unknown-parameters' });
    expect(noticesOf()).toEqual([]);
    expect(page.address).toBe(asPrinted('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=4'));
    detach();
    await opened(`${moment}&ref=course`);
    dispatch({ kind: 'to-chosen', device: podA });
    expect(noticesOf()).toEqual([]);
  });

  test('is answered in its own language where nothing else of it can be read', async () => {
    await opened('?v=99&lang=zh-TW');
    expect(useApp.getState()).toMatchObject({ language: 'zh-TW', linkProblem: { code: 'newer-version' } });
    detach();
    await opened('?v=1&lesson=flat.3&lang=en');
    expect(useApp.getState()).toMatchObject({ language: 'en', linkProblem: { parameter: 'lesson' } });
  });
});

describe('what is on screen is in the address bar', () => {
  test('scenario, model and endpoints make pages of the history; the rest does not', async () => {
    const page = await opened('');
    dispatch({ kind: 'from-chosen', device: podA });
    dispatch({ kind: 'to-chosen', device: podG });
    dispatch({ kind: 'stepped', by: 2 });
    dispatch({ kind: 'setting-changed', side: 0, key: 'routes', value: 'bgp' });
    dispatch({ kind: 'stepped', by: 1 });
    dispatch({ kind: 'model-chosen', side: 1, model: 'flat' });
    await settle();
    expect(page.pages).toEqual(
      [
        '?v=1',
        '?v=1&from=cluster-1/pod-a',
        '?v=1&l.routes=bgp&from=cluster-1/pod-a&to=cluster-2/pod-g&step=0',
        '?v=1&l.routes=bgp&r=flat&from=cluster-1/pod-a&to=cluster-2/pod-g',
      ].map(asPrinted),
    );
  });

  test('while packets travel it changes once a step, and when they stop it has the moment', async () => {
    const page = await opened('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g');
    const replace = vi.spyOn(page.history, 'replaceState');
    dispatch({ kind: 'played' });
    for (let frame = 0; frame < 120; frame += 1) {
      dispatch({ kind: 'ticked', elapsed: 16 });
      await vi.advanceTimersByTimeAsync(16);
    }
    expect(replace.mock.calls.length).toBeLessThan(6);
    expect(page.address).toMatch(/&step=\d+&e=/);
    dispatch({ kind: 'ticked', elapsed: 100_000 });
    await settle();
    const end = page.address;
    expect(end).toMatch(/&step=\d+&e=/);
    dispatch({ kind: 'step-chosen', step: 999 });
    await settle();
    expect(page.address).toBe(end);
  });

  test('it is not written more often than Safari takes, and the last change is not lost', async () => {
    const page = await opened('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g');
    const replace = vi.spyOn(page.history, 'replaceState');
    for (let moved = 1; moved <= 50; moved += 1) {
      dispatch({ kind: 'seeked', time: moved * 20 });
      await vi.advanceTimersByTimeAsync(10);
    }
    dispatch({ kind: 'step-chosen', step: 4 });
    await settle();
    expect(replace.mock.calls.length).toBeLessThan(7);
    expect(page.address).toBe(asPrinted('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=4'));
  });

  test('a browser that has had enough is asked again later', async () => {
    const page = await opened('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g');
    page.refuses = true;
    dispatch({ kind: 'stepped', by: 1 });
    page.refuses = false;
    await settle();
    expect(page.address).toMatch(/&step=0&e=/);
  });

  test('a browser that never lets it is not asked at every frame', async () => {
    const page = fakeWindow('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g');
    page.refuses = true;
    const replace = vi.spyOn(page.history, 'replaceState');
    detach = attachAddressBar(page);
    dispatch({ kind: 'played' });
    for (let frame = 0; frame < 600; frame += 1) {
      dispatch({ kind: 'ticked', elapsed: 16 });
      await vi.advanceTimersByTimeAsync(16);
    }
    expect(replace.mock.calls.length).toBeLessThan(10);
    expect(useApp.getState().time).toBeGreaterThan(0);
  });

  test('going back opens the page before, at its step, and going forward the one after', async () => {
    const page = await opened('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g');
    dispatch({ kind: 'step-chosen', step: 3 });
    const { time } = useApp.getState();
    dispatch({ kind: 'scenario-chosen', scenario: { kind: 'catalogue', id: 'firewall' } });
    await settle();
    page.go(-1);
    await settle();
    expect(useApp.getState()).toMatchObject({ scenario: { id: 'two-clusters' }, from: podA, to: podG, time });
    expect(page.pages).toHaveLength(2);
    page.go(1);
    await settle();
    expect(useApp.getState()).toMatchObject({ scenario: { id: 'firewall' }, from: null, to: null, time: 0 });
  });

  test('another page begins at its top; a step, a choice and the way back do not move it', async () => {
    const page = await opened('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g');
    dispatch({ kind: 'stepped', by: 1 });
    dispatch({ kind: 'to-chosen', device: podA });
    await settle();
    expect(page.tops).toEqual([]);
    dispatch({ kind: 'page-chosen', page: 'claims' });
    await settle();
    expect(page.tops).toEqual([page.address]);
    page.go(-1);
    await settle();
    expect(useApp.getState().page).toBe('trace');
    expect(page.tops).toHaveLength(1);
  });

  test("inside somebody else's page the link keeps saying so", async () => {
    dispatch({ kind: 'framed', framing: { ...unframed, embed: 'bar', side: 0 } });
    const page = await opened('?v=1&embed=1&side=l');
    dispatch({ kind: 'from-chosen', device: podA });
    expect(page.address).toBe(`${asPrinted('?v=1&from=cluster-1/pod-a')}&embed=bar&side=l`);
  });

  test('detached, it writes no more', async () => {
    const page = await opened('');
    detach();
    dispatch({ kind: 'from-chosen', device: podA });
    await settle();
    expect(page.pages).toEqual([asPrinted('?v=1')]);
  });
});
