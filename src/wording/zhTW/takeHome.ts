import { takeHomeOf } from '../explain/takeHome.ts';
import { chinesePage } from '../messages/chinesePage.ts';
import type { TakeHomeWords } from '../takeHomeWords.ts';
import { openers } from './openers.ts';

export const takeHome: TakeHomeWords = takeHomeOf(chinesePage, openers.takeHome.ui);
