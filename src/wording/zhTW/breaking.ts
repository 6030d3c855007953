import type { TeachingWords } from '../teachingWords.ts';
import { breakingOf } from '../explain/breaking.ts';
import { chinesePage as speech } from '../messages/chinesePage.ts';

export const breaking: TeachingWords['breaking'] = breakingOf(speech);
