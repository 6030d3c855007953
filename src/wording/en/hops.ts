import { hopSummaryIn } from '../explain/hops.ts';
import { english as speech } from '../messages/english.ts';

export const hopSummary = hopSummaryIn(speech);
