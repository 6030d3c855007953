import type { Scenario } from '../engine/index.ts';
import { isScenarioId, scenarioIds } from '../catalogue/index.ts';
import type { Result, View } from '../sharing/index.ts';
import { failed, ok, parseScenario, resolveView } from '../sharing/index.ts';
import type { Words } from '../wording/index.ts';
import { catalogueText } from './catalogueScenarios.ts';
import { looksLikeLink, readLink } from './readLink.ts';
import { readStandardInput, readText } from './readText.ts';

/** A scenario, and what a link says beside it. */
export interface Given {
  readonly scenario: Scenario;
  /** `null` unless it was given as a link. */
  readonly view: View | null;
}

/** SCENARIO on the command line: an id of the catalogue, a link, `-` for standard input, or a file. */
export function readScenario(words: Words, text: string): Result<Given, string> {
  if (isScenarioId(text)) return parsed(words, catalogueText(text));
  if (looksLikeLink(text)) return fromLink(words, text);
  const read = text === '-' ? readStandardInput() : readText(text);
  if (read.ok) return parsed(words, read.value);
  return failed(words.cli.noScenario(text, read.error, scenarioIds));
}

function fromLink(words: Words, text: string): Result<Given, string> {
  const link = readLink(words, text);
  if (!link.ok) return link;
  const view = link.value;
  switch (view.scenario.kind) {
    case 'custom':
      return resolved(words, view.scenario.scenario, view);
    case 'catalogue': {
      const found = parsed(words, catalogueText(view.scenario.id));
      return found.ok ? resolved(words, found.value.scenario, view) : found;
    }
  }
}

function resolved(words: Words, scenario: Scenario, view: View): Result<Given, string> {
  const found = resolveView(view, scenario);
  return found.ok
    ? ok({ scenario, view: found.value })
    : failed(words.cli.problems('SCENARIO', words.linkProblemText(found.error), 0));
}

function parsed(words: Words, text: string): Result<Given, string> {
  const result = parseScenario(text);
  if (result.ok) return ok({ scenario: result.value, view: null });
  const [first, ...others] = result.error;
  return failed(words.cli.problems('SCENARIO', first === undefined ? '' : words.problemText(first), others.length));
}
