import type { FirstWords } from '../firstWords.ts';
import { shellOf } from '../explain/shell.ts';
import { chinese as speech } from '../messages/chinese.ts';

export const shell: FirstWords['shell'] = shellOf(speech);
