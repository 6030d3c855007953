import type { Glossary } from '../glossary.ts';
import type { GlossarySpeech } from '../messages/speech.ts';
import { termIds } from '../termId.ts';
import { termFinder } from './termFinder.ts';
import { termsOf } from './terms.ts';

export function glossaryOf(speech: GlossarySpeech): Glossary {
  const { t, say } = speech;
  const { title, intro, definedIn, precisely } = t.glossary;
  const terms = termsOf(speech);
  return {
    title,
    intro,
    definedIn,
    precisely: (sentence) => say(precisely, { sentence }),
    order: termIds,
    terms,
    find: termFinder(terms),
    ...t.explained,
  };
}
