import type { PageSpeech, Speech } from '../messages/speech.ts';
import type { AnySettingHelp, AnySettingNames, SettingHelp, SettingNames } from '../settingWords.ts';
import type { NamedText } from '../words.ts';

// By keys from outside; that each of the engine's has words is asked of the messages here.

function namesIn({ t }: Speech): AnySettingNames {
  return t.settings satisfies SettingNames;
}

function helpIn({ t }: PageSpeech): AnySettingHelp {
  return t.settingHelp satisfies SettingHelp;
}

export function settingName(speech: Speech, key: string): string {
  return namesIn(speech)[key]?.name ?? key;
}

export function valueName(speech: Speech, key: string, value: string): string {
  return namesIn(speech)[key]?.values[value] ?? value;
}

export function settingText(speech: PageSpeech, key: string): NamedText {
  return { name: settingName(speech, key), help: helpIn(speech)[key]?.help ?? '' };
}

export function settingValue(speech: PageSpeech, key: string, value: string): NamedText {
  return { name: valueName(speech, key, value), help: helpIn(speech)[key]?.values[value] ?? '' };
}
