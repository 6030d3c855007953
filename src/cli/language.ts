import { parseArgs } from 'node:util';
import type { Result } from '../formats/index.ts';
import { failed, languages, ok } from '../formats/index.ts';
import type { Words } from '../i18n/index.ts';
import { wordsFor, wordsIn } from '../i18n/index.ts';

/**
 * The words of the language that `--lang` asks for, English unless it is given. Programs read JSON: with `--json` nothing that is printed
 * depends on who asks.
 */
export async function wordsAsked(args: readonly string[]): Promise<Result<Words, string>> {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: { lang: { type: 'string' }, json: { type: 'boolean' } },
  });
  const english = wordsFor('en');
  const { lang: asked, json = false } = values;
  // Without a value, or given twice, it is refused where all options are.
  if (typeof asked !== 'string') return ok(english);
  const language = languages.find((each) => each === asked);
  if (language === undefined) return failed(english.cli.notAllowed('--lang', asked, languages));
  return ok(json === false ? await wordsIn(language) : english);
}
