import type { ModelId, Settings } from '../../engine/index.ts';
import * as said from '../explain/sides.ts';
import { chinesePage as speech } from '../messages/chinesePage.ts';

export const sideText = (model: ModelId, chosen: Settings): string => said.sideText(speech, model, chosen);
