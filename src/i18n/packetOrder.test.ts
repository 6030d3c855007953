import { describe, expect, test } from 'vitest';
import type { Fault, Hop } from '../engine/index.ts';
import { compile, completed, hopsOf, modelIds, models, send, stateAfter, targetNamed } from '../engine/index.ts';
import { languages } from '../formats/index.ts';
import { scenarioIds } from '../content/index.ts';
import { scenarioNamed } from '../testing/catalogue.ts';
import { filter } from '../testing/kernelCases/kernelCase.ts';
import { probe } from '../testing/probe.ts';
import { stepsAround, wordsFor, wordsIn } from './index.ts';

const words = wordsFor('en');

const dropping: Fault = { kind: 'add-filter', filter: filter('fabric', 'drop', { id: 'drop' }) };

function titleAt(device: string, way: 'request' | 'reply', probing: Parameters<typeof probe>[0]): string {
  const { topology, exchange } = probe(probing);
  const traces = exchange.legs.flatMap(({ request, reply }) =>
    way === 'request' ? [request] : reply === null ? [] : [reply.trace],
  );
  const hop = traces.flatMap(hopsOf).find((each) => each.device === device);
  if (hop === undefined) throw new Error(device);
  return words.hopSummary(topology, hop).title;
}

describe('a row says what happened in the order in which it happened', () => {
  const island = { model: 'island', from: 'cluster-1/pod-a', to: 'cluster-2/pod-g' } as const;

  test('destinations are translated before the route is looked up, and sources after', () => {
    expect(titleAt('cluster-2/gateway', 'request', island)).toBe('DNAT, routes, SNAT');
    expect(titleAt('cluster-2/gateway', 'reply', island)).toBe('undoes SNAT, routes, undoes DNAT');
  });

  test('a packet is routed, and then a filter stops it', () => {
    expect(titleAt('fabric', 'request', { ...island, model: 'flat', faults: [dropping] })).toBe(
      'routes, stops it (by a filter rule)',
    );
  });

  test('a proxy accepts first and connects then', () => {
    const settings = { egress: 'proxy', ingress: 'proxy' };
    expect(titleAt('cluster-1/gateway', 'request', { ...island, settings })).toBe(
      'DNAT, ends the connection, opens a new connection',
    );
  });

  test('whoever is refused receives an RST and no answer', () => {
    const refused = { model: 'flat', from: 'cluster-1/pod-a', to: '10.8.1.2:9999' } as const;
    expect(titleAt('cluster-1/pod-a', 'reply', refused)).toBe('receives RST: connection refused');
  });
});

test.for(languages)('over the catalogue, titles follow the steps: %s', async (language) => {
  const said = await wordsIn(language);
  for (const scenario of scenarioIds.map(scenarioNamed)) {
    for (const model of modelIds) {
      const topology = compile(scenario, model, completed(models[model].settings, {}));
      const before = stateAfter(topology, scenario.earlier);
      const ends = [...topology.directory.keys()];
      for (const [from, to] of [ends.slice(0, 2), [ends[0], ends.at(-1)], [ends.at(-1), ends[0]]]) {
        if (from === undefined || to === undefined) continue;
        const { legs } = send(topology, { from, to: targetNamed(topology, to), dial: 'auto', protocol: 'tcp' }, before);
        const hops: readonly Hop[] = legs.flatMap(({ request, reply }) => [
          ...hopsOf(request),
          ...(reply === null ? [] : hopsOf(reply.trace)),
        ]);
        for (const hop of hops) {
          const { before: first, after } = stepsAround(hop);
          const titles = [
            ...first.map((step) => said.stepText(topology, hop, step).title),
            ...('ending' in hop ? [said.endingText(topology, hop).title] : []),
            ...after.map((step) => said.stepText(topology, hop, step).title),
          ];
          const { title, parts } = said.hopSummary(topology, hop);
          expect(parts.map(({ text }) => text).join('')).toBe(title);
          expect(parts.filter(({ isMain }) => isMain)).not.toEqual([]);
          const places = parts.map(({ text }) => titles.findIndex((each) => text.endsWith(each)));
          expect(places).toEqual(places.toSorted((a, b) => a - b));
        }
      }
    }
  }
});
