import type { UiWords } from '../uiWords.ts';
import { helpOf } from '../explain/help.ts';
import { chinesePage as speech } from '../messages/chinesePage.ts';

export const help: UiWords['help'] = helpOf(speech);
