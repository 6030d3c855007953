import type { FirstWords } from '../firstWords.ts';
import { openersOf } from '../explain/openers.ts';
import { chinese as speech } from '../messages/chinese.ts';

export const openers: Pick<FirstWords, 'teaching' | 'cost' | 'takeHome' | 'identity'> = openersOf(speech);
