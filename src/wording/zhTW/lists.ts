import * as said from '../explain/lists.ts';
import { chinese as speech } from '../messages/chinese.ts';

export const anyOf = (items: readonly string[]): string => said.anyOf(speech, items);
export const allOf = (items: readonly string[]): string => said.allOf(speech, items);
