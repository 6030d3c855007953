import type { TraceSpeech } from '../messages/speech.ts';
import type { TallyKey } from '../uiWords.ts';
import type { NamedText } from '../words.ts';

export function tallyText({ t }: TraceSpeech, key: TallyKey): NamedText {
  return t.tally[key];
}
