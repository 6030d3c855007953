import type { ShellWords } from '../shellWords.ts';
import type { UiWords } from '../uiWords.ts';
import { shareOf, sharingOf } from '../explain/share.ts';
import { chinesePage as speech } from '../messages/chinesePage.ts';

export const share: UiWords['share'] = shareOf(speech);
export const sharing: ShellWords['share'] = sharingOf(speech);
