import type { Speech } from '../messages/speech.ts';

/** `a`, `a or b`, `a, b or c`. */
export function anyOf({ t, say }: Speech, items: readonly string[]): string {
  return joined(items, t.lists.separator, (before, last) => say(t.lists.or, { before, last }));
}

/** `a`, `a and b`, `a, b and c`. */
export function allOf({ t, say }: Speech, items: readonly string[]): string {
  return joined(items, t.lists.separator, (before, last) => say(t.lists.and, { before, last }));
}

function joined(
  items: readonly string[],
  separator: string,
  withLast: (before: string, last: string) => string,
): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : withLast(items.slice(0, -1).join(separator), last);
}
