import type { PageSpeech } from '../messages/speech.ts';
import { takeHomeUsage } from '../format/usage.ts';
import type { TakeHomeWords } from '../takeHomeWords.ts';
import { takeHomeScriptOf } from './takeHomeScript.ts';

export function takeHomeOf(speech: PageSpeech): TakeHomeWords {
  const { t, say } = speech;
  const { firstSide, secondSide, runHelp, saved, ...texts } = t.takeHome;
  return {
    usage: takeHomeUsage,
    script: takeHomeScriptOf(speech),
    ui: {
      ...t.openers.takeHome.ui,
      ...texts,
      sideName: (index, side) => say(index === 0 ? firstSide : secondSide, { side }),
      runHelp: (file) => say(runHelp, { file }),
      saved: (file) => say(saved, { file }),
    },
  };
}
