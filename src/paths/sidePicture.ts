import { readFileSync } from 'node:fs';
import { select } from 'd3';
import { castOf } from '../diagram/cast.ts';
import { svgMarkup } from '../diagram/markup.ts';
import { sceneOf } from '../diagram/scene/sceneOf.ts';
import { drawWhole } from '../diagram/wholePicture.ts';
import type { ModelId } from '../engine/index.ts';
import { compile } from '../engine/index.ts';
import type { SideIndex } from '../formats/index.ts';
import type { Words } from '../i18n/index.ts';
import { frameAt, tagged, timeOfStep } from '../playback/index.ts';
import { lookOf } from '../export/picture/index.ts';
import { sceneLabels } from '../export/sceneLabels/index.ts';
import type { PathPage } from './pathPages.ts';
import { shownSides } from './pathPages.ts';
import { pictureFonts } from './raster.ts';

const [tokens = '', diagram = ''] = ['ui/styles/tokens.css', 'diagram/diagram.css'].map((path) =>
  readFileSync(`src/${path}`, 'utf8'),
);
const look = lookOf({ tokens, diagram }, 'light', pictureFonts);

/** A colour of the page's, by the name of its token; `--side` and `--side-soft` are a model's. */
export function colourOf(token: `--${string}`, model?: ModelId): string {
  return look.colour(token, model);
}

/** One of the page's networks at its moment, drawn by the page's own marks into as much room. */
export function sidePicture(
  path: PathPage,
  side: SideIndex,
  words: Words,
  room: { width: number; height: number },
): string {
  const { view, timeline } = path;
  const castFor = (at: SideIndex) => {
    const { model, settings, faults } = view.sides[at];
    const topology = path.observed[at]?.topology ?? compile(path.scenario, model, settings, faults);
    const visits = timeline.lanes[at];
    const tags = tagged(topology, visits);
    return { topology, visits, tags, cast: castOf({ topology, visits, tags, from: view.from, to: view.to, also: [] }) };
  };
  const shown = castFor(side);
  const frame = frameAt(timeline, view.step === null ? 0 : timeOfStep(timeline, view.step)).lanes[side];
  const scene = sceneOf({
    ...shown,
    model: view.sides[side].model,
    beside: shownSides(path).length === 1 ? null : castFor(side === 0 ? 1 : 0).cast,
    room,
    frame,
    waiting: false,
    inspected: view.inspected?.side === side ? view.inspected.device : null,
    candidates: new Set(),
    reducedMotion: true,
    lanes: null,
    labels: sceneLabels(shown.topology, words),
  });
  const { root, print } = svgMarkup();
  const svg = select(root);
  drawWhole(svg, scene);
  return print({ keeps: () => true, omit: (tag) => tag === 'title', dressed: look.attributesOf });
}
