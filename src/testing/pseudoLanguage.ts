import { readFileSync } from 'node:fs';
import type { CompiledFile } from '../i18n/messages/compile.ts';
import { compiled } from '../i18n/messages/compile.ts';
import type { Compiled } from '../i18n/messages/say.ts';

const parse: (text: string) => object = JSON.parse;

/** A message file in a language made by a machine: each English text of a message is changed, and values are not. */
export function pseudoFile(name: string, change: (text: string) => string): CompiledFile {
  const file = new URL(`../i18n/messages/en/${name}.json`, import.meta.url);
  return changed(compiled(parse(readFileSync(file, 'utf8'))), change);
}

function changed(file: CompiledFile, change: (text: string) => string): CompiledFile {
  return Object.fromEntries(
    Object.entries(file).map(([name, entry]) => [
      name,
      isMessage(entry) ? changedMessage(entry, change) : changed(entry, change),
    ]),
  );
}

const isMessage = (entry: CompiledFile[string]): entry is Compiled => typeof entry === 'string' || Array.isArray(entry);

function changedMessage(message: Compiled, change: (text: string) => string): Compiled {
  if (typeof message === 'string') return change(message);
  return message.map((token) => {
    if (typeof token === 'string') return token === '#' ? token : change(token);
    const [name, kind, cases] = token;
    if (kind === undefined || cases === undefined) return token;
    const each = Object.entries(cases).map(([key, text]) => [key, changedMessage(text, change)]);
    return [name, kind, Object.fromEntries(each)] as const;
  });
}

/** As long as a language says it that takes 30 to 40 % more letters than English; what is written in capitals is the same everywhere. */
export function lengthened(text: string): string {
  return text.replaceAll(/\p{L}*\p{Ll}\p{L}*/gu, (word) =>
    word.length < 3 ? word : word + word.toLowerCase().slice(0, Math.ceil(word.length / 3)),
  );
}
