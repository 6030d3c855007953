import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { modelIds } from '../engine/index.ts';
import { asPrinted } from '../testing/links.ts';
import { wordsFor } from '../i18n/index.ts';
import { scenarioNamed } from '../testing/catalogue.ts';
import { catalogueCommand } from './catalogueCommand.ts';
import { catalogueJson } from './catalogueJson.ts';
import { wordsAsked } from './language.ts';
import { matrixCommand } from './matrixCommand.ts';
import { oneLine } from './terminal.ts';
import { topologyCommand } from './topologyCommand.ts';
import { traceCommand } from './traceCommand.ts';
import type { TraceJson } from './traceJson.ts';

const words = wordsFor('en');

type Command = typeof traceCommand;

function answer(command: Command, line: string): string {
  const result = command(words, line.split(' '));
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

/** As a terminal answers. */
async function inLanguage(line: string): Promise<string> {
  const args = line.split(' ');
  const asked = await wordsAsked(args);
  const said = asked.ok ? traceCommand(asked.value, args) : asked;
  return said.ok ? said.value : `refused: ${said.error}`;
}

function complaint(command: Command, line: string): string {
  const result = command(words, line.split(' '));
  return result.ok ? `no complaint: ${result.value.slice(0, 80)}` : result.error;
}

function traceOf(line: string): TraceJson {
  return JSON.parse(answer(traceCommand, `${line} --json`)) as TraceJson;
}

const island = 'two-clusters --model island --from cluster-1/pod-a --to cluster-2/pod-g';
const flat = 'two-clusters --model flat --from cluster-1/pod-a --to cluster-2/pod-g';

function notesOf(link: string): readonly string[] {
  const result = traceCommand(words, [link]);
  if (!result.ok) throw new Error(result.error);
  expect(result.value).toContain('Pod-G, 10.8.1.2');
  return 'notes' in result ? result.notes : [];
}

describe('a link that is not as it was made', () => {
  const moment = asPrinted('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=3');

  test('is traced, and what is strange about it goes to standard error', () => {
    expect(notesOf(moment)).toEqual([]);
    expect(notesOf(`${moment}&ref=course`)).toEqual(['In the link, “ref” means nothing here and was passed over.']);
    expect(notesOf(`${moment}&form=cluster-1/pod-b`)[0]).toMatch(/^In the link, “form” means nothing here/);
    expect(notesOf(moment.slice(0, -1))[0]).toMatch(/^The end of this link is missing/);
    expect(notesOf(moment.replace('pod-a', 'pod-b'))[0]).toMatch(/^This link is not as it was made/);
    expect(notesOf(`?v=1&d=00000&from=cluster-1/pod-a&to=cluster-2/pod-g`)).toEqual([
      'This scenario (two-clusters) has changed since this link was made; what happens in it may be different now.',
    ]);
  });

  test('says that it was cut also where it cannot be traced, in the same line', () => {
    const result = traceCommand(words, [moment.slice(0, moment.indexOf('pod-g') + 3)]);
    expect(result.ok ? '' : result.error).toMatch(/to is “cluster-2\/pod”.*The end of this link is missing[^\n]*$/);
  });
});

describe('a file that cannot be read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'island-hop-'));
  symlinkSync(join(folder, 'round'), join(folder, 'round'));
  writeFileSync(join(folder, 'plain'), '');

  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ['that is not there', join(folder, 'nothing.json'), 'ENOENT'],
    ['that is a folder', folder, 'EISDIR'],
    ['that leads back to itself', join(folder, 'round'), 'ELOOP'],
    ['whose name is too long', join(folder, 'x'.repeat(300)), 'ENAMETOOLONG'],
    ['inside of what is no folder', join(folder, 'plain', 'x.json'), 'ENOTDIR'],
    ['whose name no system has', `${folder}/a\0b`, 'ERR_INVALID_ARG_VALUE'],
  ])('%s is answered in a line with the reason', (_, path, reason) => {
    const answered = matrixCommand(words, [path, '--model', 'flat']);
    expect(answered.ok ? '' : answered.error).toContain(`cannot be read (${reason})`);
  });
});

describe('trace --json', () => {
  test('has the fields of the contract, in its order', () => {
    const keys = Object.keys(traceOf(island));
    const contract =
      'version scenario model settings from to dialed protocol outcome symptom receiver candidates translated legs hops state';
    expect(keys.filter((key) => contract.split(' ').includes(key)).join(' ')).toBe(contract);
  });

  test('an island trace says what the gateways did', () => {
    const { outcome, symptom, receiver, dialed, translated, candidates, state } = traceOf(island);
    expect({ outcome, symptom, receiver, dialed, translated }).toEqual({
      outcome: {
        kind: 'delivered',
        cause: null,
        at: 'cluster-2/pod-g',
        rule: null,
        route: null,
        leg: 0,
        way: 'request',
        later: false,
      },
      symptom: 'connected',
      receiver: { device: 'cluster-2/pod-g', sees: '192.168.2.1:40000', local: '10.4.1.2:8080' },
      dialed: '192.0.2.2:80',
      translated: true,
    });
    expect(candidates).toHaveLength(20);
    expect(state['cluster-1/gateway']).toEqual(['tcp 10.4.1.2:40000>192.0.2.2:80 | 192.0.2.2:80>192.168.101.2:40000']);
  });

  test('an event on the wire is what a capture shows', () => {
    expect(traceOf(island).legs[0]?.request.find(({ interface: name }) => name === 'eth1')).toEqual({
      device: 'cluster-1/gateway',
      interface: 'eth1',
      direction: 'out',
      src: '192.168.101.2:40000',
      dst: '192.0.2.2:80',
      protocol: 'tcp',
      ttl: 62,
      outer: null,
      flags: 'syn',
    });
  });

  test('a rewrite holds the changed fields only, every other step none', () => {
    const steps = traceOf(island).hops.flatMap((hop) => hop.steps);
    expect(steps.find(({ kind }) => kind === 'rewrite')).toMatchObject({
      rule: 'cluster-1/gateway/egress-snat',
      before: { source: '10.4.1.2' },
      after: { source: '192.168.101.2' },
    });
    for (const { kind, before, after } of steps) {
      expect(Object.keys(before)).toEqual(Object.keys(after));
      expect(Object.keys(before).length > 0).toBe(kind === 'rewrite');
    }
  });

  test('an overlay has an outer header, and an error its type and code', () => {
    const outer = traceOf(
      'two-clusters --model island --set overlay=vxlan --from cluster-1/pod-a --to cluster-1/pod-d',
    );
    expect(outer.legs[0]?.request.find((event) => event.outer !== null)?.outer).toEqual({
      kind: 'vxlan',
      src: '192.168.1.11',
      dst: '192.168.1.12',
      ttl: 64,
    });
    const lost = traceOf('two-clusters --model flat --set routes=none --from other-client --to cluster-1/pod-a');
    expect(lost.legs[0]?.reply[0]).toMatchObject({ protocol: 'icmp', src: '198.51.100.1', icmp: { type: 3, code: 0 } });
    expect(lost.receiver).toBe(null);
  });

  test('a proxy makes two legs', () => {
    const { legs, hops } = traceOf(island.replace('island', 'island --set ingress=proxy'));
    expect(legs).toHaveLength(2);
    expect([...new Set(hops.map(({ leg, way }) => `${leg} ${way}`))]).toEqual([
      '0 request',
      '0 reply',
      '1 request',
      '1 reply',
    ]);
  });

  test('a bare address is for whoever is there; a service for whichever of its pods', () => {
    const misdirected = traceOf('two-clusters --model island --from cluster-1/pod-b --to 10.4.1.2:8080');
    expect(misdirected.outcome).toMatchObject({ kind: 'delivered', at: 'cluster-1/pod-a' });
    expect(traceOf(island.replace('cluster-2/pod-g', 'cluster-2/service')).outcome.kind).toBe('delivered');
  });

  test('faults are written as in links', () => {
    const trace = traceOf(`${flat} --fault withdraw-route:fabric:10.8.1.0/24`);
    expect(trace.faults).toEqual(['withdraw-route:fabric:10.8.1.0/24']);
    expect(trace.outcome).toMatchObject({ kind: 'dropped', cause: 'no-route', at: 'fabric' });
  });

  test('a link is a scenario, a side and both ends', () => {
    const trace = traceOf('?v=1&l.routes=bgp&from=cluster-1/pod-a&to=cluster-2/pod-g');
    expect(trace).toMatchObject({
      model: 'flat',
      settings: { routes: 'bgp' },
      from: 'cluster-1/pod-a',
      to: 'cluster-2/pod-g',
    });
    expect(traceOf('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g --model island').model).toBe('island');
  });
});

describe('what is not as it was meant', () => {
  test('says of what kind it is, where it stands in the document, and why', () => {
    const { warnings } = traceOf(island);
    expect(warnings).toEqual([
      {
        kind: 'not-in-force',
        where: 'clusters[1].podRange',
        why: 'Not in force: clusters[1].podRange, because this model gives every cluster 10.4.0.0/16, not 10.8.0.0/16.',
      },
    ]);
    expect(traceOf(flat).warnings).toEqual([]);
    expect(JSON.parse(answer(topologyCommand, 'two-clusters --model island --json'))).toMatchObject({ warnings });
  });
});

describe('trace for people', () => {
  test('a hop a line, and how it ended for both sides', () => {
    const lines = answer(traceCommand, flat).split('\n');
    expect(lines.filter((line) => /^ {2}\d {2}/.test(line))).toHaveLength(10);
    expect(lines).toContain('  3  Network fabric  10.4.1.2:40000 → 10.8.1.2:8080  TTL 62  routes');
    expect(lines).toContain('outcome       delivered, untouched');
  });
});

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

describe('--lang', () => {
  test('says it in that language', async () => {
    expect(await inLanguage(`${island} --lang zh-TW`)).toMatch(/^模式 +島嶼模式\n/);
    expect(await inLanguage(`${island} --lang en`)).toBe(answer(traceCommand, island));
  });

  test('is nothing to JSON', async () => {
    expect(await inLanguage(`${island} --lang zh-TW --json`)).toBe(answer(traceCommand, `${island} --json`));
  });

  test('is refused where there is no such language, or two', async () => {
    expect(await inLanguage(`${island} --lang zh`)).toBe('refused: --lang: “zh” is not allowed; allowed are en, zh-TW');
    expect(await inLanguage(`${island} --lang`)).toBe('refused: --lang needs a value');
    expect(await inLanguage(`${island} --lang en --lang en`)).toBe('refused: --lang can be given only once');
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

describe('bad input is one line that names the field and what is allowed', () => {
  test.each<[Command, string, RegExp]>([
    [traceCommand, '--model flat', /^SCENARIO is missing; allowed are two-clusters, /],
    [
      traceCommand,
      'no-such-scenario --model flat',
      /^SCENARIO: “no-such-scenario” cannot be read \(ENOENT\); allowed are two-clusters/,
    ],
    [traceCommand, 'two-clusters', new RegExp(`^--model is missing; allowed are ${modelIds.join(', ')}$`)],
    [
      traceCommand,
      'two-clusters --model flatt',
      new RegExp(`^--model: “flatt” is not allowed; allowed are ${modelIds.join(', ')}$`),
    ],
    [traceCommand, 'two-clusters --model constructor', /^--model: /],
    [traceCommand, 'two-clusters --model', /^--model needs a value$/],
    [traceCommand, 'two-clusters --model flat --model island', /^--model can be given only once$/],
    [
      traceCommand,
      'two-clusters --model flat --from cluster-1/pod-a --to 224.0.0.1:80',
      /^--to: “224.0.0.1:80” is a multicast address/,
    ],
    [traceCommand, 'two-clusters --model flat --set routes', /^--set: “routes” is not of the form KEY=VALUE/],
    [
      traceCommand,
      'two-clusters --model flat --set toString=1',
      /^--set: “toString” is not allowed; allowed are routes, attach, pool, uplink$/,
    ],
    [
      traceCommand,
      'two-clusters --model flat --set routes=rip',
      /^--set routes: “rip” is not allowed; allowed are static, bgp, none, arp$/,
    ],
    [traceCommand, 'two-clusters --model hybrid --set ranges=10.0.0.1/8', /^--set ranges: .* list of prefixes such as/],
    [
      traceCommand,
      'two-clusters --model flat --fault nonsense',
      /^--fault: “nonsense” is not allowed; allowed are withdraw-route:/,
    ],
    [
      traceCommand,
      'two-clusters --model flat --fault take-down:nobody',
      /^--fault: “take-down:nobody” names nothing in this network; allowed are fabric, /,
    ],
    [traceCommand, 'two-clusters --model flat', /^--from is missing; allowed are cluster-1\/pod-a, /],
    [
      traceCommand,
      'two-clusters --model flat --from pod-a',
      /^--from: “pod-a” is not allowed; allowed are cluster-1\/pod-a, /,
    ],
    [
      traceCommand,
      'two-clusters --model flat --from cluster-1/pod-a --to 10.8.1.2',
      /^--to: “10.8.1.2” is not allowed; .*IP:PORT$/,
    ],
    [traceCommand, 'two-clusters --model flat --from cluster-1/pod-a --to 10.8.1.2:0', /^--to: /],
    [traceCommand, `${flat} --dial dns`, /^--dial: “dns” is not allowed; allowed are auto, pod-ip, service$/],
    [traceCommand, `${flat} --protocol sctp`, /^--protocol: “sctp” is not allowed; allowed are tcp, udp$/],
    [traceCommand, `${flat} --json=yes`, /^--json takes no value/],
    [traceCommand, `${flat} --verbose`, /^--verbose is not an option here; allowed are --model, /],
    [traceCommand, `${flat} surplus`, /^“surplus” is one argument too many/],
    [traceCommand, '?v=1&from=nobody', /^SCENARIO: In the link, from is “nobody”; it must be /],
    [traceCommand, '?v=7', /^SCENARIO: The link was made by a newer version/],
    [traceCommand, '?v=1&s=nowhere', /^SCENARIO: There is no scenario “nowhere”; there are two-clusters, /],
    [topologyCommand, 'two-clusters --model flat', /^--json is missing/],
    [matrixCommand, 'two-clusters --model flat --from cluster-1/pod-a', /^--from is not an option here/],
    [catalogueCommand, 'two-clusters', /^“two-clusters” is one argument too many/],
  ])('%o %s', (command, line, expected) => {
    const text = complaint(command, line);
    expect(text).toMatch(expected);
    expect(text).not.toContain('\n');
  });

  test('whatever was typed, a line stays a line and drives no terminal', () => {
    expect(oneLine('a\nb\u001b[31mc\u2028d')).toBe('a b [31mc d');
    expect(oneLine('x'.repeat(5000)).length).toBeLessThan(2100);
  });
});
