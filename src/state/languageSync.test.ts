import { afterEach, describe, expect, test } from 'vitest';
import { initialState } from './appState.ts';
import { attachLanguage, readersLanguage } from './languageSync.ts';
import type { LanguageWindow } from './languageSync.ts';
import { useApp } from './store.ts';

function opened(search: string, languages: readonly string[]): string {
  attachLanguage({ location: { search, hash: '' }, navigator: { languages } } as unknown as LanguageWindow);
  return useApp.getState().language;
}

afterEach(() => {
  useApp.setState(initialState, true);
});

describe('which language the page speaks', () => {
  test.each([
    [['zh-TW', 'en'], 'zh-TW'],
    [['zh-Hant'], 'zh-TW'],
    [['zh-HK'], 'zh-TW'],
    [['zh-CN', 'zh', 'en-US'], 'en'],
    [['en-GB', 'zh-TW'], 'en'],
    [['de', 'zh-TW', 'en'], 'zh-TW'],
    [['de'], 'en'],
    [['not a tag', ''], 'en'],
    [[], 'en'],
  ])('to a reader of %j it is %s', (preferred, language) => {
    expect(readersLanguage(preferred)).toBe(language);
  });

  test('a link goes before the reader', () => {
    expect(opened('?v=1&lang=zh-TW', ['en-US'])).toBe('zh-TW');
    expect(opened('?v=1&from=cluster-1/pod-a', ['zh-TW'])).toBe('en');
  });

  test('without a link, or with one that cannot be read, it is the reader’s own', () => {
    expect(opened('', ['zh-TW'])).toBe('zh-TW');
    expect(opened('?v=99', ['zh-TW'])).toBe('zh-TW');
  });

  test.each([
    '?v=99&lang=zh-TW',
    '?v=1&lesson=flat.3&lang=zh-TW',
    '?v=1&lang=zh-TW&from=%E0%A4%A',
    '?v=1&s=custom&lang=zh-TW',
    `?v=1&lang=zh-TW&x=${'x'.repeat(9000)}`,
  ])('a link that cannot be read is answered in the language it carries: %s', (link) => {
    expect(opened(link, ['en-US'])).toBe('zh-TW');
  });
});
