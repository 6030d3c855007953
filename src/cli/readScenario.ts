import type { Scenario } from '../engine/index.ts';
import { isScenarioId, scenarioIds } from '../content/index.ts';
import type { Result, View } from '../formats/index.ts';
import { failed, ok, parsePayload, parseScenario, resolveView, scenarioNotices } from '../formats/index.ts';
import type { Words } from '../i18n/index.ts';
import { catalogueText } from './catalogueScenarios.ts';
import type { OpenedLink } from './readLink.ts';
import { looksLikeLink, readLink, refusalOf } from './readLink.ts';
import { readStandardInput, readText } from './readText.ts';

/** A scenario, and what a link says beside it. */
export interface Given {
  readonly scenario: Scenario;
  /** `null` unless it was given as a link. */
  readonly view: View | null;
  /** What is to be said of the link, a sentence each. */
  readonly notes: readonly string[];
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
  const { scenario: ref } = link.value.view;
  switch (ref.kind) {
    case 'custom': {
      const carried = parsePayload(ref.payload);
      if (carried.ok) return resolved(words, carried.value, link.value);
      return failed(words.cli.problems('SCENARIO', refusalOf(words, carried.error, link.value.notices), 0));
    }
    case 'catalogue': {
      const found = parsed(words, catalogueText(ref.id));
      return found.ok ? resolved(words, found.value.scenario, link.value) : found;
    }
  }
}

function resolved(words: Words, scenario: Scenario, { view, notices }: OpenedLink): Result<Given, string> {
  const found = resolveView(view, scenario);
  const all = [...notices, ...scenarioNotices(view, scenario)];
  return found.ok
    ? ok({ scenario, view: found.value, notes: all.map(words.linkNoticeText) })
    : failed(words.cli.problems('SCENARIO', refusalOf(words, found.error, all), 0));
}

function parsed(words: Words, text: string): Result<Given, string> {
  const result = parseScenario(text);
  if (result.ok) return ok({ scenario: result.value, view: null, notes: [] });
  const [first, ...others] = result.error;
  return failed(words.cli.problems('SCENARIO', first === undefined ? '' : words.problemText(first), others.length));
}
