import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Compiled, Token } from './say.ts';

/** A file of sentences by name, compiled. */
export interface CompiledFile {
  readonly [name: string]: Compiled | CompiledFile;
}

/** The file with its sentences, which a translator writes in ICU MessageFormat, compiled; throws with the name of one that is none. */
export function compiled(file: object, path = ''): CompiledFile {
  return Object.fromEntries(
    Object.entries(file).map(([name, entry]: [string, unknown]): [string, Compiled | CompiledFile] => {
      if (typeof entry === 'object' && entry !== null) return [name, compiled(entry, `${path}${name}.`)];
      return [name, compiledMessage(String(entry), `${path}${name}`)];
    }),
  );
}

function compiledMessage(sentence: string, name: string): Compiled {
  try {
    return tidied(compileMessageOrThrow(sentence));
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** Without what the compiler leaves undefined, and text alone as text; `#` alone stays a token, for it is a number. */
function tidied(tokens: readonly unknown[]): Compiled {
  const made = tokens.map((token): Token => {
    if (!isList(token)) return String(token);
    const [name, kind, cases] = token;
    if (kind === undefined || typeof cases !== 'object' || cases === null) return [String(name)];
    if (kind !== 'plural' && kind !== 'select' && kind !== 'selectordinal') throw new Error('not in use here');
    const kept = Object.entries(cases).flatMap(([key, each]: [string, unknown]) =>
      isList(each) ? [[key, tidied(each)] as const] : [],
    );
    return [String(name), kind, Object.fromEntries(kept)];
  });
  const [only = ''] = made;
  return made.length < 2 && typeof only === 'string' && only !== '#' ? only : made;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
