import type { TerminalSpeech } from '../messages/speech.ts';
import type { StillWords } from '../stillWords.ts';
import { anyOf } from './lists.ts';

/** What the page says before its program has started. */
export function stillOf(speech: TerminalSpeech): StillWords {
  const { t, say } = speech;
  return { ...t.still, late: (browsers) => say(t.still.late, { browsers: anyOf(speech, browsers) }) };
}
