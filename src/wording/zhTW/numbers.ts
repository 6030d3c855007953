import * as said from '../explain/numbers.ts';
import { chinese as speech } from '../messages/chinese.ts';

export const number = (value: number): string => said.number(speech, value);
export const percent = (share: number): string => said.percent(speech, share);
