import type { NamedText } from '../words.ts';
import * as said from '../explain/settings.ts';
import { english as speech } from '../messages/english.ts';

export const settingText = (key: string): NamedText => said.settingText(speech, key);
export const valueText = (key: string, value: string): NamedText => said.valueText(speech, key, value);
