import type { SettingKey, SettingValue } from '../engine/index.ts';
import type { NamedText } from './words.ts';

/** Every setting of every model and each of its values, so that one without words does not compile. */
export type SettingWords = {
  readonly [Key in SettingKey]: NamedText & { readonly values: Readonly<Record<SettingValue<Key>, NamedText>> };
};

/** The same for whoever has keys and values from outside. */
export type AnySettingWords = Readonly<
  Record<string, NamedText & { readonly values: Readonly<Record<string, NamedText>> }>
>;
