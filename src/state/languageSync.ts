import type { Language } from '../formats/index.ts';
import { languages, linkReading } from '../formats/index.ts';
import { dispatch } from './store.ts';

/** What of a window is used here. */
export type LanguageWindow = Pick<Window, 'location' | 'navigator'>;

/** Before anything is drawn: the language of the link, or the reader's own where it says none. */
export function attachLanguage({ location, navigator }: LanguageWindow): void {
  const { language } = linkReading({ search: location.search, hash: location.hash });
  dispatch({ kind: 'language-chosen', language: language ?? readersLanguage(navigator.languages) });
}

/** The first language that the reader prefers and the page speaks, in the same script: `zh-HK` is served by `zh-TW`, `zh-CN` is not. */
export function readersLanguage(preferred: readonly string[]): Language {
  const spoken = languages.map((language) => ({ language, key: keyOf(language) }));
  for (const tag of preferred) {
    const key = keyOf(tag);
    const found = spoken.find((each) => each.key === key);
    if (found !== undefined) return found.language;
  }
  return 'en';
}

/** Language and script; `null` for what is no tag. */
function keyOf(tag: string): string | null {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script ?? ''}`;
  } catch {
    return null;
  }
}
