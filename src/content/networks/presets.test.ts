import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluateFact, isSo, runView } from '../evidence/index.ts';
import type { Scenario } from '../../engine/index.ts';
import { compile } from '../../engine/index.ts';
import type { View } from '../../formats/index.ts';
import { defaultView, resolveView } from '../../formats/index.ts';
import { scenarioNamed } from '../../testing/catalogue.ts';
import { presetNamed, presets } from '../../testing/presets.ts';
import { commonScenario, presetIds, productIds, textIn, viewOfTelling } from './index.ts';
import { scenarios } from './preset.ts';

const folder = new URL('../../../public/networks/', import.meta.url);

describe('the presets', () => {
  test('are the files of the folder, each under its own id', () => {
    const files = readdirSync(folder).map((name) => name.replace(/\.json$/, ''));
    expect(files.toSorted()).toEqual(presetIds.toSorted());
    expect(presets.map(({ id }) => id)).toEqual(presetIds);
    expect(productIds).toEqual(expect.arrayContaining([...new Set(presets.map(({ product }) => product))]));
  });

  test.each(presets)('$id: every send opens whole', (preset) => {
    for (const telling of preset.tells) {
      const view: View = { ...defaultView, ...viewOfTelling(preset, telling) };
      expect(resolveView(view, scenarioNamed(preset.scenario), compile).ok).toBe(true);
    }
  });
});

/** Clusters with their nodes and pods, by id and name. */
function membersOf({ clusters }: Scenario): unknown {
  return clusters.map(({ id, name, nodes }) => [id, name, nodes.map((node) => [node.id, node.name, node.pods])]);
}

describe('two side by side', () => {
  const [first, ...later] = scenarios.map(scenarioNamed);

  test('every scenario holds all that the one before it does', () => {
    if (first === undefined) throw new Error('no scenario');
    for (const each of later) {
      expect(each.hosts).toEqual(expect.arrayContaining([...first.hosts]));
      expect(each.egress).toEqual(expect.arrayContaining([...(first.egress ?? [])]));
      // Where pods are found by ARP, ranges are others; who is there is not.
      expect(membersOf(each)).toEqual(membersOf(first));
    }
    expect(scenarios).toEqual(expect.arrayContaining(presets.map(({ scenario }) => scenario)));
  });

  test('are shown in the larger of their scenarios', () => {
    const [flannel, metallb] = [presetNamed('flannel-vxlan'), presetNamed('metallb-l2')];
    expect(commonScenario(flannel, metallb)).toBe(metallb.scenario);
    expect(commonScenario(metallb, flannel)).toBe(metallb.scenario);
    expect(commonScenario(flannel, flannel)).toBe(flannel.scenario);
  });

  test('say in the larger scenario what they say in their own', () => {
    const wrong = presets.flatMap((preset) =>
      preset.tells.flatMap((telling) => {
        const view: View = { ...defaultView, ...viewOfTelling(preset, telling) };
        const observed = runView(view, scenarioNamed(scenarios.at(-1) ?? ''), 0);
        return telling.facts
          .filter((fact) => observed === null || !isSo(fact, observed))
          .map((fact) => `${preset.id}: ${telling.title.en}: ${fact.is}`);
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the headers that are known of real networks', () => {
  for (const preset of presets) {
    for (const telling of preset.tells) {
      test(`${preset.id}: ${telling.title.en}`, () => {
        const view = { ...defaultView, ...viewOfTelling(preset, telling) };
        const observed = runView(view, scenarioNamed(preset.scenario), 0);
        if (observed === null) throw new Error('the send names somebody who is not there');
        const wrong = telling.facts.filter((fact) => !isSo(fact, observed));
        expect(wrong.map((fact) => evaluateFact(fact, observed))).toEqual(wrong);
      });
    }
  }
});

describe('what is said of them', () => {
  const said = presets.flatMap((preset) => [
    preset.name,
    preset.summary,
    ...preset.tells.map(({ title }) => title),
    ...preset.caveats.map(({ say }) => say),
  ]);

  test('hearsay is never said as if it were known', () => {
    const bare = presets.flatMap(({ caveats }) =>
      caveats.filter(({ standing, say }) => standing === 'hearsay' && !/usually|commonly|often/.test(say.en)),
    );
    expect(bare).toEqual([]);
  });

  test('Chinese is written as elsewhere on the page', () => {
    const wrong = said
      .map((each) => textIn(each, 'zh-TW'))
      .filter(
        (text) =>
          /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u.test(text) ||
          /\p{Script=Han} \p{Script=Han}| [，。；：、（）「」？]|[，。；：、（）「」？] /u.test(text) ||
          /\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u.test(text),
      );
    expect(wrong).toEqual([]);
  });

  test('sentences end, titles do not', () => {
    const sentences = presets.flatMap(({ summary, caveats }) => [summary, ...caveats.map(({ say }) => say)]);
    expect(sentences.filter((each) => !each.en.endsWith('.') || !textIn(each, 'zh-TW').endsWith('。'))).toEqual([]);
    expect(presets.flatMap(({ tells }) => tells).filter(({ title }) => title.en.endsWith('.'))).toEqual([]);
  });
});
