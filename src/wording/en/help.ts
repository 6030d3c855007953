import type { UiWords } from '../uiWords.ts';
import { helpOf } from '../explain/help.ts';
import { englishPage as speech } from '../messages/englishPage.ts';

export const help: UiWords['help'] = helpOf(speech);
