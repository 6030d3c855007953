import type { SettingKey, SettingValue } from '../engine/index.ts';

/** What every setting of every model and each of its values is called, so that one without words does not compile. */
export type SettingNames = {
  readonly [Key in SettingKey]: { readonly name: string; readonly values: Readonly<Record<SettingValue<Key>, string>> };
};

/** What each of them does. */
export type SettingHelp = {
  readonly [Key in SettingKey]: { readonly help: string; readonly values: Readonly<Record<SettingValue<Key>, string>> };
};

/** The same for whoever has keys and values from outside. */
export type AnySettingNames = AnyWords<{ readonly name: string }>;
export type AnySettingHelp = AnyWords<{ readonly help: string }>;
type AnyWords<OfSetting> = Readonly<Record<string, OfSetting & { readonly values: Readonly<Record<string, string>> }>>;
