import type { CostWords } from '../costWords.ts';
import { costOf } from '../explain/cost.ts';
import { englishPage } from '../messages/englishPage.ts';
import { openers } from './openers.ts';

export const cost: CostWords = costOf(englishPage, openers.cost.panel);
