import { compiled } from '#compiled-messages';
import type { Language } from '../../formats/index.ts';
import type { CompiledFile } from './compile.ts';

/** What only a terminal says. Its path is made when it is asked for, so that no build for a browser holds it. */
export async function terminalMessagesIn(language: Language): Promise<object> {
  const file: unknown = await import(`./${language}/terminal.json`, { with: { type: 'json' } });
  if (!isFile(file)) throw new Error(`${language}: no messages of the terminal`);
  return compiled(file.default);
}

function isFile(file: unknown): file is { readonly default: CompiledFile } {
  return typeof file === 'object' && file !== null && 'default' in file && typeof file.default === 'object';
}
