import { compiled } from '#compiled-messages';
import type { Language } from '../../formats/index.ts';
import type { CompiledFile } from './compile.ts';
import first from './en/first.json' with { type: 'json' };
import type { GlossarySpeech, PageSpeech, Speech, TraceSpeech } from './speech.ts';
import { firstSpeech, glossarySpeech, withPage, withTrace } from './speech.ts';

interface Entry {
  /** The language in its own words, for the list to choose from. */
  readonly name: string;
  /** What the first screen says, what is said of a send, what the page says besides, and what is said only when somebody asks. */
  readonly first: () => Promise<CompiledFile>;
  readonly trace: () => Promise<CompiledFile>;
  readonly page: () => Promise<CompiledFile>;
  readonly glossary: () => Promise<CompiledFile>;
}

/** A new language is a folder of message files beside `en`, an entry here, an entry for documents in `content/eachLanguage.ts`, and its tag in `formats`. */
const languages: Readonly<Record<Language, Entry>> = {
  en: {
    name: 'English',
    first: () => Promise.resolve(first),
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

export function languageName(language: Language): string {
  return languages[language].name;
}

/** There from the start. */
export const english: Speech = firstSpeech('en', compiled(first));

/** Rejects when its files cannot be loaded, as the next do. */
export async function firstSpeechIn(language: Language): Promise<Speech> {
  return firstSpeech(language, compiled(await languages[language].first()));
}

export async function traceSpeechIn(language: Language): Promise<TraceSpeech> {
  const [before, besides] = await Promise.all([firstSpeechIn(language), languages[language].trace()]);
  return withTrace(before, compiled(besides));
}

export async function pageSpeechIn(language: Language): Promise<PageSpeech> {
  const [before, besides] = await Promise.all([traceSpeechIn(language), languages[language].page()]);
  return withPage(before, compiled(besides));
}

export async function glossarySpeechIn(language: Language): Promise<GlossarySpeech> {
  return glossarySpeech(language, compiled(await languages[language].glossary()));
}
