import type { CostWords } from '../costWords.ts';
import { costOf } from '../explain/cost.ts';
import { chinesePage } from '../messages/chinesePage.ts';
import { openers } from './openers.ts';

export const cost: CostWords = costOf(chinesePage, openers.cost.panel);
