import type { Dial, ModelId } from '../../engine/index.ts';
import type { NamedText } from '../words.ts';
import * as said from '../explain/models.ts';
import { chinese as speech } from '../messages/chinese.ts';

export const modelText = (model: ModelId): NamedText => said.modelText(speech, model);
export const dialText = (dial: Dial): NamedText => said.dialText(speech, dial);
