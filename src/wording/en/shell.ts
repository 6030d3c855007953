import type { FirstWords } from '../firstWords.ts';
import { shellOf } from '../explain/shell.ts';
import { english as speech } from '../messages/english.ts';

export const shell: FirstWords['shell'] = shellOf(speech);
