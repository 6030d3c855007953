import { afterEach, beforeEach, expect, test } from 'vitest';
import { initialState, useApp } from '../../state/index.ts';
import type { TroubleWindow } from './attachTrouble.ts';
import { attachTrouble } from './attachTrouble.ts';

let page: EventTarget;
let detach = (): void => {};

beforeEach(() => {
  useApp.setState(initialState, true);
  page = new EventTarget();
  const location = { href: 'https://example.org/?v=1' };
  const navigator = { userAgent: 'A browser' };
  detach = attachTrouble(Object.assign(page, { location, navigator }) as unknown as TroubleWindow);
});

afterEach(() => detach());

function thrown(message: string, filename = 'https://example.org/assets/index.js'): void {
  page.dispatchEvent(Object.assign(new Event('error'), { message, filename, error: null }));
}

test('what is thrown or rejected is told, with where it was', () => {
  thrown('planted');
  expect(useApp.getState().trouble).toBe('planted\nhttps://example.org/?v=1\nA browser');
  useApp.setState(initialState, true);
  page.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new Error('refused') }));
  expect(useApp.getState().trouble).toContain('Error: refused');
});

test('one message at a time: a mistake at every frame does not become another at each', () => {
  thrown('first');
  thrown('second');
  expect(useApp.getState().trouble).toContain('first');
});

test.each([
  ['planted', 'chrome-extension://abcdef/content.js'],
  ['planted', 'safari-web-extension://ABC/content.js'],
  ['ResizeObserver loop completed with undelivered notifications.', 'https://example.org/'],
])('%s of %s is not told', (message, filename) => {
  thrown(message, filename);
  expect(useApp.getState().trouble).toBe(null);
});

test('detached, nothing is told', () => {
  detach();
  thrown('planted');
  expect(useApp.getState().trouble).toBe(null);
});
