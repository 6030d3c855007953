import { isScenarioId, scenarioIds } from '../content/index.ts';
import type { LinkNotice, LinkProblem, Result, View } from '../formats/index.ts';
import { failed, linkParts, linkReading, ok } from '../formats/index.ts';
import type { Words } from '../i18n/index.ts';

/** A link that could be opened, and what is to be said of it. */
export interface OpenedLink {
  readonly view: View;
  readonly notices: readonly LinkNotice[];
}

/** A whole address, or the end of one that holds the view. */
export function looksLikeLink(text: string): boolean {
  return /^https?:|^[^/]*[?#]|[?&](v|s)=/.test(text);
}

export function readLink(words: Words, text: string): Result<OpenedLink, string> {
  const { view, notices } = linkReading(linkParts(text));
  const refused = (problem: LinkProblem): Result<OpenedLink, string> =>
    failed(words.cli.problems('SCENARIO', refusalOf(words, problem, notices), 0));
  if (!view.ok) return refused(view.error);
  const { scenario } = view.value;
  if (scenario.kind === 'custom' || isScenarioId(scenario.id)) return ok({ view: view.value, notices });
  return refused({ code: 'unknown-scenario', id: scenario.id, known: scenarioIds });
}

/** Why a link cannot be opened, in one line; that it was cut on its way explains much. */
export function refusalOf(words: Words, problem: LinkProblem, notices: readonly LinkNotice[]): string {
  return [words.linkProblemText(problem), ...notices.map(words.linkNoticeText)].join(' ');
}
