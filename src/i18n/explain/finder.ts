import type { FinderWords } from '../finderWords.ts';
import type { PageSpeech } from '../messages/speech.ts';
import { numberText } from './numbers.ts';

/** The search box for endpoints. */
export function finderOf(speech: PageSpeech): FinderWords {
  const { t, say } = speech;
  const { finder } = t;
  return {
    placeholder: finder.placeholder,
    clear: (label) => say(finder.clear, { label }),
    found: (count) => say(finder.found, { count: numberText(speech, count) }),
    more: (shown, count) => say(finder.more, { shown: numberText(speech, shown), count: numberText(speech, count) }),
    none: (sought) => say(finder.none, { sought }),
  };
}
