import type { Language } from '../../formats/index.ts';
import type { CompiledFile } from './compile.ts';
import englishFirst from './en/first.json' with { type: 'json' };

interface MessageFiles {
  /** The language in its own words. */
  readonly name: string;
  /** What the first screen says, what is said of a send, what the page says besides, and what is said only when somebody asks. */
  readonly first: () => Promise<CompiledFile>;
  readonly trace: () => Promise<CompiledFile>;
  readonly page: () => Promise<CompiledFile>;
  readonly glossary: () => Promise<CompiledFile>;
}

/** The folders of message files; the test beside them writes this file. */
export const messageFiles: Readonly<Record<Language, MessageFiles>> = {
  'en': {
    name: 'English',
    first: () => Promise.resolve(englishFirst),
    trace: async () => (await import('./en/trace.json', { with: { type: 'json' } })).default,
    page: async () => (await import('./en/page.json', { with: { type: 'json' } })).default,
    glossary: async () => (await import('./en/glossary.json', { with: { type: 'json' } })).default,
  },
  'zh-TW': {
    name: '繁體中文',
    first: async () => (await import('./zh-TW/first.json', { with: { type: 'json' } })).default,
    trace: async () => (await import('./zh-TW/trace.json', { with: { type: 'json' } })).default,
    page: async () => (await import('./zh-TW/page.json', { with: { type: 'json' } })).default,
    glossary: async () => (await import('./zh-TW/glossary.json', { with: { type: 'json' } })).default,
  },
};

export { englishFirst };
