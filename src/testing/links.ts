import type { View } from '../formats/index.ts';
import { digestOf, linkParts, parseLink, printLink } from '../formats/index.ts';
import { scenarioNamed } from './catalogue.ts';

/** What a link of ours shows. Throws where there is anything strange about it. */
export function viewIn(link: string): View {
  const parsed = parseLink(linkParts(link));
  if (!parsed.ok) throw new Error(`${link}: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
}

/** A link that somebody wrote, as the page prints it now: with what its scenario is, and closed. */
export function asPrinted(link: string): string {
  const view = viewIn(link);
  const digest = view.scenario.kind === 'custom' ? null : digestOf(scenarioNamed(view.scenario.id));
  return printLink({ ...view, digest, language: view.language ?? 'en' });
}
