import { teachingOf } from '../explain/teaching.ts';
import { chinesePage } from '../messages/chinesePage.ts';
import type { TeachingWords } from '../teachingWords.ts';
import { breaking } from './breaking.ts';
import { factText } from './evidence.ts';
import { openers } from './openers.ts';
import { prediction } from './prediction.ts';

export const teaching: TeachingWords = teachingOf(chinesePage, {
  lessons: openers.teaching.lessons,
  factText,
  prediction,
  breaking,
});
