import { summaryIn } from '../notation/telling.ts';
import { endingText } from './endings.ts';
import { stepText } from './steps.ts';

export const hopSummary = summaryIn({ stepText, endingText, betweenTitles: '、', betweenReasons: '；' });
