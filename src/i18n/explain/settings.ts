import type { SettingKey, SettingValue } from '../../engine/index.ts';
import type { PageSpeech, Speech } from '../messages/speech.ts';
import type { NamedText } from '../words.ts';

/** What every setting of every model and each of its values is called, so that one without words does not compile. */
type SettingNames = {
  readonly [Key in SettingKey]: { readonly name: string; readonly values: Readonly<Record<SettingValue<Key>, string>> };
};

/** What each of them does. */
type SettingHelp = {
  readonly [Key in SettingKey]: { readonly help: string; readonly values: Readonly<Record<SettingValue<Key>, string>> };
};

/** The same for whoever has keys and values from outside. */
type AnySettingNames = AnyWords<{ readonly name: string }>;
type AnySettingHelp = AnyWords<{ readonly help: string }>;
type AnyWords<OfSetting> = Readonly<Record<string, OfSetting & { readonly values: Readonly<Record<string, string>> }>>;

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
