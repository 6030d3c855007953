import type { FieldPath } from './source.ts';

/** Deeper than any object of Kubernetes; what is deeper was made to be. */
const deepest = 200;

/** Where the JSON value that begins here ends; `null` when none does. Whether all of it is JSON, JSON.parse says. */
export function endOfJson(text: string, start: number): number | null {
  const at = skipBlank(text, start);
  const first = text[at];
  if (first === '"') return endOfString(text, at);
  if (first !== '{' && first !== '[') return endOfWord(text, at);
  let depth = 0;
  for (let here = at; here < text.length; here += 1) {
    switch (text.charCodeAt(here)) {
      case 0x22: {
        const end = endOfString(text, here);
        if (end === null) return null;
        here = end - 1;
        break;
      }
      case 0x7b:
      case 0x5b:
        depth += 1;
        if (depth > deepest) return null;
        break;
      case 0x7d:
      case 0x5d:
        depth -= 1;
        if (depth === 0) return here + 1;
        break;
    }
  }
  return null;
}

/** A key that a table of this JSON has for the second time, and where (an offset): JSON.parse takes the last, others the first. */
export function repeatedKey(
  text: string,
  start: number,
  end: number,
): { readonly key: string; readonly at: number } | null {
  const open: (Set<string> | null)[] = [];
  for (let at = start; at < end; at += 1) {
    switch (text.charCodeAt(at)) {
      case 0x22: {
        const after = endOfString(text, at) ?? end;
        const keys = open.at(-1) ?? null;
        if (keys !== null && text[skipBlank(text, after)] === ':') {
          const key = keyText(text.slice(at, after));
          if (keys.has(key)) return { key, at };
          keys.add(key);
        }
        at = after - 1;
        break;
      }
      case 0x7b:
        open.push(new Set());
        break;
      case 0x5b:
        open.push(null);
        break;
      case 0x7d:
      case 0x5d:
        open.pop();
        break;
    }
  }
  return null;
}

/** Where a field stands in the JSON value that begins at `start`: its key, or the item; of what is not there, what would hold it. */
export function placeInJson(text: string, start: number, path: FieldPath): number {
  let at = skipBlank(text, start);
  let place = at;
  for (const step of path) {
    const found = childOf(text, at, step);
    if (found === null) return place;
    ({ place } = found);
    at = skipBlank(text, found.value);
  }
  return place;
}

/** Where the items of a list begin, in order. */
export function itemsOfJson(text: string, start: number): readonly number[] {
  return [...children(text, skipBlank(text, start))].map(({ value }) => value);
}

interface Child {
  readonly key: string | number;
  /** Where it is named, and where its value begins. */
  readonly place: number;
  readonly value: number;
}

function childOf(text: string, at: number, step: string | number): Child | null {
  for (const child of children(text, at)) if (child.key === step) return child;
  return null;
}

function* children(text: string, container: number): Generator<Child> {
  const isTable = text[container] === '{';
  if (!isTable && text[container] !== '[') return;
  let at = skipBlank(text, container + 1);
  for (let index = 0; at < text.length && text[at] !== '}' && text[at] !== ']'; index += 1) {
    const place = at;
    let key: string | number = index;
    if (isTable) {
      const end = endOfString(text, at);
      if (end === null) return;
      key = keyText(text.slice(at, end));
      at = skipBlank(text, skipBlank(text, end) + 1);
    }
    yield { key, place, value: at };
    const end = endOfJson(text, at);
    if (end === null) return;
    at = skipBlank(text, end);
    if (text[at] === ',') at = skipBlank(text, at + 1);
  }
}

function keyText(quoted: string): string {
  return quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
}

function endOfString(text: string, start: number): number | null {
  if (text[start] !== '"') return null;
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return at + 1;
  }
  return null;
}

function endOfWord(text: string, start: number): number | null {
  const word = /[^\s,\]}]*/y;
  word.lastIndex = start;
  const length = word.exec(text)?.[0].length ?? 0;
  return length === 0 ? null : start + length;
}

function skipBlank(text: string, start: number): number {
  let at = start;
  while (at < text.length && ' \n\r\t'.includes(text[at] ?? '')) at += 1;
  return at;
}

/**
 * Why a text is no JSON, and where (an offset); `null` where it is. Browsers say where in three ways (V8 a position, Gecko a line and a
 * column, JavaScriptCore nothing): then it is where YAML, which all of JSON is, breaks too.
 */
export function jsonFlaw(text: string, elsewhere = 0): { readonly reason: string; readonly at: number } | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const reason = said.replace(/ in JSON.*$| \(line.*$| at line \d+.*$/s, '').replace(/^JSON.parse: /, '');
    const position = /position (\d+)/.exec(said)?.[1];
    const [, line, column] = /line (\d+) column (\d+)/.exec(said) ?? [];
    if (position !== undefined) return { reason, at: Number(position) };
    if (line !== undefined) return { reason, at: offsetOf(text, Number(line), Number(column)) };
    return { reason, at: /end of/i.test(said) ? text.length - 1 : elsewhere };
  }
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let count = 1; count < line; count += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}
