import * as said from '../explain/lists.ts';
import { english as speech } from '../messages/english.ts';

export const anyOf = (items: readonly string[]): string => said.anyOf(speech, items);
export const allOf = (items: readonly string[]): string => said.allOf(speech, items);

/** `1 rewrite`, `2 rewrites`. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
