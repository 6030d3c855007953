/** The frame's own words, per language. They belong beside the others in src/wording. */
import { useApp } from '../../state/index.ts';
import type { Language } from '../../wording/index.ts';
import { isLanguage } from '../../wording/index.ts';
import { en } from './en.ts';
import type { ShellWords } from './shellWords.ts';

export type { ShellWords } from './shellWords.ts';

const words: Readonly<Record<Language, ShellWords>> = { en };

export function useShellWords(): ShellWords {
  const language = useApp((state) => state.language);
  return words[isLanguage(language) ? language : 'en'];
}
