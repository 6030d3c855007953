import { dials } from '../../engine/index.ts';
import type { Language } from '../language.ts';
import { languages } from '../language.ts';
import type { Result } from '../result.ts';
import { failed, ok } from '../result.ts';
import { clipped } from '../scenario/places.ts';
import type { Inspected, ScenarioRef, View, LessonPlace } from '../view.ts';
import { defaultView, pages } from '../view.ts';
import { closingNotice } from './closing.ts';
import { parseFragment } from './fragment.ts';
import type { Framing } from './framing.ts';
import { parseFraming } from './framing.ts';
import type { LinkNotice } from './linkNotice.ts';
import type { LinkParts } from './linkParts.ts';
import type { LinkProblem } from './linkProblem.ts';
import {
  customScenario,
  examples,
  framingParameters,
  isOthers,
  isOurs,
  linkLimits,
  linkVersion,
  sideName,
  stepPattern,
  lessonPattern,
  networkPattern,
  planPattern,
  viewParameters,
} from './parameters.ts';
import { parseSide, sideParameters } from './parseSide.ts';
import { parseDevice } from './partyText.ts';
import type { Pairs } from './query.ts';
import { parseQuery, parameterValue } from './query.ts';
import { badValue, wordOf, read } from './reading.ts';

/** Every parameter that a link to these two networks may have. */
function knownParameters([left, right]: View['sides']): readonly string[] {
  return [...new Set([...viewParameters, ...sideParameters(left, 0), ...sideParameters(right, 1)])];
}

/** What was passed over, each name once; `null` when nothing was. */
function unknownParameters(pairs: Pairs, broken: Pairs, sides: View['sides']): LinkNotice | null {
  const known = knownParameters(sides);
  const names = new Set([...pairs, ...broken].map(([name]) => name));
  const unknown = [...names].filter((name) => !known.includes(name) && !isOthers(name)).map(clipped);
  const unused = [...known, ...framingParameters].filter((name) => !names.has(name));
  return unknown.length === 0 ? null : { kind: 'unknown-parameters', names: unknown, unused };
}

/** What is around the two networks. */
type PageState = Pick<
  View,
  'page' | 'network' | 'compare' | 'plan' | 'clusters' | 'lesson' | 'predicting' | 'language'
>;

function parsePageState(pairs: Pairs): Result<PageState, LinkProblem> {
  const page = read(pairs, 'page', { absent: defaultView.page, allowed: pages, parse: wordOf(pages) });
  if (!page.ok) return page;
  const named = { absent: null, allowed: examples.network, parse: parseNetwork };
  const network = read(pairs, 'network', named);
  if (!network.ok) return network;
  const compare = read(pairs, 'compare', named);
  if (!compare.ok) return compare;
  const plan = read(pairs, 'plan', { absent: null, allowed: examples.plan, parse: parsePlanned });
  if (!plan.ok) return plan;
  const lesson = read(pairs, 'lesson', { absent: null, allowed: examples.lesson, parse: parseLesson });
  if (!lesson.ok) return lesson;
  const predicting = readSwitch(pairs, 'predict');
  if (!predicting.ok) return predicting;
  // A link says its language, if only by silence; an address without any link leaves it to the reader.
  const unsaid = pairs.length === 0 ? null : defaultView.language;
  const language = read(pairs, 'lang', { absent: unsaid, allowed: languages, parse: wordOf(languages) });
  if (!language.ok) return language;
  return ok({
    page: page.value,
    network: network.value,
    compare: compare.value,
    plan: plan.value,
    // Whatever it is: what is wrong with it is for its page to say, at its line.
    clusters: parameterValue(pairs, 'clusters') ?? null,
    lesson: lesson.value,
    predicting: predicting.value,
    language: language.value,
  });
}

const switches = ['0', '1'] as const;

function readSwitch(pairs: Pairs, parameter: string): Result<boolean, LinkProblem> {
  const said = read(pairs, parameter, { absent: '0', allowed: switches, parse: wordOf(switches) });
  return said.ok ? ok(said.value === '1') : said;
}

function parseNetwork(text: string): string | null {
  return networkPattern.test(text) ? text : null;
}

/** No more than its form: what reads plans comes with the page that shows them. */
function parsePlanned(text: string): string | null {
  return planPattern.test(text) ? text : null;
}

function parseLesson(text: string): LessonPlace | null {
  const [, lesson, step] = lessonPattern.exec(text) ?? [];
  return lesson === undefined ? null : { lesson, step: Number(step) };
}

type Moment = Omit<View, 'scenario' | 'digest' | 'sides' | keyof PageState>;

/** What a link comes to. */
export interface LinkReading {
  readonly view: Result<View, LinkProblem>;
  /** What is to be said beside the view, or beside the reason why there is none. */
  readonly notices: readonly LinkNotice[];
  /** What the link asks to be answered in, even where nothing else of it can be read; `null` when it does not say. */
  readonly language: Language | null;
  /** How it is to be framed, even where nothing else of it can be read. */
  readonly framing: Framing;
}

/**
 * A link that somebody brought. What it does not know is passed over with a notice; a known parameter with a value that means
 * nothing is a problem. What a fragment carries is for `parsePayload`, and whether its devices exist for `resolveView`, once the
 * scenario is there.
 */
export function linkReading({ search, hash }: LinkParts): LinkReading {
  const { pairs, broken } = parseQuery(search);
  const language = languages.find((each) => each === parameterValue(pairs, 'lang')) ?? null;
  const [tooLong] = [lengthProblem('search', search), lengthProblem('hash', hash)].filter((each) => each !== null);
  const { framing, problem } = parseFraming(pairs);
  if (tooLong !== undefined) return { view: failed(tooLong), notices: [], language, framing };
  const ours = pairs.filter(([name]) => !isOthers(name));
  // First of all: a newer version may mean anything by the rest.
  const version = parseVersion(ours);
  if (!version.ok) return { view: version, notices: [], language, framing };
  const closing = search === '?' ? ({ kind: 'cut' } as const) : closingNotice(ours, hash, version.value);
  const [unclear] = broken.filter(([name]) => isOurs(name));
  const framed = problem === null ? parseView(ours, hash) : failed(problem);
  const view = unclear === undefined ? framed : failed(badValue(...unclear, ['%20', '%2F']));
  const strangers = view.ok ? unknownParameters(ours, broken, view.value.sides) : null;
  const notices = [closing, strangers].filter((each) => each !== null);
  return { view, notices, language: view.ok ? view.value.language : language, framing };
}

/** A link that this project wrote: nothing about it may be strange. */
export function parseLink(parts: LinkParts): Result<View, LinkProblem> {
  const { view, notices } = linkReading(parts);
  if (!view.ok) return view;
  for (const notice of notices) {
    if (notice.kind !== 'unknown-parameters') return failed({ code: 'bad-checksum' });
    const [first] = notice.names;
    const allowed = knownParameters(view.value.sides);
    if (first !== undefined) return failed({ code: 'unknown-parameter', parameter: first, allowed });
  }
  return view;
}

function lengthProblem(part: keyof typeof linkLimits, { length }: string): LinkProblem | null {
  const limit = linkLimits[part];
  return length > limit ? { code: 'too-long', length, limit } : null;
}

function parseView(pairs: Pairs, hash: string): Result<View, LinkProblem> {
  const left = parseSide(pairs, 0);
  if (!left.ok) return left;
  const right = parseSide(pairs, 1);
  if (!right.ok) return right;
  const sides = [left.value, right.value] as const;
  const repeated = repeatedAmong(pairs, sides);
  if (repeated !== null) return failed({ code: 'repeated-parameter', parameter: repeated });
  const scenario = parseScenarioRef(pairs, hash);
  if (!scenario.ok) return scenario;
  const said = read(pairs, 'd', { absent: null, allowed: examples.digest, parse: parseDigest });
  if (!said.ok) return said;
  const digest = scenario.value.kind === 'catalogue' ? said.value : null;
  const moment = parseMoment(pairs);
  if (!moment.ok) return moment;
  const frame = parsePageState(pairs);
  return frame.ok ? ok({ scenario: scenario.value, digest, sides, ...moment.value, ...frame.value }) : frame;
}

function parseVersion(pairs: Pairs): Result<number, LinkProblem> {
  const text = parameterValue(pairs, 'v') ?? '1';
  const known = linkVersion;
  const found = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
  if (found === null) return failed(badValue('v', text, [String(known)]));
  return found > known ? failed({ code: 'newer-version', found, known }) : ok(found);
}

/** Which of two values is meant, nobody can say. */
function repeatedAmong(pairs: Pairs, sides: View['sides']): string | null {
  const known = knownParameters(sides).filter((name) => !name.endsWith('.fault'));
  return known.find((name) => pairs.filter(([each]) => each === name).length > 1) ?? null;
}

function parseScenarioRef(pairs: Pairs, hash: string): Result<ScenarioRef, LinkProblem> {
  const named = parameterValue(pairs, 's');
  const fragment = parseFragment(hash);
  if (fragment === null) {
    // The fragment got lost: the default scenario would be a lie.
    if (named === customScenario) return failed({ code: 'missing-payload' });
    if (named === undefined) return ok(defaultView.scenario);
    return /^[a-z0-9-]{1,40}$/.test(named)
      ? ok({ kind: 'catalogue', id: named })
      : failed(badValue('s', named, ['two-clusters']));
  }
  if (named !== undefined && named !== customScenario) return failed(badValue('s', named, [customScenario]));
  return fragment.ok ? ok({ kind: 'custom', payload: hash }) : fragment;
}

function parseDigest(text: string): string | null {
  return /^[0-9a-z]{5}$/.test(text) ? text : null;
}

function parseMoment(pairs: Pairs): Result<Moment, LinkProblem> {
  const endpoint = { absent: null, allowed: examples.device, parse: parseDevice };
  const from = read(pairs, 'from', endpoint);
  if (!from.ok) return from;
  const to = read(pairs, 'to', endpoint);
  if (!to.ok) return to;
  const dial = read(pairs, 'dial', { absent: defaultView.dial, allowed: dials, parse: wordOf(dials) });
  if (!dial.ok) return dial;
  const protocols = ['tcp', 'udp'] as const;
  const protocol = read(pairs, 'protocol', {
    absent: defaultView.protocol,
    allowed: protocols,
    parse: wordOf(protocols),
  });
  if (!protocol.ok) return protocol;
  const step = read(pairs, 'step', { absent: null, allowed: examples.step, parse: parseStep });
  if (!step.ok) return step;
  const asking = readSwitch(pairs, 'ask');
  if (!asking.ok) return asking;
  const inspected = read(pairs, 'inspect', { absent: null, allowed: examples.inspect, parse: parseInspected });
  if (!inspected.ok) return inspected;
  return ok({
    from: from.value,
    to: to.value,
    dial: dial.value,
    protocol: protocol.value,
    step: step.value,
    asking: asking.value,
    inspected: inspected.value,
  });
}

function parseStep(text: string): number | null {
  // Adding nothing makes -0 into 0.
  return stepPattern.test(text) && Number(text) > -1 ? Number(text) + 0 : null;
}

function parseInspected(text: string): Inspected | null {
  const [side, place = '', ...rest] = text.split(':');
  const device = parseDevice(place);
  if (device === null || rest.length > 0) return null;
  if (side === sideName(0)) return { side: 0, device };
  return side === sideName(1) ? { side: 1, device } : null;
}
