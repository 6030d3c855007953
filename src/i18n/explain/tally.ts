import type { Speech } from '../messages/speech.ts';
import type { TallyKey } from '../uiWords.ts';
import type { NamedText } from '../words.ts';

export function tallyText({ t }: Speech, key: TallyKey): NamedText {
  return t.tally[key];
}
