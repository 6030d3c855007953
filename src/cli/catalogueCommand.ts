import { failed, ok } from '../formats/index.ts';
import type { Words } from '../i18n/index.ts';
import type { CatalogueJson } from './catalogueJson.ts';
import { catalogueJson } from './catalogueJson.ts';
import { columns } from './columns.ts';
import { isGiven, readFlags } from './flags.ts';
import { json } from './json.ts';
import type { CommandAnswer } from './terminal.ts';

/** What there is: scenarios, models with their settings, claims. */
export function catalogueCommand(words: Words, args: readonly string[]): CommandAnswer {
  const flags = readFlags(words, { json: 'switch', help: 'switch' }, args);
  if (!flags.ok) return flags;
  if (isGiven(flags.value, 'help')) return ok(words.cli.usage.catalogue);
  const [surplus] = flags.value.positionals;
  if (surplus !== undefined) return failed(words.cli.surplus(surplus));
  const catalogue = catalogueJson(words);
  return ok(isGiven(flags.value, 'json') ? json(catalogue) : catalogueLines(words, catalogue).join('\n'));
}

function catalogueLines(words: Words, { scenarios, models, claims }: CatalogueJson): readonly string[] {
  const { headings, values: valuesText, prefixes } = words.cli;
  return [
    headings.scenarios,
    ...columns(scenarios.map(({ id, title, summary }) => ['', id, title, summary])),
    '',
    headings.models,
    ...models.flatMap(({ id, help, settings }) => [
      `  ${id}  ${help}`,
      ...columns(
        settings.map(({ key, values, initial }) => [
          '   ',
          key,
          values === null ? prefixes(initial) : valuesText(values, initial),
        ]),
      ),
    ]),
    '',
    headings.claims,
    ...claims.flatMap(({ id, text, link }) => [`  ${id}  ${text}`, `      ${link}`]),
  ];
}
