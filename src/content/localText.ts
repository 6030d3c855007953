import * as v from 'valibot';
import type { Language } from '../formats/index.ts';

/** What a document says, in every language there is; a language without an entry here does not compile. */
export function inEachLanguage<Sentence extends v.GenericSchema<string>>(sentence: Sentence) {
  return v.strictObject({ en: sentence, 'zh-TW': sentence } satisfies Readonly<Record<Language, Sentence>>);
}
