import { en } from './en/index.ts';
import type { Words } from './words.ts';

/** Everything at once, for the terminal and for tests. The page must not import it: it would load what nobody asked for. */
export function wordsFor(_language: 'en'): Words {
  return en;
}
