import type { FirstWords } from '../firstWords.ts';
import { uiOf } from '../explain/ui.ts';
import { english as speech } from '../messages/english.ts';

export const ui: FirstWords['ui'] = uiOf(speech);
