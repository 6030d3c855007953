import type { FirstWords } from '../firstWords.ts';
import type { Speech } from '../messages/speech.ts';

/** What the first screen says of that which loads when it is opened. */
export function openersOf({ t, say }: Speech): Pick<FirstWords, 'teaching' | 'cost' | 'takeHome' | 'identity'> {
  const { lessons, prediction } = t.openers.teaching;
  return {
    ...t.openers,
    teaching: {
      lessons,
      prediction: {
        ...prediction,
        hopAt: (at) => say(prediction.hopAt, { at }),
        aboutToSend: (sender) => say(prediction.aboutToSend, { sender }),
      },
    },
  };
}
