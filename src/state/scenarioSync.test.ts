import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { documentOf } from '../formats/index.ts';
import { scenarioNamed, twoClusters } from '../testing/catalogue.ts';
import type { FakeWindow } from '../testing/fakeWindow.ts';
import { fakeWindow, settle } from '../testing/fakeWindow.ts';
import { asPrinted } from '../testing/links.ts';
import { initialState } from './appState.ts';
import { queryClient } from './documents.ts';
import { forgetScenarios, loadReader } from './scenarios.ts';
import { attachScenario } from './scenarioSync.ts';
import { dispatch, useApp } from './store.ts';
import { attachAddressBar, linkOf } from './urlSync.ts';

let detach = (): void => {};
let stopLoading = (): void => {};

async function opened(address: string): Promise<FakeWindow> {
  const page = fakeWindow(address);
  detach = attachAddressBar(page);
  await settle();
  return page;
}

/** After every try has failed. */
async function openedInVain(address: string): Promise<FakeWindow> {
  stopLoading = attachScenario();
  const page = await opened(address);
  await vi.advanceTimersByTimeAsync(20_000);
  return page;
}

describe('a link whose scenario cannot be had at first', () => {
  const server = vi.fn<typeof fetch>();
  const nothing = new Response('', { status: 503 });

  // It comes in a time of its own, which no clock of a test moves.
  beforeAll(loadReader);

  beforeEach(() => {
    vi.useFakeTimers();
    useApp.setState(initialState, true);
    forgetScenarios();
    queryClient.clear();
    vi.stubGlobal('fetch', server);
  });

  afterEach(() => {
    detach();
    stopLoading();
    server.mockReset();
    forgetScenarios();
    queryClient.clear();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  async function retried(): Promise<void> {
    server.mockImplementation(async (path) => {
      const id = /scenarios\/(.*)\.json$/.exec(typeof path === 'string' ? path : '')?.[1] ?? '';
      return new Response(JSON.stringify(documentOf(scenarioNamed(id))));
    });
    dispatch({ kind: 'scenario-retried' });
    await settle();
  }

  const moment = '?v=1&s=firewall&from=cluster-1/pod-a&to=cluster-2/pod-g&step=3';

  test.each([
    moment,
    '?v=1&s=overlap&from=cluster-1/pod-a&to=cluster-2/pod-g&dial=pod-ip&step=0.5&inspect=r:cluster-1/gateway',
    '?v=1&l.routes=bgp&r.gateway=node&from=other-client&to=cluster-1/pod-a&step=2&predict=1',
    '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=4&lesson=island:3&lang=zh-TW',
    '?v=1&s=overlap&page=claims',
  ])('%s opens in the end as if nothing had been', async (link) => {
    server.mockImplementation(async () => nothing.clone());
    const page = await openedInVain(link);
    const failure = { kind: 'unreachable', status: 503 };
    expect(useApp.getState().pending).toMatchObject({ kind: 'failed', failure });
    await retried();
    const late = useApp.getState();
    expect(page.pages).toEqual([asPrinted(link)]);
    detach();
    useApp.setState(initialState, true);
    await opened(link);
    expect(late).toEqual(useApp.getState());
    expect(late).toMatchObject({ opened: true, pending: null, linkProblem: null });
  });

  test('is refused all the same where it names nobody', async () => {
    server.mockImplementation(async () => nothing.clone());
    const page = await openedInVain('?v=1&s=firewall&from=cluster-1/pod-zzz&to=cluster-2/pod-g&step=3');
    await retried();
    expect(useApp.getState().linkProblem).toMatchObject({ code: 'bad-value', value: 'cluster-1/pod-zzz' });
    expect(page.pages).toEqual(['?v=1&s=firewall&from=cluster-1/pod-zzz&to=cluster-2/pod-g&step=3']);
  });

  test('is not waited for for ever', async () => {
    server.mockImplementation(
      async (_path, init) =>
        new Promise((_answer, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        }),
    );
    await openedInVain(moment);
    expect(useApp.getState().pending).toEqual({
      kind: 'failed',
      step: 3,
      digest: null,
      failure: { kind: 'timed-out' },
    });
    await retried();
    expect(linkOf(useApp.getState())).toBe(asPrinted(moment));
  });

  test('lets go of it when something else is chosen meanwhile', async () => {
    server.mockImplementation(async () => nothing.clone());
    await openedInVain(moment);
    server.mockImplementation(async () => new Response(JSON.stringify(documentOf(twoClusters))));
    dispatch({ kind: 'scenario-chosen', scenario: { kind: 'catalogue', id: 'two-clusters' } });
    await settle();
    expect(linkOf(useApp.getState())).toBe(asPrinted('?v=1'));
    expect(useApp.getState().pending).toBe(null);
  });
});
