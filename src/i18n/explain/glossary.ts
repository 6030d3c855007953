import type { Glossary } from '../glossary.ts';
import type { GlossarySpeech } from '../messages/speech.ts';
import { termsOf } from './terms.ts';

export function glossaryOf(speech: GlossarySpeech): Glossary {
  const { t, say } = speech;
  const { title, intro, definedIn, precisely } = t.glossary;
  return {
    title,
    intro,
    definedIn,
    precisely: (sentence) => say(precisely, { sentence }),
    terms: termsOf(speech),
    ...t.explained,
  };
}
