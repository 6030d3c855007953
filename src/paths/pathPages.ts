import { readFileSync } from 'node:fs';
import type { Observed } from '../content/evidence/index.ts';
import { evaluateFact, runView } from '../content/evidence/index.ts';
import { claims, scenarioIds } from '../content/index.ts';
import { lessonIds, parseLesson, textIn } from '../content/lessons/index.ts';
import type { Preset } from '../content/networks/index.ts';
import { parsePreset, presetIds, viewOfTelling } from '../content/networks/index.ts';
import type { Scenario, Step } from '../engine/index.ts';
import { hopsOf } from '../engine/index.ts';
import type { Language, SideIndex, View } from '../formats/index.ts';
import { defaultView, linkParts, parseLink, parsePayload, parseScenario } from '../formats/index.ts';
import type { Words } from '../i18n/index.ts';
import type { Timeline } from '../playback/index.ts';
import { timelineOf } from '../playback/index.ts';
import { examplesIn } from '../ui/stage/examples.ts';

/** What has a path of its own; the folder that it is in. */
const pathKinds = ['scenarios', 'lessons', 'claims', 'networks'] as const;
type PathKind = (typeof pathKinds)[number];

/** A path of its own: what is read there without any script, and the view that it opens. */
export interface PathPage {
  readonly kind: PathKind;
  readonly id: string;
  readonly view: View;
  /** What became of the send in each of the view's two networks; `null`: nobody sends yet. */
  readonly observed: readonly [Observed | null, Observed | null];
  readonly scenario: Scenario;
  readonly timeline: Timeline;
  readonly titleIn: (words: Words) => string;
  /** What it says of itself there; empty where it only has a name. */
  readonly saysIn: (words: Words) => string;
  /** What there is to do, or what is so, a line each. */
  readonly linesIn: (words: Words) => readonly string[];
}

type Said = Pick<PathPage, 'kind' | 'id' | 'titleIn' | 'saysIn' | 'linesIn'>;

/** Everything that has a path, out of the documents of this folder, which are checked. */
export function pathPagesIn(publicFolder: string): readonly PathPage[] {
  const fileOf = (path: string): string => readFileSync(`${publicFolder}/${path}.json`, 'utf8');
  const scenarios = new Map<string, Scenario>();
  const scenarioOf = ({ scenario: ref }: View): Scenario => {
    const text = ref.kind === 'custom' ? ref.payload : ref.id;
    const known = scenarios.get(text);
    if (known !== undefined) return known;
    const parsed = ref.kind === 'custom' ? parsePayload(text) : parseScenario(fileOf(`scenarios/${text}`));
    if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.error)}`);
    scenarios.set(text, parsed.value);
    return parsed.value;
  };
  const page = (
    said: Said,
    view: View,
    observed: PathPage['observed'] = runBoth(view, scenarioOf(view)),
  ): PathPage => ({
    ...said,
    view,
    scenario: scenarioOf(view),
    observed,
    timeline: timelineOf([observed[0]?.exchange ?? null, observed[1]?.exchange ?? null]),
  });
  /** As it stands when the request has come to its end on every side. */
  const received = (said: Said, view: View, observed?: PathPage['observed']): PathPage => {
    const sent = page(said, view, observed);
    return { ...sent, view: { ...view, step: stepOfReceipt(sent.timeline) } };
  };
  return [
    ...scenarioIds.map((id) => {
      const view: View = { ...defaultView, scenario: { kind: 'catalogue', id } };
      const scenario = scenarioOf(view);
      const [example] = examplesIn(scenario);
      if (example === undefined) throw new Error(`${id}: nobody could send anything`);
      const { from, to, dial } = example;
      const titleIn = (words: Words): string => words.scenarioTitle(id, scenario.title);
      // A scenario says what it is in English only.
      const saysIn = ({ tag }: Words): string => (tag === 'en' ? scenario.summary : '');
      return received({ kind: 'scenarios', id, titleIn, saysIn, linesIn: () => [] }, { ...view, from, to, dial });
    }),
    ...lessonIds.map((id) => {
      const parsed = parseLesson(fileOf(`lessons/${id}`));
      if (!parsed.ok) throw new Error(`lessons/${id}: ${JSON.stringify(parsed.error)}`);
      const { title, summary, levels } = parsed.value;
      const told = {
        titleIn: ({ tag }: Words) => textIn(title, tag),
        saysIn: ({ tag }: Words) => textIn(summary, tag),
        linesIn: ({ tag }: Words) => levels.map((level) => `${textIn(level.title, tag)}: ${textIn(level.task, tag)}`),
      };
      return page(
        { kind: 'lessons', id, ...told },
        { ...levels[0].view, page: 'trace', lesson: { lesson: id, step: 1 } },
      );
    }),
    ...claims.map(({ id, shown: [first] }) => {
      const parsed = parseLink(linkParts(first.link));
      if (!parsed.ok) throw new Error(`a link of the catalogue does not open: ${first.link}`);
      const view = parsed.value;
      const observed = runBoth(view, scenarioOf(view));
      const told = {
        titleIn: (words: Words) => words.claimText(id),
        saysIn: ({ teaching }: Words) => teaching.claims.answers[id] ?? '',
        linesIn: (words: Words) =>
          first.facts.flatMap(({ side, fact }) => {
            const [at, seen] = side === 'left' ? [0 as const, observed[0]] : [1 as const, observed[1]];
            if (seen === null) return [];
            const { model, settings } = view.sides[at];
            const text = words.teaching.factText(seen.topology, evaluateFact(fact, seen));
            return [`${words.sideText(model, settings)}: ${text}`];
          }),
      };
      return received({ kind: 'claims', id, ...told }, view, observed);
    }),
    ...presetIds.map((id) => {
      const parsed = parsePreset(fileOf(`networks/${id}`));
      if (!parsed.ok) throw new Error(`networks/${id}: ${JSON.stringify(parsed.error)}`);
      const { name, summary, caveats } = parsed.value;
      const told = {
        titleIn: ({ tag }: Words) => textIn(name, tag),
        saysIn: ({ tag }: Words) => textIn(summary, tag),
        linesIn: ({ tag }: Words) => caveats.map(({ say }) => textIn(say, tag)),
      };
      const { view, observed } = mostTelling(parsed.value, scenarioOf);
      const shown: View = { ...view, page: 'networks', network: id };
      // Both sides are the same network.
      return received({ kind: 'networks', id, ...told }, shown, [observed, observed]);
    }),
  ];
}

/** The sides that a page is about: a real network is one, and stands alone. */
export function shownSides({ kind }: Pick<PathPage, 'kind'>): readonly SideIndex[] {
  return kind === 'networks' ? [0] : [0, 1];
}

/** Where a page stands, below where the site does. */
export function pathFolder({ kind, id }: Pick<PathPage, 'kind' | 'id'>, language: Language): string {
  return `${language === 'en' ? '' : `${language}/`}${kind}/${id}`;
}

/** Of the sends that tell a network from others, the one in which most is done to the packet; of several the one with the longest way. */
function mostTelling(
  preset: Preset,
  scenarioOf: (view: View) => Scenario,
): { readonly view: View; readonly observed: Observed | null } {
  const told = preset.tells.map((telling) => {
    const view: View = { ...defaultView, ...viewOfTelling(preset, telling) };
    const observed = runView(view, scenarioOf(view), 0);
    const hops = (observed?.exchange.legs ?? []).flatMap(({ request }) => hopsOf(request));
    return { view, observed, hops: hops.length, done: hops.flatMap(({ steps }) => steps).filter(isTelling).length };
  });
  const [most] = told.toSorted((a, b) => b.done - a.done || b.hops - a.hops);
  if (most === undefined) throw new Error(`${preset.id}: nothing tells it from others`);
  return most;
}

function isTelling({ kind }: Step): boolean {
  return kind === 'rewrite' || kind === 'encapsulate' || kind === 'reconnect';
}

function runBoth(view: View, scenario: Scenario): PathPage['observed'] {
  return [runView(view, scenario, 0), runView(view, scenario, 1)];
}

/** The column in which the last of both requests has come to its end; `null`: nobody sends. */
function stepOfReceipt({ lanes, columns }: Timeline): number | null {
  const ends = lanes.map((visits) => visits.findLastIndex(({ way, later }) => way === 'request' && later === null));
  const last = columns.findLastIndex(({ visits }) =>
    visits.some((visit, side) => visit !== null && visit === ends[side]),
  );
  return last < 0 ? null : last;
}
