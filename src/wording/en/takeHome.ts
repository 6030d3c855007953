import { takeHomeOf } from '../explain/takeHome.ts';
import { englishPage } from '../messages/englishPage.ts';
import type { TakeHomeWords } from '../takeHomeWords.ts';
import { openers } from './openers.ts';

export const takeHome: TakeHomeWords = takeHomeOf(englishPage, openers.takeHome.ui);
