import { afterEach, beforeEach, expect, test } from 'vitest';
import { initialState } from './appState.ts';
import { attachPreferences } from './preferenceSync.ts';
import type { PreferenceWindow } from './preferenceSync.ts';
import { dispatch, useApp } from './store.ts';

const listeners = new Set<() => void>();
const media = {
  matches: true,
  addEventListener: (_type: string, listener: () => void): void => void listeners.add(listener),
  removeEventListener: (_type: string, listener: () => void): void => void listeners.delete(listener),
};

function pageWith(search: string): { readonly page: PreferenceWindow; readonly kept: Map<string, string> } {
  const kept = new Map([['island-hop.preferences', '{"theme":"dark"}']]);
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  return {
    page: { localStorage, matchMedia: () => media, location: { search, hash: '' } } as unknown as PreferenceWindow,
    kept,
  };
}

let detach = (): void => {};

beforeEach(() => {
  useApp.setState(initialState, true);
});

afterEach(() => {
  detach();
});

test('preferences are read at first and kept when they change', () => {
  const { page, kept } = pageWith('');
  detach = attachPreferences(page);
  expect(useApp.getState()).toMatchObject({ theme: 'dark', systemReducesMotion: true });
  dispatch({ kind: 'theme-chosen', theme: 'light' });
  expect(JSON.parse([...kept.values()].join(''))).toMatchObject({ theme: 'light' });
});

test("preferences are neither read nor kept inside somebody else's page", () => {
  const { page, kept } = pageWith('?embed=1');
  detach = attachPreferences(page);
  dispatch({ kind: 'theme-chosen', theme: 'light' });
  expect(useApp.getState().framing.embed).toBe('bar');
  expect([...kept.values()]).toEqual(['{"theme":"dark"}']);
});

test('the system may change its mind until we stop listening', () => {
  detach = attachPreferences(pageWith('').page);
  media.matches = false;
  for (const listener of listeners) listener();
  expect(useApp.getState().systemReducesMotion).toBe(false);
  detach();
  expect(listeners.size).toBe(0);
});
