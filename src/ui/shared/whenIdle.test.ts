import { afterEach, expect, test, vi } from 'vitest';
import { whenIdle } from './whenIdle.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A browser that is never idle: it calls back only where it is told how long to wait at most. */
function busy(callback: () => void, options?: { readonly timeout?: number }): number {
  if (options?.timeout !== undefined) setTimeout(callback, options.timeout);
  return 0;
}

test('a browser that is never idle is waited for no longer than three seconds', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', busy);
  let idle = false;
  void whenIdle().then(() => {
    idle = true;
  });
  await vi.advanceTimersByTimeAsync(2999);
  expect(idle).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(idle).toBe(true);
});
