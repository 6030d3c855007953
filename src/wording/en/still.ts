import type { StillWords } from '../stillWords.ts';
import { stillOf } from '../explain/still.ts';
import { englishPage as speech } from '../messages/englishPage.ts';

export const still: StillWords = stillOf(speech);
