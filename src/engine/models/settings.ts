import type { Prefix } from '../net/prefix.ts';
import { parsePrefix } from '../net/prefix.ts';

/** A knob with a few named positions. */
export interface Choice<Value extends string = string> {
  readonly kind: 'choice';
  readonly values: readonly Value[];
  readonly initial: Value;
}

/** A knob that takes a comma-separated list of prefixes. */
export interface PrefixList {
  readonly kind: 'prefixes';
  readonly initial: string;
}

export type Setting = Choice | PrefixList;
export type SettingSpecs = Readonly<Record<string, Setting>>;
/** What a person chose; keys that are missing stand for their initial value. */
export type Settings = Readonly<Record<string, string>>;

export function choice<Value extends string>(values: readonly [Value, ...Value[]]): Choice<Value> {
  return { kind: 'choice', values, initial: values[0] };
}

/** The chosen position, or the initial one when the text is none of them. */
export function chosen<Value extends string>(spec: Choice<Value>, text: string | undefined): Value {
  return spec.values.find((value) => value === text) ?? spec.initial;
}

/** The chosen prefixes, or the initial ones when the text is not a list of prefixes. */
export function chosenPrefixes(spec: PrefixList, text: string | undefined): readonly Prefix[] {
  return parsePrefixList(text ?? spec.initial) ?? parsePrefixList(spec.initial) ?? [];
}

/** `null` unless every part is a prefix; the empty text is the empty list. */
export function parsePrefixList(text: string): readonly Prefix[] | null {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const prefixes = parts.map(parsePrefix);
  return prefixes.every((each) => each !== null) ? prefixes : null;
}

/** Is this text a position of the knob? */
export function accepts(setting: Setting, text: string): boolean {
  switch (setting.kind) {
    case 'choice':
      return setting.values.includes(text);
    case 'prefixes':
      return parsePrefixList(text) !== null;
  }
}

/** Every setting of a model, chosen or initial, in the order of its specification. */
export function completed(specs: SettingSpecs, settings: Settings): Settings {
  return Object.fromEntries(
    Object.entries(specs).map(([key, spec]) => {
      const given = settings[key];
      return [key, given !== undefined && accepts(spec, given) ? given : spec.initial];
    }),
  );
}
