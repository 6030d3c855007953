import type { Dial, ModelId } from '../../engine/index.ts';
import type { Speech } from '../messages/speech.ts';
import type { NamedText } from '../words.ts';

export function modelText({ t }: Speech, model: ModelId): NamedText {
  return t.models.model[model];
}

export function dialText({ t }: Speech, dial: Dial): NamedText {
  return t.models.dial[dial];
}
