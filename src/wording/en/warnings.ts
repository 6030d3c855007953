import type { Warning } from '../../engine/index.ts';
import * as said from '../explain/warnings.ts';
import { englishPage as speech } from '../messages/englishPage.ts';

export const warningText = (warning: Warning): string => said.warningText(speech, warning);
