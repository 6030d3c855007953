import type { PageSpeech } from '../messages/speech.ts';
import type { TeachingWords } from '../teachingWords.ts';

/** What is asked before something is broken, and said after. */
export function breakingOf({ t, say }: PageSpeech): TeachingWords['breaking'] {
  const { breaking } = t;
  const { rightWhere, wrongWhere } = breaking;
  return {
    ...breaking,
    rightWhere: (place) => (place === null ? rightWhere.works : say(rightWhere.fails, { place })),
    wrongWhere: (place) => (place === null ? wrongWhere.works : say(wrongWhere.fails, { place })),
    rightWhat: (experience) => say(breaking.rightWhat, { experience }),
    wrongWhat: (experience) => say(breaking.wrongWhat, { experience }),
    inOther: (model) => say(breaking.inOther, { model }),
    noOther: (model) => say(breaking.noOther, { model }),
    places: (model, count) => say(breaking.places, { model, count }),
  };
}
