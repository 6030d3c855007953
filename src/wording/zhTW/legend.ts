import type { UiWords } from '../uiWords.ts';
import { chinesePage as speech } from '../messages/chinesePage.ts';

export const legend: UiWords['legend'] = speech.t.legend;
