import { resultsOf } from '../explain/results.ts';
import type { FirstWords } from '../firstWords.ts';
import { english as speech } from '../messages/english.ts';

/** The tables under the pictures. */
export const results: FirstWords['panels'] = resultsOf(speech);
