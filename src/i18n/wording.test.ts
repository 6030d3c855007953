import { describe, expect, test } from 'vitest';
import type { ModelId, Setting, Settings } from '../engine/index.ts';
import { compile, deviceId, modelIds, models } from '../engine/index.ts';
import { twoClusters } from '../testing/catalogue.ts';
import { sayingsIn, variants } from '../testing/sentences.ts';
import { languages } from '../formats/index.ts';
import { wordsFor, wordsIn } from './allWords.ts';

const words = wordsFor('en');

/** What a template leaves behind when a value was missing. */
const leftover = /undefined|null|NaN|\[object|\$\{| {2}|^\s|\s$|^$/;

describe('no sentence has a hole', () => {
  test.each(variants)('of $scenario as $model with $settings', async (variant) => {
    const sayings = sayingsIn(variant);
    for (const language of languages) {
      const spoken = await wordsIn(language);
      const said = new Set(sayings.flatMap((saying) => saying(spoken)));
      expect([...said].filter((text) => leftover.test(text))).toEqual([]);
    }
  });

  test.each(languages)('every name and value of every setting has words in %s', async (language) => {
    const { settingText, valueText } = await wordsIn(language);
    const wordless = modelIds.flatMap((model) =>
      Object.entries<Setting>(models[model].settings).flatMap(([key, setting]) => [
        ...(settingText(key).help === '' ? [key] : []),
        ...(setting.kind === 'choice' ? setting.values.filter((value) => valueText(key, value).help === '') : []),
      ]),
    );
    expect(wordless).toEqual([]);
  });
});

function hasSecondInterface(model: ModelId, settings: Settings): boolean {
  return [...compile(twoClusters, model, settings).devices.values()].some(
    ({ role, interfaces }) => role === 'node' && interfaces.some(({ name }) => name === 'eth1'),
  );
}

test.each(languages)('a value that gives nodes a second interface says so in %s', async (language) => {
  const { valueText } = await wordsIn(language);
  const adding = modelIds.flatMap((model) =>
    Object.entries<Setting>(models[model].settings).flatMap(([key, setting]) =>
      (setting.kind === 'choice' ? setting.values : [])
        .filter((value) => hasSecondInterface(model, { [key]: value }) && !hasSecondInterface(model, {}))
        .map((value) => ({ key, value })),
    ),
  );
  expect(adding).toContainEqual({ key: 'routes', value: 'none' });
  expect(adding.filter(({ key, value }) => !valueText(key, value).help.includes('eth1'))).toEqual([]);
});

describe('names', () => {
  const topology = compile(twoClusters, 'island', {});

  test.each([
    ['cluster-1/pod-a', 'Pod-A, 10.4.1.2, node-1, cluster 1'],
    ['cluster-1/node-1', 'node-1, 192.168.1.11, agent, cluster 1'],
    ['cluster-2/gateway', 'gateway-2, 192.168.102.2, gateway, cluster 2'],
    ['fabric', 'Network fabric, router'],
    ['other-client', 'Other client, 198.51.100.10, host outside the clusters'],
    ['cluster-2/service', 'Cluster 2 service, 192.0.2.2:8000, any of 6 pods'],
    ['no-such-thing', 'no-such-thing'],
  ])('%s is %s', (id, name) => {
    expect(words.accessibleName(topology, deviceId(id))).toBe(name);
  });
});

describe('sides, settings and faults', () => {
  test('a side says only what was set otherwise', () => {
    expect(words.sideText('island', {})).toBe('Island');
    expect(words.sideText('island', { gateway: 'node', overlay: 'none' })).toBe('Island: gateway on the nodes');
  });

  test('faults are told in a line', () => {
    const topology = compile(twoClusters, 'flat', { routes: 'bgp' });
    expect(words.faultText(topology, { kind: 'stop-bgp', device: deviceId('cluster-1/node-1') })).toBe(
      'BGP stopped on node-1 (cluster 1)',
    );
  });
});
