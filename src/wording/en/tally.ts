import type { TallyKey } from '../uiWords.ts';
import type { NamedText } from '../words.ts';
import * as said from '../explain/tally.ts';
import { english as speech } from '../messages/english.ts';

export const tallyText = (key: TallyKey): NamedText => said.tallyText(speech, key);
