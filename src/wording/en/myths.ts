import type { MythId } from '../../evidence/index.ts';
import { englishPage } from '../messages/englishPage.ts';
import type { MythText } from '../mythText.ts';

export const mythText = (myth: MythId): MythText => englishPage.t.myths[myth];
