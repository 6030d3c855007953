import type { Hook } from '../../engine/index.ts';
import type { UiWords } from '../uiWords.ts';
import type { NamedText } from '../words.ts';
import * as said from '../explain/inspector.ts';
import { chinesePage as speech } from '../messages/chinesePage.ts';

export const inspector: UiWords['inspector'] = said.inspectorOf(speech);
export const hookText = (hook: Hook): NamedText => said.hookText(speech, hook);
