import type { FirstWords } from '../firstWords.ts';
import { uiOf } from '../explain/ui.ts';
import { chinese as speech } from '../messages/chinese.ts';

export const ui: FirstWords['ui'] = uiOf(speech);
