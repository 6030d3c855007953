import type { MythId } from '../../evidence/index.ts';
import { chinesePage } from '../messages/chinesePage.ts';
import type { MythText } from '../mythText.ts';

export const mythText = (myth: MythId): MythText => chinesePage.t.myths[myth];
