import { archipelago } from './archipelago.ts';
import { flat } from './flat.ts';
import { hybrid } from './hybrid.ts';
import { island } from './island.ts';
import { isolated } from './isolated.ts';
import type { NetworkModel } from './model.ts';

/** Every network model there is. A new one is a file beside these and a name here. */
export const models = { flat, island, isolated, hybrid, archipelago } satisfies Record<string, NetworkModel>;

export type ModelId = keyof typeof models;

export const modelIds: readonly ModelId[] = ['flat', 'island', 'isolated', 'hybrid', 'archipelago'];

export function isModelId(text: string): text is ModelId {
  return Object.hasOwn(models, text);
}
