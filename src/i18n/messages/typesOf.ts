import type { Compiled, Token } from './say.ts';
import type { CompiledFile } from './compile.ts';

/** The types of a message file as TypeScript: what each name holds, and which values its sentence asks for. */
export function typesOf(name: string, file: CompiledFile): string {
  return `export interface ${name} ${block(file, '')}\n`;
}

function block(file: CompiledFile, indent: string): string {
  const inside = `${indent}  `;
  const lines = Object.entries(file).map(([key, entry]) => {
    const type = isSentence(entry) ? typeOf(entry) : block(entry, inside);
    return `${inside}readonly ${/^[a-z_$][\w$]*$/i.test(key) ? key : `'${key}'`}: ${type};\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
}

function isSentence(entry: CompiledFile[string]): entry is Compiled {
  return typeof entry === 'string' || Array.isArray(entry);
}

/** Text alone is a string. */
function typeOf(sentence: Compiled): string {
  const values = valueTypesOf(sentence);
  if (values.size === 0) return 'string';
  return `Message<{ ${[...values].map(([name, type]) => `readonly ${name}: ${type}`).join('; ')} }>`;
}

/** Each value by name, with its type. */
export function valueTypesOf(sentence: Compiled): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const tokens: readonly Token[] = typeof sentence === 'string' ? [sentence] : sentence;
  for (const token of tokens) {
    if (typeof token === 'string') continue;
    const [name, kind, cases = {}] = token;
    if (kind === undefined) values.set(name, values.get(name) ?? 'Value');
    else if (kind === 'select')
      values.set(
        name,
        Object.keys(cases)
          .map((key) => `'${key}'`)
          .join(' | '),
      );
    else values.set(name, 'number');
    for (const each of Object.values(cases)) {
      for (const [inner, type] of valueTypesOf(each)) values.set(inner, values.get(inner) ?? type);
    }
  }
  return values;
}
