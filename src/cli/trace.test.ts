import { describe, expect, test } from 'vitest';
import { asPrinted } from '../testing/links.ts';
import { answer, flat, island, traceOf, words } from '../testing/typed.ts';
import { wordsAsked } from './language.ts';
import { topologyCommand } from './topologyCommand.ts';
import { traceCommand } from './traceCommand.ts';

/** As a terminal answers. */
async function inLanguage(line: string): Promise<string> {
  const args = line.split(' ');
  const asked = await wordsAsked(args);
  const said = asked.ok ? traceCommand(asked.value, args) : asked;
  return said.ok ? said.value : `refused: ${said.error}`;
}

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
