import type { Warning } from '../../engine/index.ts';
import * as said from '../explain/warnings.ts';
import { chinesePage as speech } from '../messages/chinesePage.ts';

export const warningText = (warning: Warning): string => said.warningText(speech, warning);
