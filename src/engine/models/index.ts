import { archipelago } from './archipelago.ts';
import { flat } from './flat.ts';
import { hybrid } from './hybrid.ts';
import { island } from './island.ts';
import { isolated } from './isolated.ts';
import type { NetworkModel } from './model.ts';
import type { Choice } from './settings.ts';

/** Every network model there is, in the order in which they are offered. A new one is a file beside these and a name here. */
export const models = { flat, island, isolated, hybrid, archipelago } satisfies Record<string, NetworkModel>;

export type ModelId = keyof typeof models;

type SpecsOf<Model extends ModelId> = (typeof models)[Model]['settings'];

/** Every setting of any model, by its key in links and documents. */
export type SettingKey = { [Model in ModelId]: keyof SpecsOf<Model> }[ModelId];

/** The positions of a setting, whichever model has it; a list of prefixes has none but the empty one. */
export type SettingValue<Key extends SettingKey> = {
  [Model in ModelId]: Key extends keyof SpecsOf<Model>
    ? SpecsOf<Model>[Key] extends Choice<infer Value>
      ? Value
      : ''
    : never;
}[ModelId];

export function isModelId(text: string): text is ModelId {
  return Object.hasOwn(models, text);
}

export const modelIds: readonly ModelId[] = Object.keys(models).filter(isModelId);
