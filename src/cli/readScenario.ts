import { closeSync, openSync, readSync } from 'node:fs';
import { isScenarioId, scenarioIds } from '../content/index.ts';
import type { Scenario } from '../engine/index.ts';
import { compile } from '../engine/index.ts';
import type { Result, View, LinkNotice, LinkProblem } from '../formats/index.ts';
import {
  failed,
  ok,
  parsePayload,
  parseScenario,
  resolveView,
  scenarioNotices,
  linkParts,
  linkReading,
  limits,
} from '../formats/index.ts';
import type { Words } from '../i18n/index.ts';
import { catalogueText } from './catalogueScenarios.ts';
import { givenPath } from './givenPath.ts';

/** Enough for any scenario, in the longest encoding, and one more to see that it is too long. */
const mostBytes = limits.characters * 4 + 1;

/** The text of a file, or why there is none (an errno). No more is read than a scenario may have. */
function readText(path: string): Result<string, string> {
  return readLimited(() => openSync(givenPath(path), 'r'));
}

/** What is sent through a pipe; why it cannot be read is an errno. */
export function readStandardInput(): Result<string, string> {
  return readLimited(() => 0);
}

function readLimited(open: () => number): Result<string, string> {
  let file: number | null = null;
  try {
    file = open();
    const buffer = Buffer.alloc(mostBytes);
    let length = 0;
    for (;;) {
      const read = readSync(file, buffer, length, mostBytes - length, null);
      length += read;
      if (read === 0 || length === mostBytes) break;
    }
    return ok(buffer.toString('utf8', 0, length));
  } catch (error) {
    return failed(error instanceof Error && 'code' in error ? String(error.code) : String(error));
  } finally {
    if (file !== null && file > 2) closeSync(file);
  }
}

/** A scenario, and what a link says beside it. */
interface Given {
  readonly scenario: Scenario;
  /** `null` unless it was given as a link. */
  readonly view: View | null;
  /** What is to be said of the link, a sentence each. */
  readonly notes: readonly string[];
}

/** SCENARIO on the command line: an id of the catalogue, a document, a link, `-` for standard input, or a file. */
export function givenScenario(words: Words, text: string): Result<Given, string> {
  if (isScenarioId(text)) return parsed(words, catalogueText(text));
  if (text.trimStart().startsWith('{')) return parsed(words, text);
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
  const found = resolveView(view, scenario, compile);
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

/** A link that could be opened, and what is to be said of it. */
interface OpenedLink {
  readonly view: View;
  readonly notices: readonly LinkNotice[];
}

/** A whole address, or the end of one that holds the view. */
function looksLikeLink(text: string): boolean {
  return /^https?:|^[^/]*[?#]|[?&](v|s)=/.test(text);
}

function readLink(words: Words, text: string): Result<OpenedLink, string> {
  const { view, notices } = linkReading(linkParts(text));
  const refused = (problem: LinkProblem): Result<OpenedLink, string> =>
    failed(words.cli.problems('SCENARIO', refusalOf(words, problem, notices), 0));
  if (!view.ok) return refused(view.error);
  const { scenario } = view.value;
  if (scenario.kind === 'custom' || isScenarioId(scenario.id)) return ok({ view: view.value, notices });
  return refused({ code: 'unknown-scenario', id: scenario.id, known: scenarioIds });
}

/** Why a link cannot be opened, in one line; that it was cut on its way explains much. */
function refusalOf(words: Words, problem: LinkProblem, notices: readonly LinkNotice[]): string {
  return [words.linkProblemText(problem), ...notices.map(words.linkNoticeText)].join(' ');
}
