import { readFileSync } from 'node:fs';
import type { Language } from '../formats/index.ts';
import { wordsOf } from '../i18n/explain/words.ts';
import type { Words } from '../i18n/index.ts';
import type { CompiledFile } from '../i18n/messages/compile.ts';
import { compiled } from '../i18n/messages/compile.ts';
import type { Compiled } from '../i18n/messages/say.ts';
import { firstSpeech, withPage, withTerminal, withTrace } from '../i18n/messages/speech.ts';

const parse: (text: string) => object = JSON.parse;

/** A message file in a language made by a machine: each English text of a message is changed, and values are not. */
export function pseudoFile(name: string, change: (text: string) => string): CompiledFile {
  const file = new URL(`../i18n/messages/en/${name}.json`, import.meta.url);
  return changed(compiled(parse(readFileSync(file, 'utf8'))), change);
}

/** All that is said in it, in the place of a language. */
export function pseudoWords(language: Language, change: (text: string) => string): Words {
  const file = (name: string): CompiledFile => pseudoFile(name, change);
  const traced = withTrace(firstSpeech(language, file('first')), file('trace'));
  return wordsOf(withTerminal(withPage(traced, file('page')), file('terminal')));
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

/** Words of a text that are not so long, and so were not said in that language; what has a digit or a sign in it is somebody's name. */
export function notLengthened(text: string): readonly string[] {
  const words = text.replaceAll(/\S*[\d_/=@]\S*/g, ' ').match(/\p{L}*\p{Ll}\p{L}*/gu) ?? [];
  return words.filter((word) => word.length > 2 && !isLengthened(word));
}

function isLengthened(word: string): boolean {
  const short = Array.from({ length: word.length }, (_, at) => word.slice(0, at)).find(
    (each) => lengthened(each) === word,
  );
  return short !== undefined;
}
