import type { Speech } from '../messages/speech.ts';
import type { AnySettingWords, SettingWords } from '../settingWords.ts';
import type { NamedText } from '../words.ts';

/** By keys from outside; that each of the engine's has words is asked of the messages here. */
function wordsOf({ t }: Speech): AnySettingWords {
  return t.settings satisfies SettingWords;
}

export function settingText(speech: Speech, key: string): NamedText {
  return wordsOf(speech)[key] ?? { name: key, help: '' };
}

export function valueText(speech: Speech, key: string, value: string): NamedText {
  return wordsOf(speech)[key]?.values[value] ?? { name: value, help: '' };
}
