import type { Language } from '../../formats/index.ts';

/** What stands in a message where `{name}` was: a text or a number, or something that knows more about itself than its text. */
export type Value = string | number | Rich;

/** An address that knows its owner, a term that knows its definition. */
interface Rich {
  readonly text: string;
}

declare const values: unique symbol;

/** A sentence of a language, which has to be given these values. */
export type Message<Values> = Compiled & { readonly [values]?: Values };

/** As the compiler of ICU MessageFormat leaves it: text, `[name]`, `[name, 'plural' | 'select', cases]`; `#` is the number counted. */
export type Compiled = string | readonly Token[];
export type Token =
  | string
  | readonly [name: string]
  | readonly [name: string, kind: 'plural' | 'select' | 'selectordinal', cases: Readonly<Record<string, Compiled>>];

/** A language at work: its messages by name, and how one of them is said. */
export interface SpeechWith<Messages> {
  readonly tag: Language;
  readonly t: Messages;
  readonly say: <Values extends object>(message: Message<Values>, given: Values) => string;
}

export function speechOf<Messages>(tag: Language, t: Messages): SpeechWith<Messages> {
  return { tag, t, say: (message, given) => textOf(tag, partsOf(tag, message, given)) };
}

/** The message with its values as they were given, for whoever shows them as more than text. */
export function partsOf<Values extends object>(
  tag: Language,
  message: Message<Values>,
  given: Values,
): readonly Value[] {
  return expanded(tag, message, new Map(Object.entries(given)), null);
}

function expanded(
  tag: Language,
  message: Compiled,
  given: ReadonlyMap<string, Value>,
  counted: number | null,
): readonly Value[] {
  if (typeof message === 'string') return [message];
  return message.flatMap((token): readonly Value[] => {
    if (typeof token === 'string') return [token === '#' && counted !== null ? counted : token];
    const [name, kind, cases] = token;
    const value = given.get(name) ?? '';
    if (kind === undefined || cases === undefined) return [value];
    if (kind === 'select') return expanded(tag, cases[plain(value)] ?? cases['other'] ?? '', given, counted);
    const count = Number(value);
    const form = new Intl.PluralRules(tag, { type: kind === 'plural' ? 'cardinal' : 'ordinal' }).select(count);
    return expanded(tag, cases[String(count)] ?? cases[form] ?? cases['other'] ?? '', given, count);
  });
}

/** The parts in a row, as the language joins them. */
function textOf(tag: Language, parts: readonly Value[]): string {
  return parts.map(plain).reduce(joins[tag] ?? plainly, '');
}

/** Only Chinese writes a space that no message holds; elsewhere a value stands exactly where its message puts it. */
const joins: Partial<Readonly<Record<Language, typeof plainly>>> = { 'zh-TW': seamed };

function plainly(text: string, next: string): string {
  return text + next;
}

function plain(value: Value): string {
  return typeof value === 'object' ? value.text : String(value);
}

const han = /\p{Script=Han}/u;
/** Signs that stand beside a Chinese one only with a space between; full-width punctuation brings its own. */
const western = /[!-~\u00a1-\u024f×→←⇄…]/u;

/** Both, one after the other, with a space where a Chinese sign meets one of another script. */
function seamed(text: string, next: string): string {
  return parted(text.at(-1) ?? '', next.at(0) ?? '') ? `${text} ${next}` : `${text}${next}`;
}

function parted(before: string, after: string): boolean {
  return (han.test(before) && western.test(after)) || (western.test(before) && han.test(after));
}
