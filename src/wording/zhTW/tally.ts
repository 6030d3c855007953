import type { TallyKey } from '../uiWords.ts';
import type { NamedText } from '../words.ts';
import * as said from '../explain/tally.ts';
import { chinese as speech } from '../messages/chinese.ts';

export const tallyText = (key: TallyKey): NamedText => said.tallyText(speech, key);
