import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scenarioIds } from '../../content/index.ts';
import { drawnWhole } from '../../diagram/still/index.ts';
import { compile, making, send, stateAfter } from '../../engine/index.ts';
import type { ModelId, Scenario } from '../../engine/index.ts';
import { defaultView, digestOf, linkParts, linkReading, printLink } from '../../formats/index.ts';
import type { View } from '../../formats/index.ts';
import { wordsIn } from '../../i18n/index.ts';
import { timeOfStep } from '../../playback/index.ts';
import { scenarioNamed } from '../../testing/catalogue.ts';
import { endsOf } from '../../testing/gallery/gallery.ts';
import { linkInPicture } from '../pictureLink/index.ts';
import { flatMarks } from './flat.ts';
import type { Pictured, SentIn } from './index.ts';
import { lookOf, picturedOf, steppedSvg, stillSvg } from './index.ts';
import { captionLines } from './momentPicture.ts';

const sheet = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const sheets = { tokens: sheet('ui/styles/tokens.css'), diagram: sheet('diagram/diagram.css') };
const look = lookOf(sheets, 'light');
const words = await wordsIn('en');

function picturedSend(scenario: Scenario, models: readonly [ModelId, ModelId] = ['flat', 'island']): Pictured {
  const { from, to } = endsOf(scenario);
  const side = (model: ModelId): SentIn => {
    const topology = compile(scenario, model, {});
    const wish = { from, to: { kind: 'endpoint', id: to }, dial: 'auto', protocol: 'tcp' } as const;
    const exchange = making.told(topology, send(topology, wish, stateAfter(topology, scenario.earlier)));
    return { model, settings: {}, topology, exchange };
  };
  return picturedOf({ sides: [side(models[0]), side(models[1])], shown: [0, 1], to, words });
}

function viewOf(scenario: Scenario, step: number | null): View {
  return {
    ...defaultView,
    scenario: { kind: 'catalogue', id: scenario.id },
    digest: digestOf(scenario),
    ...endsOf(scenario),
    step,
  };
}

/** What is left of it at a share of its time, as a browser would find by its rules. */
function seenAt(svg: string, share: number): string {
  const seen = new Map(
    [...svg.matchAll(/@keyframes (v\d+)\{((?:[\d.]+%\{visibility:\w+\})+)\}/g)].map(([, name = '', keys = '']) => {
      const past = [...keys.matchAll(/([\d.]+)%\{visibility:(\w+)\}/g)].filter(([, at]) => Number(at) <= share * 100);
      return [name, past.at(-1)?.[2] === 'visible'];
    }),
  );
  let left = svg.replace(/<style>.*<\/style>/, '');
  for (const group = /<g class="(v\d+)"[^>]*>/; ; ) {
    const found = group.exec(left);
    if (found === null) return left;
    const [start, inside] = [found.index, found.index + found[0].length];
    const end = endOf(left, inside);
    const kept = seen.get(found[1] ?? '') === true ? left.slice(inside, end) : '';
    left = `${left.slice(0, start)}${kept}${left.slice(end + '</g>'.length)}`;
  }
}

/** Where the group that begins here ends. */
function endOf(svg: string, from: number): number {
  let depth = 1;
  for (const { 0: tag, index } of svg.slice(from).matchAll(/<g\b|<\/g>/g)) {
    depth += tag === '</g>' ? -1 : 1;
    if (depth === 0) return from + index;
  }
  return svg.length;
}

function marksIn(svg: string): number {
  return svg.match(/<(?:rect|path|circle|text)\b/g)?.length ?? 0;
}

describe.each(scenarioIds)('a picture of %s', (id) => {
  const scenario = scenarioNamed(id);
  const pictured = picturedSend(scenario);
  const count = pictured.timeline.columns.length;
  const stepped = steppedSvg({ pictured, look, link: printLink(viewOf(scenario, 2)), still: 2, title: id });

  test('carries a link to its moment', () => {
    for (const step of [null, 2, count - 1]) {
      const link = printLink(viewOf(scenario, step));
      const carried = linkInPicture(new TextEncoder().encode(stillSvg({ pictured, look, link, still: step ?? -1 })));
      const { view, notices } = linkReading(linkParts(carried ?? ''));
      expect(notices).toEqual([]);
      expect(view).toEqual({ ok: true, value: viewOf(scenario, step) });
    }
    expect(linkInPicture(new TextEncoder().encode(stepped))).toBe(printLink(viewOf(scenario, 2)));
  });

  test('needs no style sheet and no script, and stands still for whoever asks for that', () => {
    for (const svg of [stepped, stillSvg({ pictured, look, link: '?v=1', still: 2 })]) {
      expect(svg.match(/var\(|light-dark|<script|href=|NaN|undefined/)).toBeNull();
    }
    expect(stepped).toContain('@media(prefers-reduced-motion:reduce){*{animation:none!important}}');
  });

  test('shows in each of its moments what the page shows in it, and nothing else', () => {
    const moments = new Set<string>();
    for (let step = -1; step < count; step += 1) {
      const time = timeOfStep(pictured.timeline, step);
      const seen = seenAt(stepped, (step + 1.3) / (count + 1));
      // The ground, and each side's title.
      let marks = 1 + pictured.sides.length;
      for (const side of pictured.sides) {
        const scene = side.sceneAt(time);
        const drawn = flatMarks(drawnWhole(scene), look);
        for (const { layer, markup } of drawn) if (layer !== 'envelopes') expect(seen).toContain(markup);
        const lines = captionLines(side.captionAt(time), scene.width * scene.scale);
        marks += lines.length;
        for (const layer of new Set(drawn.map((mark) => mark.layer))) {
          const own = new Set(drawn.flatMap((mark) => (mark.layer === layer ? [mark.markup] : [])));
          for (const markup of own) marks += marksIn(markup);
        }
      }
      expect(marksIn(seen)).toBe(marks);
      moments.add(seen);
    }
    expect(moments.size).toBe(count + 1);
  });
});

describe('the animated picture', () => {
  test('of the first send through an island takes no more than 200 kB', () => {
    const pictured = picturedSend(scenarioNamed('two-clusters'));
    const svg = steppedSvg({ pictured, look, link: '?v=1', still: -1, title: '' });
    expect(svg.length).toBeLessThan(100_000);
  });

  test('is in the colours of its theme, as the page resolves them', () => {
    const dark = lookOf(sheets, 'dark');
    expect([look.colour('--surface'), dark.colour('--surface')]).toEqual(['#ffffff', '#151d2a']);
    const pictured = picturedSend(scenarioNamed('two-clusters'));
    const svg = stillSvg({ pictured, look: dark, link: '?v=1', still: 4 });
    // Pod-A's edge, a cluster's, and a node's bar.
    for (const colour of ['#5aa9ff', '#75849c', '#26334a']) expect(svg).toContain(`="${colour}"`);
    expect(svg).not.toContain('#ffffff');
  });
});
