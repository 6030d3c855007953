import type { PageSpeech } from '../messages/speech.ts';
import type { UiWords } from '../uiWords.ts';

/** How the page is used. */
export function helpOf({ t }: PageSpeech): UiWords['help'] {
  const { steps, keys } = t.help;
  return { ...t.ui.help, ...t.help, steps: Object.values(steps), keys: Object.values(keys) };
}
