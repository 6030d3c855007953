import { readFileSync } from 'node:fs';
import { select } from 'd3';
import { castOf } from '../../../diagram/cast.ts';
import type { Cast } from '../../../diagram/layout/outline.ts';
import { sceneOf } from '../../../diagram/scene/sceneOf.ts';
import { drawWhole } from '../../../diagram/wholePicture.ts';
import type { Scenario, Topology } from '../../../engine/index.ts';
import { compile } from '../../../engine/index.ts';
import type { Side } from '../../../formats/index.ts';
import { defaultView, languages, parseScenario } from '../../../formats/index.ts';
import { stillFrame } from '../../../playback/index.ts';
import { sceneLabels } from '../../../export/sceneLabels/index.ts';
import type { Words } from '../../../i18n/index.ts';
import { wordsFor, wordsIn } from '../../../i18n/index.ts';
import { browserNames } from '../leastBrowsers.ts';
import { escaped, svgMarkup } from '../../../diagram/markup.ts';

/** Each side's picture in a window of 1280 by 720 pixels. */
const [width, height] = [608, 456];
// At once: whoever builds the page closes what loads modules when this one is there.
const spoken = await Promise.all(languages.map(async (language) => wordsIn(language)));
const nobody: ReadonlySet<never> = new Set();

/**
 * What stands in the page before any script, and for good where none runs: what this is, in every language, and the two networks
 * that the page begins with, as the page itself would draw them.
 */
export function stillPage(publicFolder: string): string {
  const scenario = scenarioIn(publicFolder);
  const [left, right] = defaultView.sides;
  return framedStill(`${each(({ still }) => escaped(still.what), 'still-says')}
<div class="still-sides">${picture(scenario, left, right)}${picture(scenario, right, left)}</div>`);
}

/** What stands around everything that is there before any script. */
export function framedStill(inside: string): string {
  return `<div class="still">
<header class="header"><p class="header-brand"><b>${wordsFor('en').ui.appName}</b></p></header>
<div class="page-main">
${inside}
${each(({ still }) => `${escaped(still.late(browserNames))} <a href="">${escaped(still.again)}</a>`, 'still-late')}
${scriptlessNote()}
</div>
</div>`;
}

/** The scenario that the page begins with, read and checked when the page is built: nobody waits for its file. */
export function firstScenario(publicFolder: string): string {
  const text = JSON.stringify(scenarioIn(publicFolder)).replaceAll('<', String.raw`\u003c`);
  return `<script type="application/json" id="first-scenario">${text}</script>`;
}

/** A paragraph in every language. */
function each(say: (words: Words) => string, className: string): string {
  return spoken.map((words) => `<p class="${className}" lang="${words.tag}">${say(words)}</p>`).join('');
}

/** For a page that came without its style sheet, which would hide it. */
export function unstyledNote(): string {
  return each(({ still }) => `${escaped(still.unstyled)} <a href="">${escaped(still.again)}</a>`, 'unstyled');
}

/** For a browser in which no script may run. */
function scriptlessNote(): string {
  return `<noscript>${each(({ still }) => escaped(still.scriptless), 'still-says')}</noscript>`;
}

function picture(scenario: Scenario, { model, settings }: Side, other: Side): string {
  const words = wordsFor('en');
  const topology = compile(scenario, model, settings);
  const scene = sceneOf({
    model,
    cast: quiet(topology),
    beside: quiet(compile(scenario, other.model, other.settings)),
    room: { width, height },
    visits: [],
    tags: [],
    frame: stillFrame,
    waiting: false,
    inspected: null,
    candidates: nobody,
    reducedMotion: true,
    lanes: null,
    labels: sceneLabels(topology, words),
  });
  const { root, print } = svgMarkup();
  const svg = select(root);
  drawWhole(svg, scene);
  const { name } = words.modelText(model);
  // As wide as there is room for.
  svg.attr('width', null).attr('height', null);
  const drawn = print({ keeps, omit }).replace(
    '<svg',
    `<svg role="img" aria-label="${escaped(words.ui.side.diagram(name))}"`,
  );
  return `<figure class="side-card still-side" data-model="${model}"><figcaption class="side-title">${escaped(name)}</figcaption><div class="diagram">${drawn}</div></figure>`;
}

/** Nobody sends yet. */
function quiet(topology: Topology): Cast {
  return castOf({ topology, visits: [], tags: [], from: null, to: null, also: [] });
}

/** One cannot pick anything yet: no names for it, no tab stops, and no marks that stay hidden until then. */
function keeps(attribute: string): boolean {
  return !/^(?:role|tabindex|aria-.*|data-(?!model).*)$/.test(attribute);
}

const hidden = new Set(['lit', 'suspect', 'current', 'inspected', 'focus', 'part-mark', 'down-mark']);

function omit(tag: string, classes: readonly string[]): boolean {
  return tag === 'title' || classes.some((name) => hidden.has(name));
}

function scenarioIn(publicFolder: string): Scenario {
  const { scenario } = defaultView;
  const id = scenario.kind === 'catalogue' ? scenario.id : '';
  const parsed = parseScenario(readFileSync(`${publicFolder}/scenarios/${id}.json`, 'utf8'));
  if (!parsed.ok) throw new Error(`${id}: the first picture has no scenario`);
  return parsed.value;
}
