import type { ShellWords } from '../shellWords.ts';
import type { UiWords } from '../uiWords.ts';
import { shareOf, sharingOf } from '../explain/share.ts';
import { englishPage as speech } from '../messages/englishPage.ts';

export const share: UiWords['share'] = shareOf(speech);
export const sharing: ShellWords['share'] = sharingOf(speech);
