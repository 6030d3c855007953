import type { PageSpeech } from '../messages/speech.ts';
import { takeHomeUsage } from '../notation/usage.ts';
import type { TakeHomeUiWords, TakeHomeWords } from '../takeHomeWords.ts';
import { takeHomeScriptOf } from './takeHomeScript.ts';

/** `opener` is what the first screen has of it already. */
export function takeHomeOf(speech: PageSpeech, opener: Pick<TakeHomeUiWords, 'open'>): TakeHomeWords {
  const { say } = speech;
  const { firstSide, secondSide, runHelp, saved, ...texts } = speech.t.takeHome;
  return {
    usage: takeHomeUsage,
    script: takeHomeScriptOf(speech),
    ui: {
      ...opener,
      ...texts,
      sideName: (index, side) => say(index === 0 ? firstSide : secondSide, { side }),
      runHelp: (file) => say(runHelp, { file }),
      saved: (file) => say(saved, { file }),
    },
  };
}
