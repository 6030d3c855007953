import type { TeachingWords } from '../teachingWords.ts';
import { breakingOf } from '../explain/breaking.ts';
import { englishPage as speech } from '../messages/englishPage.ts';

export const breaking: TeachingWords['breaking'] = breakingOf(speech);
