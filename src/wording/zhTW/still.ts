import type { StillWords } from '../stillWords.ts';
import { stillOf } from '../explain/still.ts';
import { chinesePage as speech } from '../messages/chinesePage.ts';

export const still: StillWords = stillOf(speech);
