import type { FinderWords } from '../finderWords.ts';
import type { PageSpeech } from '../messages/speech.ts';
import { number } from './numbers.ts';

/** The search box for endpoints. */
export function finderOf(speech: PageSpeech): FinderWords {
  const { t, say } = speech;
  const { finder } = t;
  return {
    placeholder: finder.placeholder,
    clear: (label) => say(finder.clear, { label }),
    found: (count) => say(finder.found, { count: number(speech, count) }),
    more: (shown, count) => say(finder.more, { shown: number(speech, shown), count: number(speech, count) }),
    none: (sought) => say(finder.none, { sought }),
  };
}
