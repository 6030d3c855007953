import { isScenarioId, scenarioIds } from '../catalogue/index.ts';
import type { Result, View } from '../sharing/index.ts';
import { failed, linkParts, ok, parseLink } from '../sharing/index.ts';
import type { Words } from '../wording/index.ts';

/** A whole address, or the end of one that holds the view. */
export function looksLikeLink(text: string): boolean {
  return /^https?:|^[^/]*[?#]|[?&](v|s)=/.test(text);
}

export function readLink(words: Words, text: string): Result<View, string> {
  const link = parseLink(linkParts(text));
  if (!link.ok) return failed(words.cli.problems('SCENARIO', words.linkProblemText(link.error), 0));
  const { scenario } = link.value;
  if (scenario.kind === 'custom' || isScenarioId(scenario.id)) return ok(link.value);
  const problem = { code: 'unknown-scenario', id: scenario.id, known: scenarioIds } as const;
  return failed(words.cli.problems('SCENARIO', words.linkProblemText(problem), 0));
}
