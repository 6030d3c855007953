import { expect, test } from 'vitest';
import { twoClusters } from '../../testing/catalogue.ts';
import { meetingThree } from '../../testing/combinations.ts';
import { compile } from '../compile.ts';
import type { ModelId } from '../models/index.ts';
import { modelIds } from '../models/index.ts';
import type { Settings } from '../models/settings.ts';
import type { Scenario } from '../scenario.ts';
import { brokenAmong, promised } from './promised.ts';
import { allSends, broken } from './tried.ts';

const pairs = modelIds.flatMap((first) => modelIds.map((second) => [first, second] as const));
/** Of how many settings of each model every pair is made. */
const turns = 12;

function joined(...ways: readonly (readonly [ModelId, Settings])[]): Scenario {
  const clusters = twoClusters.clusters.map((cluster, index) => {
    const [model, settings] = ways[index] ?? ['flat', {}];
    return { ...cluster, model, settings };
  });
  return { ...twoClusters, clusters };
}

/** The setting at this turn, those that meet every three others first; ARP needs other addresses than these. */
function turnOf(model: ModelId, turn: number): Settings {
  const all = meetingThree(model, false).filter(({ routes, own }) => routes !== 'arp' && own !== 'listed');
  return all[turn % all.length] ?? {};
}

test.each(pairs)(
  'a cluster that is %s beside one that is %s: every law, and what Kubernetes promises, for every pair',
  (first, second) => {
    const faults = Array.from({ length: turns }, (_, turn) => turn).flatMap((turn) => {
      const scenario = joined([first, turnOf(first, turn)], [second, turnOf(second, turn * 5 + 1)]);
      const topology = compile(scenario, 'flat', {});
      const wishes = allSends(topology).every(2 * turns, turn);
      const ways = scenario.clusters.map(({ settings }) => JSON.stringify(settings)).join(' + ');
      return [
        ...broken(topology, { scenario, model: 'flat', settings: {} }, wishes),
        ...brokenAmong(
          topology,
          promised(topology).filter((_, at) => at % turns === turn),
        ).map((each) => `${ways}: ${each}`),
      ];
    });
    expect(faults.slice(0, 5)).toEqual([]);
  },
  120_000,
);

test('clusters and their people are listed as they are written, whichever model was built first', () => {
  const topology = compile(joined(['island', {}], ['flat', {}]), 'flat', {});
  expect(topology.clusters.map(({ id, model }) => [id, model])).toEqual([
    ['cluster-1', 'island'],
    ['cluster-2', 'flat'],
  ]);
  const order = [...topology.directory.keys()].map((id) => topology.devices.get(id)?.cluster ?? 'outside');
  expect([...new Set(order)]).toEqual(['cluster-1', 'cluster-2', 'outside']);
  expect(order).toEqual(order.toSorted());
});

test('a scenario whose clusters all say what is being looked at is the network that says it of none', () => {
  for (const model of ['flat', 'hybrid', 'archipelago'] as const) {
    const [said, looked] = [joined([model, {}], [model, {}]), twoClusters].map((scenario) =>
      compile(scenario, model, {}),
    );
    expect(said?.devices).toEqual(looked?.devices);
    expect(said?.links).toEqual(looked?.links);
    expect(said?.directory).toEqual(looked?.directory);
  }
});
