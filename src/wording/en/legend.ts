import type { UiWords } from '../uiWords.ts';
import { englishPage as speech } from '../messages/englishPage.ts';

export const legend: UiWords['legend'] = speech.t.legend;
