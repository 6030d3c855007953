import { describe, expect, test } from 'vitest';
import { clusterId, compile, deviceId, modelIds, routeId, ruleId } from '../../engine/index.ts';
import { scenarioIds } from '../../content/index.ts';
import { scenarioNamed, twoClusters } from '../../testing/catalogue.ts';
import { canonicalDocument } from '../../testing/documents.ts';
import { endpointsOf } from '../endpoints.ts';
import type { View } from '../view.ts';
import { defaultView } from '../view.ts';
import { digestOf } from '../scenario/digest.ts';
import { documentOf } from '../scenario/documentOf.ts';
import { parseScenario, parseScenarioValue } from '../scenario/parseScenario.ts';
import { faultText, parseFault } from './faultText.ts';
import { filterFault } from './filterText.ts';
import { linkLength } from './linkLength.ts';
import { linkParts } from './linkParts.ts';
import type { LinkProblem } from './linkProblem.ts';
import { meantNames } from './meantNames.ts';
import { linkReading, parseLink } from './parseLink.ts';
import { printPayload } from './payload.ts';
import { printLink, writtenLink } from './printLink.ts';
import { resolveView, scenarioNotices } from './resolveView.ts';

function opened(link: string): View {
  const parsed = parseLink(linkParts(link));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function problemOf(link: string): LinkProblem | null {
  const parsed = parseLink(linkParts(link));
  return parsed.ok ? null : parsed.error;
}

const [left, right] = defaultView.sides;
const podA = deviceId('cluster-1/pod-a');
const podG = deviceId('cluster-2/pod-g');
const blocked = filterFault({
  at: deviceId('fabric'),
  from: { kind: 'cluster', cluster: clusterId('cluster-1') },
  to: { kind: 'cluster', cluster: clusterId('cluster-2') },
  protocol: null,
  ports: [],
  states: [],
  verdict: 'drop',
});

describe('what links look like', () => {
  const cases: readonly (readonly [string, Partial<View>])[] = [
    ['?v=1', {}],
    ['?v=1&s=overlap', { scenario: { kind: 'catalogue', id: 'overlap' } }],
    ['?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=3', { from: podA, to: podG, step: 3 }],
    [
      '?v=1&l.routes=bgp&r=hybrid&r.ranges=10.0.0.0/8&dial=pod-ip&protocol=udp',
      {
        sides: [
          { ...left, settings: { routes: 'bgp' } },
          { model: 'hybrid', settings: { ranges: '10.0.0.0/8' }, faults: [] },
        ],
        dial: 'pod-ip',
        protocol: 'udp',
      },
    ],
    [
      '?v=1&l.fault=withdraw-route:fabric:10.4.1.0/24&l.fault=filter:fabric:cluster-1~cluster-2:drop&r.fault=remove-rule:cluster-1/gateway:egress-snat',
      {
        sides: [
          {
            ...left,
            faults: [{ kind: 'withdraw-route', device: deviceId('fabric'), route: routeId('10.4.1.0/24') }, blocked],
          },
          {
            ...right,
            faults: [
              {
                kind: 'remove-rule',
                device: deviceId('cluster-1/gateway'),
                rule: ruleId(deviceId('cluster-1/gateway'), 'egress-snat'),
              },
            ],
          },
        ],
      },
    ],
    ['?v=1&inspect=r:cluster-2/gateway', { inspected: { side: 1, device: deviceId('cluster-2/gateway') } }],
    ['?v=1&page=claims', { page: 'claims' }],
    [
      '?v=1&page=networks&network=eks-default&compare=calico-bgp',
      { page: 'networks', network: 'eks-default', compare: 'calico-bgp' },
    ],
    [
      '?v=1&page=addresses&plan=space:10.0.0.0/8,192.168.0.0/16~clusters:10~nodes:100~pods:110~blocks:gke',
      { page: 'addresses', plan: 'space:10.0.0.0/8,192.168.0.0/16~clusters:10~nodes:100~pods:110~blocks:gke' },
    ],
    [
      '?v=1&page=clusters&clusters=prod:pods:10.4.0.0/16,nodes:10.0.0.0/20~test:pods:10.4.0.0/16',
      { page: 'clusters', clusters: 'prod:pods:10.4.0.0/16,nodes:10.0.0.0/20~test:pods:10.4.0.0/16' },
    ],
    ['?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=1.5&ask=1', { from: podA, to: podG, step: 1.5, asking: true }],
    ['?v=1&lesson=first-packet:3&predict=1', { lesson: { lesson: 'first-packet', step: 3 }, predicting: true }],
  ];

  test.each(cases)('%s', (link, difference) => {
    const view = { ...defaultView, ...difference };
    expect(writtenLink(view)).toBe(link);
    expect(opened(link)).toEqual(view);
    expect(opened(printLink(view))).toEqual(view);
  });

  test('half of a surrogate pair, which no address can hold, is what browsers make of it', () => {
    const view = { ...defaultView, page: 'clusters', clusters: 'prod\ud800:pods:10.4.0.0/16' } as const;
    const shown = { ...view, clusters: 'prod\ufffd:pods:10.4.0.0/16' };
    expect(opened(printLink(view))).toEqual(shown);
    expect(opened(`?v=1&page=clusters&clusters=${view.clusters}`)).toEqual(shown);
  });

  test('a filter on a protocol and ports stays readable', () => {
    const text = 'filter:fabric:@other-client~10.4.0.0/16:reject-tcp-reset:tcp:80,8000-8080:new';
    const fault = parseFault(text);
    expect(fault).toMatchObject({
      kind: 'add-filter',
      filter: {
        id: 'reject-tcp-reset-other-client-to-10-4-0-0-16-tcp-80-8000-8080-new',
        from: { kind: 'device', device: 'other-client' },
        to: { kind: 'prefixes', prefixes: ['10.4.0.0/16'] },
        ports: [
          { from: 80, to: 80 },
          { from: 8000, to: 8080 },
        ],
        states: ['new'],
        enabled: true,
      },
    });
    expect(fault === null ? null : faultText(fault)).toBe(text);
  });

  test('a setting at its initial value is not said', () => {
    const view = { ...defaultView, sides: [{ ...left, settings: { routes: 'static' } }, right] as const };
    expect(writtenLink(view)).toBe('?v=1');
    expect(opened('?v=1&l.routes=static').sides[0].settings).toEqual({});
  });

  test('an empty address is the default view in the reader’s own language; so is one that jumps to a place on the page', () => {
    expect(opened('https://example.org/island/')).toEqual({ ...defaultView, language: null });
    expect(opened('https://example.org/island/#stage')).toEqual({ ...defaultView, language: null });
  });

  test('what belongs to the page, or was stuck to the link on its way, is passed over', () => {
    expect(opened('?v=1&embed=1&utm_source=mail&fbclid=x&s=overlap').scenario).toEqual({
      kind: 'catalogue',
      id: 'overlap',
    });
  });

  test('how it is framed is read even where the link is not', () => {
    expect(linkReading(linkParts('?v=99&embed=min&theme=dark&lock=yes')).framing).toEqual({
      embed: 'min',
      side: null,
      theme: 'dark',
      lock: false,
      keys: false,
    });
  });

  test("a scenario of one's own is in the fragment, and short", () => {
    const link = printLink({ ...defaultView, scenario: { kind: 'custom', payload: printPayload(twoClusters) } });
    expect(link).toMatch(/^\?v=2&s=custom&e=[0-9a-z]{5}#1\.d\.[\w-]+\.[0-9a-f]{8}$/);
    expect(link.length).toBeLessThan(700);
    expect(linkLength(link).budget).toBe('green');
  });

  test('lengths have the budgets of the programs that cut links', () => {
    expect([1900, 1901, 3900, 3901].map((length) => linkLength('x'.repeat(length)))).toEqual([
      { length: 1900, budget: 'green', limit: null },
      { length: 1901, budget: 'amber', limit: 1900 },
      { length: 3900, budget: 'amber', limit: 1900 },
      { length: 3901, budget: 'red', limit: 3900 },
    ]);
  });
});

describe('links that cannot be opened say why', () => {
  const custom = printLink({ ...defaultView, scenario: { kind: 'custom', payload: printPayload(twoClusters) } });
  const cases: readonly (readonly [string, LinkProblem])[] = [
    ['?v=3&anything=goes', { code: 'newer-version', found: 3, known: 2 }],
    ['?v=one', { code: 'bad-value', parameter: 'v', value: 'one', allowed: ['2'] }],
    ['?s=Two%20Clusters', { code: 'bad-value', parameter: 's', value: 'Two Clusters', allowed: ['two-clusters'] }],
    ['?l=flatt', { code: 'bad-value', parameter: 'l', value: 'flatt', allowed: modelIds }],
    ['?l=constructor', { code: 'bad-value', parameter: 'l', value: 'constructor', allowed: modelIds }],
    [
      '?l.routes=rip',
      { code: 'bad-value', parameter: 'l.routes', value: 'rip', allowed: ['static', 'bgp', 'none', 'arp'] },
    ],
    [
      '?r=hybrid&r.ranges=10.0.0.0/33',
      {
        code: 'bad-value',
        parameter: 'r.ranges',
        value: '10.0.0.0/33',
        allowed: ['10.0.0.0/8,172.16.0.0/12,192.168.0.0/16'],
      },
    ],
    [
      '?dial=by-hand',
      { code: 'bad-value', parameter: 'dial', value: 'by-hand', allowed: ['auto', 'pod-ip', 'service'] },
    ],
    ['?protocol=icmp', { code: 'bad-value', parameter: 'protocol', value: 'icmp', allowed: ['tcp', 'udp'] }],
    ['?step=soon', { code: 'bad-value', parameter: 'step', value: 'soon', allowed: ['3', '2.5'] }],
    ['?step=Infinity', { code: 'bad-value', parameter: 'step', value: 'Infinity', allowed: ['3', '2.5'] }],
    ['?from=__proto__', expect.objectContaining({ code: 'bad-value', parameter: 'from' }) as LinkProblem],
    ['?l.fault=explode:fabric', expect.objectContaining({ code: 'bad-value', parameter: 'l.fault' }) as LinkProblem],
    ['?from=%E0%A4%A', { code: 'bad-value', parameter: 'from', value: '%E0%A4%A', allowed: ['%20', '%2F'] }],
    ['?dial=auto&dial=auto', { code: 'repeated-parameter', parameter: 'dial' }],
    ['?plan=', expect.objectContaining({ code: 'bad-value', parameter: 'plan' }) as LinkProblem],
    ['?plan=10.0.0.0/8', expect.objectContaining({ code: 'bad-value', parameter: 'plan' }) as LinkProblem],
    ['?page=nowhere', expect.objectContaining({ code: 'bad-value', parameter: 'page' }) as LinkProblem],
    ['?network=EKS', expect.objectContaining({ code: 'bad-value', parameter: 'network' }) as LinkProblem],
    ['?lesson=first-packet:0', expect.objectContaining({ code: 'bad-value', parameter: 'lesson' }) as LinkProblem],
    ['?ask=yes', { code: 'bad-value', parameter: 'ask', value: 'yes', allowed: ['0', '1'] }],
    ['?predict=yes', { code: 'bad-value', parameter: 'predict', value: 'yes', allowed: ['0', '1'] }],
    ['?embed=2', { code: 'bad-value', parameter: 'embed', value: '2', allowed: ['min', 'bar', 'full'] }],
    ['?side=left', { code: 'bad-value', parameter: 'side', value: 'left', allowed: ['l', 'r', 'both'] }],
    ['?theme=blue', { code: 'bad-value', parameter: 'theme', value: 'blue', allowed: ['light', 'dark'] }],
    ['?lock=on', { code: 'bad-value', parameter: 'lock', value: 'on', allowed: ['0', '1'] }],
    ['?keys=__proto__', { code: 'bad-value', parameter: 'keys', value: '__proto__', allowed: ['on', 'off'] }],
    ['?embed=min&embed=bar', { code: 'repeated-parameter', parameter: 'embed' }],
    ['?lang=tlh', expect.objectContaining({ code: 'bad-value', parameter: 'lang' }) as LinkProblem],
    ['?colour=red', expect.objectContaining({ code: 'unknown-parameter', parameter: 'colour' }) as LinkProblem],
    ['?l.egress=nat', expect.objectContaining({ code: 'unknown-parameter', parameter: 'l.egress' }) as LinkProblem],
    ['?__proto__=1', expect.objectContaining({ code: 'unknown-parameter', parameter: '__proto__' }) as LinkProblem],
    ['?s=custom', { code: 'missing-payload' }],
    ['#4.z.whatever', { code: 'newer-version', found: 4, known: 3 }],
    ['#1.z.AAAA.00000000', { code: 'bad-payload' }],
    [`?v=1#${custom.slice(custom.indexOf('#') + 1).replace('.', '')}`, { code: 'bad-checksum' }],
    [`?v=1#d.${custom.slice(custom.indexOf('#') + 5)}`, { code: 'bad-checksum' }],
    ['#?v=1&s=overlap', { code: 'bad-checksum' }],
    [custom.slice(0, -1), { code: 'bad-checksum' }],
    [custom.slice(0, -20), { code: 'bad-checksum' }],
    [custom.replace('#1.d.', '#1.d.A'), { code: 'bad-checksum' }],
    [
      `?s=overlap${custom.slice(custom.indexOf('#'))}`,
      { code: 'bad-value', parameter: 's', value: 'overlap', allowed: ['custom'] },
    ],
    [`?x=${'x'.repeat(9000)}`, { code: 'too-long', length: 9003, limit: 8192 }],
    [`#1.d.${'A'.repeat(5 * 1024 * 1024)}.00000000`, { code: 'too-long', length: 5_242_894, limit: 65_536 }],
  ];

  test.each(cases.map(([link, problem]) => [link.slice(0, 60), link, problem] as const))('%s', (_, link, problem) => {
    expect(problemOf(link)).toEqual(problem);
  });

  test('an unknown parameter is told which ones there are', () => {
    const problem = problemOf('?l.egress=nat');
    expect(problem?.code === 'unknown-parameter' ? problem.allowed : []).toContain('r.egress');
  });
});

function unknownIn(link: string): readonly (string | readonly [string, string])[] {
  const { view, notices } = linkReading(linkParts(link));
  expect(view.ok).toBe(true);
  return notices.flatMap((notice) => {
    if (notice.kind !== 'unknown-parameters') throw new Error(notice.kind);
    return meantNames(notice).map(({ name, meant }) => (meant === null ? name : ([name, meant] as const)));
  });
}

describe('what a link has that means nothing here is passed over, and named', () => {
  const moment = printLink({ ...defaultView, from: podA, to: podG, step: 3 });

  test.each([
    'ref=course',
    'mc_cid=1a2b',
    'msclkid=x',
    '_hsenc=p2ANqtz',
    'igshid=MzRl',
    'colour=red',
    '__proto__=1',
    'n%C3%B6=1',
  ])('%s', (stranger) => {
    const name = decodeURIComponent(stranger.split('=')[0] ?? '');
    for (const link of [`${moment}&${stranger}`, `?v=1&${stranger}&from=cluster-1/pod-a`]) {
      expect(unknownIn(link)).toEqual([name]);
      const { view } = linkReading(linkParts(link));
      expect(view.ok ? printLink(view.value) : '').not.toContain(stranger.slice(0, 3));
    }
  });

  test('each once, whatever its percent signs, and also a setting of another model', () => {
    expect(unknownIn(`${moment}&ref=1&ref=2&x=%zz&%zz=1`)).toEqual(['ref', 'x', '%zz']);
    expect(unknownIn('?v=1&l.gateway=node')).toEqual([['l.gateway', 'r.gateway']]);
    expect(unknownIn('?v=1&r=flat&l.gateway=node')).toEqual(['l.gateway']);
  });

  test.each([
    ['form', 'from'],
    ['From', 'from'],
    ['fromm', 'from'],
    ['ot', 'to'],
    ['stp', 'step'],
    ['protocols', 'protocol'],
    ['l.route', 'l.routes'],
    ['r.fualt', 'r.fault'],
    ['leson', 'lesson'],
    ['embd', 'embed'],
    ['themes', 'theme'],
  ])('%s is nearly %s', (name, meant) => {
    expect(unknownIn(`?v=1&${name}=x`)).toEqual([[name, meant]]);
  });

  test.each(['t', 'x', 'source', 'fr', 'steps.x', 'll'])('%s is nearly nothing', (name) => {
    expect(unknownIn(`?v=1&${name}=x`)).toEqual([name]);
  });

  test('what a link already has was not meant', () => {
    expect(unknownIn('?v=1&from=cluster-1/pod-a&form=x')).toEqual(['form']);
  });
});

describe('a scenario that is no longer what it was', () => {
  const made = { ...defaultView, digest: digestOf(twoClusters) };

  test('is told of, unless the link does not say what it was', () => {
    expect(scenarioNotices(made, twoClusters)).toEqual([]);
    expect(scenarioNotices(defaultView, twoClusters)).toEqual([]);
    expect(scenarioNotices({ ...made, digest: '00000' }, twoClusters)).toEqual([
      { kind: 'scenario-changed', id: 'two-clusters' },
    ]);
  });

  test.each<[string, (document: string) => string]>([
    [
      'pods in another order',
      (text) => text.replace('"pod-a"', '"pod-#"').replace('"pod-b"', '"pod-a"').replace('"pod-#"', '"pod-b"'),
    ],
    ['a node with another address', (text) => text.replace('192.168.1.11', '192.168.1.21')],
    ['another range', (text) => text.replace('10.8.0.0/16', '10.9.0.0/16')],
    ['a host that serves another port', (text) => text.replace(/"serves": \[\s*\d+/, '"serves": [4443, 80')],
  ])('has another digest: %s', (_, change) => {
    const changedTo = parseScenario(change(canonicalDocument));
    if (!changedTo.ok) throw new Error(JSON.stringify(changedTo.error));
    expect(digestOf(changedTo.value)).not.toBe(made.digest);
  });

  test('has the same digest under another title, with other names and spelled otherwise', () => {
    const document = documentOf({ ...twoClusters, title: 'Zwei', summary: '', id: 'zwei' });
    const renamed = JSON.parse(JSON.stringify(document).replaceAll(/"name":"[^"]*"/g, '"name":"同名"')) as object;
    const reversed = Object.fromEntries(Object.entries(renamed).toReversed());
    const parsed = parseScenarioValue(reversed);
    expect(parsed.ok ? digestOf(parsed.value) : parsed.error).toBe(made.digest);
  });

  test('the catalogue has as many digests as scenarios', () => {
    const digests = scenarioIds.map((id) => digestOf(scenarioNamed(id)));
    expect(new Set(digests).size).toBe(digests.length);
  });
});

describe('a link names only what its scenario has', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['?from=cluster-1/pod-z', 'from'],
    ['?to=fabric', 'to'],
    ['?inspect=l:cluster-1/gateway', 'inspect'],
    ['?l.fault=withdraw-route:fabric:10.9.9.0/24', 'l.fault'],
    ['?l.fault=stop-bgp:cluster-1/node-1', 'l.fault'],
    ['?r.fault=remove-rule:cluster-1/gateway:nothing', 'r.fault'],
    ['?r.fault=filter:fabric:cluster-1~cluster-9:drop', 'r.fault'],
    ['?r.fault=take-down:cluster-9/gateway', 'r.fault'],
  ];

  test.each(cases)('%s', (link, parameter) => {
    expect(resolveView(opened(link), twoClusters, compile)).toMatchObject({
      ok: false,
      error: { code: 'bad-value', parameter },
    });
  });

  test.each([
    '?from=cluster-1/node-1&to=other-server&inspect=r:cluster-1/gateway',
    '?l.fault=withdraw-route:fabric:10.4.1.0/24&l.routes=static',
    '?l.routes=bgp&l.fault=stop-bgp:cluster-1/node-1',
    '?l.routes=bgp&l.fault=withdraw-route:fabric:bgp:10.4.1.0/24',
    '?r.fault=remove-rule:cluster-1/gateway:egress-snat&r.fault=take-down:cluster-1/gateway',
  ])('%s is all there', (link) => {
    expect(resolveView(opened(link), twoClusters, compile)).toEqual({ ok: true, value: opened(link) });
  });

  test('a message about a device lists those there are', () => {
    const resolved = resolveView(opened('?from=cluster-1/pod-z'), twoClusters, compile);
    expect(resolved.ok || resolved.error.code !== 'bad-value' ? [] : resolved.error.allowed).toEqual(
      endpointsOf(twoClusters),
    );
  });
});
