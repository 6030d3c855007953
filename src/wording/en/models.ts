import type { Dial, ModelId } from '../../engine/index.ts';
import type { NamedText } from '../words.ts';
import * as said from '../explain/models.ts';
import { english as speech } from '../messages/english.ts';

export const modelText = (model: ModelId): NamedText => said.modelText(speech, model);
export const dialText = (dial: Dial): NamedText => said.dialText(speech, dial);
