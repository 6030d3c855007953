import { resultsOf } from '../explain/results.ts';
import type { FirstWords } from '../firstWords.ts';
import { chinese as speech } from '../messages/chinese.ts';

/** The tables under the pictures. */
export const results: FirstWords['panels'] = resultsOf(speech);
