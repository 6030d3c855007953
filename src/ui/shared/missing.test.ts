import { afterEach, expect, test, vi } from 'vitest';
import { addressBarText, dispatch, useApp } from '../../state/index.ts';
import { reloadIfRenewed } from './missing.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  dispatch({ kind: 'presenting-chosen', presenting: false });
});

/** The server has another build than the one on screen, whose address holds the moment. Answers how often the page reloaded itself. */
async function reloadsOfRenewed(): Promise<number> {
  const reload = vi.fn();
  const page = { pathname: '/', search: addressBarText(useApp.getState()), hash: '', reload };
  vi.stubGlobal('window', { location: page });
  vi.stubGlobal('document', { querySelector: () => ({ getAttribute: () => './assets/index-old.js' }) });
  vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => {} });
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('<script type="module" src="./assets/index-new.js">')));
  await reloadIfRenewed();
  return reload.mock.calls.length;
}

test('a page that was renewed on the server is loaded anew, and never under a lecturer', async () => {
  expect(await reloadsOfRenewed()).toBe(1);
  dispatch({ kind: 'presenting-chosen', presenting: true });
  expect(await reloadsOfRenewed()).toBe(0);
});
