import { describe, expect, test } from 'vitest';
import type { Dial, ModelId, Setting, Settings, Target } from '../engine/index.ts';
import {
  compile,
  completed,
  deviceId,
  dials,
  freshState,
  intendedBy,
  modelIds,
  models,
  outcomeOf,
  receiverOf,
  send,
  symptomOf,
} from '../engine/index.ts';
import { scenarioNamed } from '../testing/catalogue.ts';
import { wordsFor } from '../i18n/index.ts';
import type { TraceJson } from './traceJson.ts';
import { traceJson } from './traceJson.ts';
import { traceText } from './traceText.ts';

const words = wordsFor('en');
const scenario = scenarioNamed('two-clusters');

/** Thirteen awkward pairs, a number that no cycle of settings falls in step with: to oneself, to a neighbour, across nodes and clusters, agents, hosts, hosts that serve nothing. */
const pairs = [
  ['cluster-1/pod-a', 'cluster-1/pod-a'],
  ['cluster-1/pod-a', 'cluster-1/pod-b'],
  ['cluster-1/pod-a', 'cluster-1/pod-d'],
  ['cluster-1/pod-a', 'cluster-2/pod-g'],
  ['cluster-1/pod-b', 'cluster-2/pod-j'],
  ['cluster-1/node-1', 'cluster-1/pod-a'],
  ['cluster-1/node-1', 'cluster-1/pod-d'],
  ['cluster-1/pod-a', 'cluster-1/node-1'],
  ['cluster-1/pod-a', 'cluster-2/node-3'],
  ['other-client', 'cluster-1/pod-a'],
  ['other-client', 'cluster-2/pod-j'],
  ['cluster-1/pod-f', 'other-server'],
  ['other-server', 'other-client'],
] as const;

/** Every combination of a model's settings. */
function combinations(model: ModelId): readonly Settings[] {
  return Object.entries<Setting>(models[model].settings).reduce<readonly Settings[]>(
    (known, [key, setting]) => {
      const values = setting.kind === 'choice' ? setting.values : [setting.initial, '', '0.0.0.0/0'];
      return known.flatMap((settings) => values.map((value) => ({ ...settings, [key]: value })));
    },
    [{}],
  );
}

interface Way {
  readonly from: string;
  readonly to: string;
  readonly dial: Dial;
  readonly protocol: 'tcp' | 'udp';
}

/** What `trace` would print, without who else it could have been: that alone is a hundred sends. */
function traced(model: ModelId, settings: Settings, ways: readonly Way[]): readonly { json: string; text: string }[] {
  const topology = compile(scenario, model, settings);
  return ways.map(({ from: sender, to: receiver, dial, protocol }) => {
    const from = deviceId(sender);
    const to: Target = { kind: 'endpoint', id: deviceId(receiver) };
    const wish = { from, to, dial, protocol };
    const exchange = send(topology, wish, freshState);
    const trace = {
      scenario: scenario.id,
      model,
      settings: completed(models[model].settings, settings),
      faults: [],
      from,
      to: receiver,
      dial,
      topology,
      exchange,
      outcome: outcomeOf(exchange, intendedBy(wish)),
      symptom: symptomOf(exchange),
      receiver: receiverOf(exchange),
      candidates: [],
    };
    const text = dial === 'service' ? traceText(words, trace, 100) : '';
    return { json: JSON.stringify(traceJson(words, trace)), text };
  });
}

/** What is wrong with an answer; nothing, if it is whole and well-formed. */
function flaws({ json, text }: { readonly json: string; readonly text: string }): readonly string[] {
  const { outcome, symptom, legs, hops } = JSON.parse(json) as TraceJson;
  const succeeded = outcome.kind === 'delivered' || outcome.kind === 'misdelivered';
  const journeys = new Set(hops.map(({ leg, way }) => `${leg} ${way}`));
  return [
    ...((outcome.cause === null) === succeeded ? [] : ['a cause if and only if it failed']),
    ...(['connected', 'refused', 'unreachable', 'timeout'].includes(symptom) ? [] : ['a symptom']),
    ...(legs.length > 0 ? [] : ['a leg']),
    ...(hops.filter(({ ending }) => ending !== null).length === journeys.size ? [] : ['one end for each journey']),
    ...(/undefined|NaN|\[object|"":/.test(`${json}\n${text}`) ? ['no hole in a sentence'] : []),
  ];
}

describe('every model, every combination of its settings, every way to dial', () => {
  test.each(modelIds)(
    '%s: an answer each, whole and well-formed',
    (model) => {
      const wrong: unknown[] = [];
      for (const [turn, settings] of combinations(model).entries()) {
        // Each combination takes one pair; together they take them all, in every way, many times.
        const [from, to] = pairs[turn % pairs.length] ?? pairs[0];
        const protocol = turn % 5 === 0 ? 'udp' : 'tcp';
        const ways = dials.map((dial) => ({ from, to, dial, protocol }) as const);
        for (const [index, answer] of traced(model, settings, ways).entries()) {
          for (const flaw of flaws(answer)) wrong.push({ settings, way: ways[index], flaw });
        }
      }
      expect(wrong).toEqual([]);
    },
    300_000,
  );
});
