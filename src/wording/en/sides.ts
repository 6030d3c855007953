import type { ModelId, Settings } from '../../engine/index.ts';
import * as said from '../explain/sides.ts';
import { englishPage as speech } from '../messages/englishPage.ts';

export const sideText = (model: ModelId, chosen: Settings): string => said.sideText(speech, model, chosen);
