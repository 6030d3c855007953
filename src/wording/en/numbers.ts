import * as said from '../explain/numbers.ts';
import { english as speech } from '../messages/english.ts';

export const number = (value: number): string => said.number(speech, value);
export const percent = (share: number): string => said.percent(speech, share);
