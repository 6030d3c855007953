/** A field or the place of an item, from the outside in. */
export type PathStep = string | number;

/** What is being written where the caret stands in a text of JSON or YAML, finished or not. */
export interface Caret {
  /** `nothing`: in a comment, or behind a value that has been written. */
  readonly part: 'key' | 'value' | 'nothing';
  /** Of the object that a key would go into, or of the value. */
  readonly path: readonly PathStep[];
  /** The fields that the object has elsewhere, before the caret and after it. */
  readonly others: ReadonlySet<string>;
  /** As much of the word as stands before the caret. */
  readonly begun: string;
  /** The word as it stands in the text, with its quotes. */
  readonly from: number;
  readonly to: number;
  readonly isJson: boolean;
  /** Whether a colon follows the word. */
  readonly isNamed: boolean;
}

interface Frame {
  readonly kind: 'map' | 'list';
  /** Of the block that it stands in; what stands in brackets has none. */
  readonly indent: number | null;
  /** Of a list: which item this is. */
  at: number;
  /** Of a map: the field whose value comes next. */
  key: string | null;
  /** Has the value of that field, or this item, been written? */
  isWritten: boolean;
  readonly keys: Set<string>;
}

/** What stands at this place of a text that may be broken there, and anywhere else. Never throws. */
export function caretIn(text: string, at: number): Caret {
  const from = at - (/"?[\w./-]*$/.exec(text.slice(0, at))?.[0].length ?? 0);
  const rest = /^[\w./-]*"?/.exec(text.slice(at))?.[0] ?? '';
  const isQuoted = text[from] === '"';
  const to = at + (isQuoted ? rest.length : rest.replace(/"$/, '').length);
  const found = placeIn(text.slice(0, from), text.slice(to));
  return {
    ...found,
    begun: text.slice(from + (isQuoted ? 1 : 0), at),
    from,
    to,
    isNamed: /^[ \t]*:/.test(text.slice(to)),
  };
}

type Place = Pick<Caret, 'part' | 'path' | 'others' | 'isJson'>;

function placeIn(before: string, after: string): Place {
  const stack: Frame[] = [];
  const lines = before.split('\n');
  const last = lines.pop() ?? '';
  for (const line of lines) readLine(stack, line);
  if (!isFlow(stack) && /(?:^|\s)#/.test(last)) return { part: 'nothing', path: [], others: new Set(), isJson: false };
  const isKey = readLast(stack, last);
  const top = stack.at(-1);
  const isJson = top !== undefined && top.indent === null;
  const part = top?.isWritten === true ? 'nothing' : isKey ? 'key' : 'value';
  const path = stack.flatMap((frame) => (frame === top && isKey ? [] : stepOf(frame)));
  const others = new Set(top?.keys);
  if (isKey && top !== undefined) for (const key of keysAfter(stack, top, after)) others.add(key);
  return { part, path, others, isJson };
}

function stepOf({ kind, key, at }: Frame): PathStep[] {
  if (kind === 'list') return [at];
  return key === null ? [] : [key];
}

/** Goes on behind the caret until the object ends: what it names there is named already. */
function keysAfter(stack: Frame[], object: Frame, after: string): ReadonlySet<string> {
  const [first = '', ...lines] = after.split('\n');
  if (object.indent === null) readFlow(stack, first);
  for (const line of lines) {
    if (!stack.includes(object)) break;
    readLine(stack, line);
  }
  return object.keys;
}

const named = /^("(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'#{}[\],:]+)\s*:(?:\s+|$)/;

function readLine(stack: Frame[], line: string): void {
  if (isFlow(stack)) return readFlow(stack, line);
  const { indent, content } = intoItems(stack, line);
  if (content === '' || content.startsWith('#') || content.startsWith('---')) return;
  const key = named.exec(content);
  if (key === null) return readFlow(stack, content);
  name(mapAt(stack, indent), unquoted(key[1] ?? ''));
  readFlow(stack, content.slice(key[0].length));
}

/** The line with the caret; whether a field's name is due there. */
function readLast(stack: Frame[], line: string): boolean {
  if (isFlow(stack)) {
    readFlow(stack, line);
    return isFlow(stack) && stack.at(-1)?.kind === 'map' && stack.at(-1)?.key === null;
  }
  const { indent, content } = intoItems(stack, line);
  const key = named.exec(content);
  if (key !== null) {
    name(mapAt(stack, indent), unquoted(key[1] ?? ''));
    readFlow(stack, content.slice(key[0].length));
  } else if (content.startsWith('{') || content.startsWith('[')) readFlow(stack, content);
  else mapAt(stack, indent);
  const top = stack.at(-1);
  return top?.kind === 'map' && top.key === null;
}

const isFlow = (stack: readonly Frame[]): boolean => stack.at(-1)?.indent === null;

/** Goes into the items of lists that a line of a block begins with. */
function intoItems(stack: Frame[], line: string): { readonly indent: number; readonly content: string } {
  let indent = line.length - line.trimStart().length;
  let content = line.trim();
  for (let dash = /^-(?:\s+|$)/.exec(content); dash !== null; dash = /^-(?:\s+|$)/.exec(content)) {
    leave(stack, indent);
    const top = stack.at(-1);
    if (top?.kind === 'list' && top.indent === indent) top.at += 1;
    else stack.push({ kind: 'list', indent, at: 0, key: null, isWritten: false, keys: new Set() });
    indent += Math.max(dash[0].length, 2);
    content = content.slice(dash[0].length);
  }
  return { indent, content };
}

/** The object whose fields begin at this column. */
function mapAt(stack: Frame[], indent: number): Frame {
  leave(stack, indent);
  // A list may stand as far left as the field that it is the value of.
  if (stack.at(-1)?.kind === 'list' && stack.at(-1)?.indent === indent) stack.pop();
  const top = stack.at(-1);
  if (top?.kind === 'map' && top.indent === indent) {
    top.key = null;
    return top;
  }
  const begun: Frame = { kind: 'map', indent, at: 0, key: null, isWritten: false, keys: new Set() };
  stack.push(begun);
  return begun;
}

function leave(stack: Frame[], indent: number): void {
  for (let top = stack.at(-1); top !== undefined && (top.indent ?? indent) > indent; top = stack.at(-1)) stack.pop();
}

function name(map: Frame, key: string): void {
  map.key = key;
  map.isWritten = false;
  map.keys.add(key);
}

const pieces = /"(?:[^"\\]|\\.)*"?|[{}[\],:]|[^\s"{}[\],:]+/g;

/** What stands in brackets, where lines mean nothing. */
function readFlow(stack: Frame[], text: string): void {
  let word = '';
  for (const [piece] of text.matchAll(pieces)) {
    const top = stack.at(-1);
    const inside = top?.indent === null ? top : null;
    if (piece === '{' || piece === '[') {
      if (inside !== null) inside.isWritten = true;
      stack.push({
        kind: piece === '{' ? 'map' : 'list',
        indent: null,
        at: 0,
        key: null,
        isWritten: false,
        keys: new Set(),
      });
    } else if (inside === null) continue;
    else if (piece === '}' || piece === ']') {
      stack.pop();
    } else if (piece === ',') {
      inside.key = null;
      inside.isWritten = false;
      inside.at += 1;
    } else if (piece === ':') {
      if (inside.kind === 'map' && word !== '') name(inside, unquoted(word));
    } else {
      word = piece;
      // In a map it may be a name, until a field's value is due.
      inside.isWritten = inside.kind === 'list' || inside.key !== null;
    }
  }
}

const unquoted = (word: string): string => word.replaceAll(/^["']|["']$/g, '');
