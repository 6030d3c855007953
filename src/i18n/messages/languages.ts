import { compiled } from '#compiled-messages';
import type { Language } from '../../formats/index.ts';
import { englishFirst, messageFiles } from './messageFiles.ts';
import type { GlossarySpeech, PageSpeech, Speech, TraceSpeech } from './speech.ts';
import { firstSpeech, glossarySpeech, withPage, withTrace } from './speech.ts';

/** The language in its own words, for the list to choose from. */
export function languageName(language: Language): string {
  return messageFiles[language].name;
}

/** There from the start. */
export const english: Speech = firstSpeech('en', compiled(englishFirst));

/** Rejects when its files cannot be loaded, as the next do. */
export async function firstSpeechIn(language: Language): Promise<Speech> {
  return firstSpeech(language, compiled(await messageFiles[language].first()));
}

export async function traceSpeechIn(language: Language): Promise<TraceSpeech> {
  const [before, besides] = await Promise.all([firstSpeechIn(language), messageFiles[language].trace()]);
  return withTrace(before, compiled(besides));
}

export async function pageSpeechIn(language: Language): Promise<PageSpeech> {
  const [before, besides] = await Promise.all([traceSpeechIn(language), messageFiles[language].page()]);
  return withPage(before, compiled(besides));
}

export async function glossarySpeechIn(language: Language): Promise<GlossarySpeech> {
  return glossarySpeech(language, compiled(await messageFiles[language].glossary()));
}
