import { hopSummaryIn } from '../explain/hops.ts';
import { chinese as speech } from '../messages/chinese.ts';

export const hopSummary = hopSummaryIn(speech);
