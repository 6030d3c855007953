import { describe, expect, test, vi } from 'vitest';
import { defaultView } from '../formats/index.ts';
import { initialState } from './appState.ts';
import { persistence } from './persistence.ts';
import { preferencesOf, readPreferences, writePreferences } from './preferenceSync.ts';
import type { PreferenceStorage } from './preferenceSync.ts';

function storageWith(kept: string | null): PreferenceStorage {
  return { getItem: () => kept, setItem: vi.fn<(key: string, value: string) => void>() };
}

function forbidden(): never {
  throw new DOMException('forbidden', 'SecurityError');
}

function keysWith(fate: 'link' | 'device'): readonly string[] {
  return Object.entries(persistence).flatMap(([key, each]) => (each === fate ? [key] : []));
}

describe('what outlives the page', () => {
  test('every field has its fate', () => {
    expect(Object.keys(persistence).toSorted()).toEqual(Object.keys(initialState).toSorted());
  });

  test('links hold exactly the view: the time as its step, and what its scenario is', () => {
    const linked = keysWith('link').map((key) => (key === 'time' ? 'step' : key));
    expect([...linked, 'digest'].toSorted()).toEqual(Object.keys(defaultView).toSorted());
  });

  test('the device holds exactly the preferences', () => {
    expect(keysWith('device').toSorted()).toEqual(Object.keys(preferencesOf(initialState)).toSorted());
  });
});

describe('preferences', () => {
  test('what is written can be read', () => {
    const storage = storageWith(null);
    const preferences = {
      theme: 'dark',
      motion: 'reduced',
      speed: 2,
      lastLesson: { lesson: 'flat', step: 3 },
      finishedLessons: ['two-promises', 'flat'],
    } as const;
    writePreferences(() => storage, preferences);
    const [, text] = vi.mocked(storage.setItem).mock.calls[0] ?? [];
    expect(readPreferences(() => storageWith(text ?? null))).toEqual(preferences);
  });

  test.each([
    null,
    '',
    'junk',
    '[]',
    'null',
    '{"theme":"pink","motion":1,"language":"zh-TW","speed":3}',
    '{"lastLesson":{"lesson":"flat","step":0}}',
    '{"lastLesson":"flat"}',
    '{"finishedLessons":"flat"}',
    '{"finishedLessons":[7,null,"<b>"]}',
    '{"__proto__":{"theme":"dark"}}',
  ])('what makes no sense is as if it were not there: %s', (kept) => {
    expect(readPreferences(() => storageWith(kept))).toEqual({});
  });

  test('a browser that forbids storage is no error', () => {
    expect(readPreferences(forbidden)).toEqual({});
    expect(() => {
      writePreferences(forbidden, preferencesOf(initialState));
    }).not.toThrow();
  });
});
