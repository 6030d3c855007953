import type { FirstWords } from '../firstWords.ts';
import { openersOf } from '../explain/openers.ts';
import { english as speech } from '../messages/english.ts';

export const openers: Pick<FirstWords, 'teaching' | 'cost' | 'takeHome' | 'identity'> = openersOf(speech);
