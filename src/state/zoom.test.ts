import { describe, expect, test } from 'vitest';
import { after, both, picks, podA, podG } from '../testing/states.ts';
import type { AppEvent } from './appEvent.ts';
import { viewOf } from './viewOf.ts';

describe('looking closer', () => {
  const close = after([{ kind: 'zoomed', scale: 2 }], both);
  const moved: AppEvent = { kind: 'view-moved', side: 0 };

  test('never closer than six times, never further than the whole', () => {
    expect([0, 1, 4, 60].map((scale) => after([{ kind: 'zoomed', scale }]).zoom?.scale)).toEqual([1, 1, 4, 6]);
  });

  test('whoever moves a view is left alone there until they step, or ask for the packet', () => {
    expect(after([moved], close).zoom?.following).toEqual([false, true]);
    for (const event of [{ kind: 'played' }, { kind: 'ticked', elapsed: 900 }, { kind: 'paused' }] as const)
      expect(after([moved, event], close).zoom?.following).toEqual([false, true]);
    for (const event of [
      { kind: 'stepped', by: 1 },
      { kind: 'step-chosen', step: 2 },
      { kind: 'seeked', time: 5 },
      { kind: 'restarted' },
      { kind: 'follow-asked' },
      { kind: 'zoomed', scale: 1 },
    ] as const)
      expect(after([moved, event], close).zoom?.following).toEqual([true, true]);
  });

  test('what a link or another scenario shows is seen as a whole first', () => {
    const opened = after([{ kind: 'view-opened', view: viewOf(both, null) }], close);
    const other = after([{ kind: 'scenario-chosen', scenario: { kind: 'catalogue', id: 'overlap' } }], close);
    expect([opened.zoom?.scale, other.zoom?.scale]).toEqual([1, 1]);
    expect(after(picks(podG, podA), close).zoom?.scale).toBe(2);
  });

  test('nothing of it is asked for before somebody zooms', () => {
    expect(after([moved, { kind: 'follow-asked' }, { kind: 'stepped', by: 1 }], both).zoom).toBeNull();
  });
});
