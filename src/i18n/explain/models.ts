import type { ModelId } from '../../engine/index.ts';
import type { Speech } from '../messages/speech.ts';
import type { NamedText } from '../words.ts';

export function modelText({ t }: Speech, model: ModelId): NamedText {
  return t.models.model[model];
}
