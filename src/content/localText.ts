import * as v from 'valibot';
import type { Language } from '../formats/index.ts';
import { languages } from '../formats/index.ts';

/** The same sentence in English and in the other languages that have it; never an address in figures, for those come from the trace. */
export type LocalText = { readonly en: string } & Readonly<Partial<Record<Language, string>>>;

/** In English where the document does not say it in this language. */
export function textIn(text: LocalText, language: Language): string {
  return text[language] ?? text.en;
}

/** The language of what `textIn` gives. */
export function languageOf(text: LocalText, language: Language): Language {
  return text[language] === undefined ? 'en' : language;
}

/** English has to be there; a language that nobody speaks is refused. */
export function localText<Sentence extends v.GenericSchema<string>>(sentence: Sentence) {
  return v.strictObject({ ...v.entriesFromList(languages, v.exactOptional(sentence)), en: sentence });
}
