import { seamed } from './say.ts';

/** `a`, `a 或 b`, `a、b 或 c`. */
export function anyOf(items: readonly string[]): string {
  return joined(items, '或');
}

/** `a`, `a 和 b`, `a、b 和 c`. */
export function allOf(items: readonly string[]): string {
  return joined(items, '和');
}

function joined(items: readonly string[], word: string): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : [items.slice(0, -1).join('、'), word, last].reduce(seamed);
}
