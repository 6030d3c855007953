import * as fc from 'fast-check';
import { claims, isScenarioId, scenarioIds } from '../../content/index.ts';
import type { Scenario } from '../../engine/index.ts';
import { compile } from '../../engine/index.ts';
import type { LinkReading, View } from '../../formats/index.ts';
import {
  linkParts,
  linkReading,
  parseLink,
  parsePayload,
  printLink,
  resolveView,
  scenarioNotices,
} from '../../formats/index.ts';
import { wordsFor } from '../../i18n/index.ts';
import { scenarioNamed } from '../catalogue.ts';
import { asPrinted } from '../links.ts';
import { views } from '../views.ts';
import type { FuzzReport, Trial } from './fuzzReport.ts';
import { fuzzed, slowFailure, timed } from './fuzzReport.ts';
import { mutatedLink } from './mutatedText.ts';
import { filled, randomFrom } from './random.ts';

const outcomes = [
  'opened the same',
  'opened another, and told',
  'opened another that is whole',
  'opened another that never was closed',
  'refused, and told',
];

/** What an opened link came to, for a person who looks at it. */
interface Opened {
  readonly view: View | null;
  readonly told: boolean;
}

const words = wordsFor('en');
const shownByLink = new Map<string, string>();
const catalogue: ReadonlyMap<string, Scenario> = new Map(scenarioIds.map((id) => [id, scenarioNamed(id)]));

/** Links as the page prints them, and some as people wrote them before, of those that open. The same in every run. */
const links = filled(
  [
    ...fc.sample(views(), { numRuns: 600, seed: 20261128 }).map(printLink),
    ...claims.flatMap(({ shown }) => shown.flatMap(({ link }) => [link, asPrinted(link)])),
  ].filter((link) => openedFrom(linkReading(linkParts(link))).view !== null),
) ?? ['?v=1'];
const whole: ReadonlySet<string> = new Set(links.map(shownBy));

/**
 * Mutate links and open them. A *silent change* is a mutated link that opens without a word, shows something else, and yet says
 * that it ought to be whole: it is of a version that closes its links, or has a closing parameter. What has neither is another
 * link, as anybody may write one by hand; and a mutation may happen to make another whole link out of two.
 */
export function fuzzLinks(seed: number, count: number): FuzzReport {
  return fuzzed(seed, count, outcomes, trial);
}

function trial(seed: number): Trial {
  const random = randomFrom(seed);
  const link = random.pick(links);
  let input = link;
  do input = mutatedLink(random, input, random.pick(links));
  while (random.oneIn(3));
  const read = timed(() => linkReading(linkParts(input)));
  const { milliseconds } = read;
  const slow = slowFailure(milliseconds);
  const opened = read.kind === 'gave' ? timed(() => openedFrom(read.value)) : read;
  if (opened.kind === 'threw') {
    return {
      outcome: 'refused, and told',
      input,
      milliseconds,
      failures: [{ kind: 'exceptions', what: opened.what }, ...slow],
    };
  }
  const outcome = outcomeOf(input, link, opened.value);
  if (outcome !== null) return { outcome, input, milliseconds, failures: slow };
  return {
    outcome: 'opened another that is whole',
    input,
    milliseconds,
    failures: [{ kind: 'silent changes', what: link }, ...slow],
  };
}

/** `null` is a silent change. */
function outcomeOf(input: string, original: string, { view, told }: Opened): string | null {
  if (view === null) return 'refused, and told';
  if (textOf(view) === shownBy(original)) return 'opened the same';
  if (told) return 'opened another, and told';
  if (!saysItIsWhole(input)) return 'opened another that never was closed';
  return whole.has(textOf(view)) ? 'opened another that is whole' : null;
}

function openedFrom({ view, notices }: LinkReading): Opened {
  const texts = notices.map(words.linkNoticeText);
  if (!view.ok) return { view: null, told: words.linkProblemText(view.error) !== '' };
  const { scenario: ref } = view.value;
  if (ref.kind === 'catalogue' && !isScenarioId(ref.id)) return { view: null, told: true };
  const carried = ref.kind === 'custom' ? parsePayload(ref.payload) : null;
  if (carried?.ok === false) return { view: null, told: words.linkProblemText(carried.error) !== '' };
  const scenario = carried === null ? catalogue.get(ref.kind === 'catalogue' ? ref.id : '') : carried.value;
  if (scenario === undefined) throw new Error(`no scenario ${ref.kind}`);
  const resolved = resolveView(view.value, scenario, compile);
  const told = texts.length + scenarioNotices(view.value, scenario).length > 0;
  return resolved.ok
    ? { view: resolved.value, told }
    : { view: null, told: words.linkProblemText(resolved.error) !== '' };
}

/** Is there anything in it by which a change could be noticed? Seen without the parser that is tried. */
function saysItIsWhole(input: string): boolean {
  const { search } = linkParts(input);
  return search
    .replace(/^\?/, '')
    .split('&')
    .some((part) => /^v=[2-9]|^e(=|$)/.test(decoded(part)));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What a person sees of a view: a language that nobody says is the default here. */
function textOf(view: View): string {
  return printLink({ ...view, digest: null, language: view.language ?? 'en' });
}

function shownBy(link: string): string {
  const known = shownByLink.get(link);
  if (known !== undefined) return known;
  const parsed = parseLink(linkParts(link));
  if (!parsed.ok) throw new Error(`a link that the fuzzer begins with does not open: ${link}`);
  const text = textOf(parsed.value);
  shownByLink.set(link, text);
  return text;
}
