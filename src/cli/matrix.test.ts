import { describe, expect, test } from 'vitest';
import { modelIds } from '../engine/index.ts';
import { scenarioNamed } from '../testing/catalogue.ts';
import { answer, traceOf, words } from '../testing/typed.ts';
import { catalogueCommand } from './catalogueCommand.ts';
import { catalogueJson } from './catalogueJson.ts';
import { matrixCommand } from './matrixCommand.ts';
import { topologyCommand } from './topologyCommand.ts';

describe('topology', () => {
  test('a device has everything to build it from', () => {
    const { devices, links } = JSON.parse(answer(topologyCommand, 'two-clusters --model island --json')) as {
      devices: { id: string; rules: { postrouting: { id: string; nft: string }[] } }[];
      links: { ends: { device: string }[] }[];
    };
    expect(devices.find(({ id }) => id === 'cluster-1/gateway')?.rules.postrouting[0]).toMatchObject({
      id: 'cluster-1/gateway/egress-snat',
      chain: 'nat',
      nft: 'oifname "eth1" ip saddr 10.4.0.0/16 masquerade',
    });
    const known = new Set(devices.map(({ id }) => id));
    expect(links.flatMap(({ ends }) => ends).filter(({ device }) => !known.has(device))).toEqual([]);
  });
});

describe('matrix', () => {
  test('says which cells policies stop, and which policy does', () => {
    const asked = 'one-ip-block --model flat';
    const { cells } = JSON.parse(answer(matrixCommand, `${asked} --json`)) as {
      readonly cells: readonly { readonly from: string; readonly to: string; readonly policies?: readonly string[] }[];
    };
    const stopped = cells.filter(({ policies }) => policies !== undefined);
    expect(new Set(stopped.flatMap(({ policies = [] }) => policies))).toEqual(new Set(['default/only-cluster-1']));
    const stops = (from: string, to: string) => stopped.some((cell) => cell.from === from && cell.to === to);
    // Its own cluster's pods are kept out, the other's let in, and nobody from himself or from his own node.
    expect(stops('cluster-2/pod-j', 'cluster-2/pod-g')).toBe(true);
    expect(stops('cluster-1/pod-a', 'cluster-2/pod-g')).toBe(false);
    expect(stops('cluster-2/pod-g', 'cluster-2/pod-g')).toBe(false);
    expect(stops('cluster-2/node-3', 'cluster-2/pod-g')).toBe(false);
    expect(stops('cluster-2/node-4', 'cluster-2/pod-g')).toBe(true);
    const text = answer(matrixCommand, asked);
    expect(text).toContain(`#: stopped by network policies\n  default/only-cluster-1: ${stopped.length} cells`);
    expect(text.match(/ #/g)?.length).toBe(stopped.length);
    const classes = JSON.parse(answer(matrixCommand, `${asked} --classes --json`)) as { readonly cells: typeof cells };
    expect(classes.cells.some(({ policies }) => policies?.[0] === 'default/only-cluster-1')).toBe(true);
    expect(answer(matrixCommand, 'two-clusters --model flat')).not.toContain('#');
  });

  test('has a cell for each pair, and each says what the trace says', () => {
    const { endpoints, cells } = JSON.parse(answer(matrixCommand, 'one-node-each --model island --json')) as {
      endpoints: string[];
      cells: { from: string; to: string; outcome: string; symptom: string; dialed: string; translated: boolean }[];
    };
    expect(cells).toHaveLength(endpoints.length ** 2);
    for (const { from, to, outcome, ...rest } of cells) {
      const trace = traceOf(`one-node-each --model island --from ${from} --to ${to}`);
      expect({ outcome: trace.outcome.kind, ...rest }).toEqual({
        outcome,
        symptom: trace.symptom,
        dialed: trace.dialed,
        translated: trace.translated,
      });
    }
  });

  test('is a grid for people', () => {
    const lines = answer(matrixCommand, 'two-clusters --model flat').split('\n');
    expect(lines.filter((line) => /^ *\d+ (cluster|other)/.test(line))).toHaveLength(18);
  });

  test('by classes: everybody is in one, and each cell says what a pair of such members says', () => {
    const asked = 'two-clusters --model island --set client=kept';
    const { cells } = JSON.parse(answer(matrixCommand, `${asked} --json`)) as {
      cells: { from: string; to: string; outcome: string; symptom: string; translated: boolean }[];
    };
    const told = JSON.parse(answer(matrixCommand, `${asked} --classes --json`)) as {
      classes: { id: string; members: number; example: string; endpoints: string[] }[];
      cells: { from: string; to: string; same: string; shared?: string; outcome: string; symptom: string }[];
    };
    expect(told.classes.reduce((sum, { members }) => sum + members, 0)).toBe(20);
    expect(told.classes.every(({ endpoints, example }) => endpoints[0] === example)).toBe(true);
    const classOf = new Map(told.classes.flatMap(({ id, endpoints }) => endpoints.map((each) => [each, id] as const)));
    for (const cell of cells) {
      const said = told.cells.filter(({ from, to }) => from === classOf.get(cell.from) && to === classOf.get(cell.to));
      expect(said.map(({ outcome, symptom }) => `${outcome} ${symptom}`)).toContain(`${cell.outcome} ${cell.symptom}`);
    }
    expect(told.cells.length).toBeLessThan(cells.length / 2);
  });

  test('by classes, for people: a row for each, and what is otherwise for some below', () => {
    const text = answer(matrixCommand, 'two-clusters --model island --set client=kept --classes');
    expect(text).toContain('cluster-1/pods-1   6 endpoints, such as cluster-1/pod-a');
    expect(text).toMatch(/cluster-1\/node-1|cluster-1\/nodes-1/);
  });
});

describe('catalogue', () => {
  test('names what there is', () => {
    const { scenarios, models, claims } = JSON.parse(answer(catalogueCommand, '--json')) as {
      scenarios: { id: string }[];
      models: { id: string; settings: { key: string; values: string[] | null; initial: string }[] }[];
      claims: { id: string; text: string; link: string }[];
    };
    expect(scenarios[0]?.id).toBe('two-clusters');
    expect(models.map(({ id }) => id)).toEqual(modelIds);
    expect(claims).toHaveLength(24);
    expect(models[0]?.settings[0]).toMatchObject({
      key: 'routes',
      values: ['static', 'bgp', 'none', 'arp'],
      initial: 'static',
    });
  });

  test('says of each scenario what its document says', () => {
    const { scenarios } = catalogueJson(words);
    const documents = scenarios.map(({ id }) => scenarioNamed(id));
    expect(scenarios).toEqual(documents.map(({ id, title, summary }) => ({ id, title, summary })));
  });

  test.each(['?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g'])('its links can be traced: %s', (link) => {
    expect(traceOf(link).outcome.kind).toBe('delivered');
  });
});
