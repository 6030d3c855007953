import { describe, expect, test } from 'vitest';
import { deviceId, modelIds } from '../../engine/index.ts';
import { twoClusters } from '../../testing/catalogue.ts';
import { defaultView } from '../view.ts';
import { linkParts } from './linkParts.ts';
import type { LinkProblem } from './linkProblem.ts';
import { meantNames } from './meantNames.ts';
import { linkReading, parseLink } from './parseLink.ts';
import { printPayload } from './payload.ts';
import { printLink } from './printLink.ts';

function problemOf(link: string): LinkProblem | null {
  const parsed = parseLink(linkParts(link));
  return parsed.ok ? null : parsed.error;
}

const podA = deviceId('cluster-1/pod-a');
const podG = deviceId('cluster-2/pod-g');

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

test.each([
  ['embed', { embed: 'bar' }],
  ['lock', { lock: true }],
  ['keys', { keys: true }],
])('<island-hop %s>: an attribute without a value is said by 1, and read', (name, framing) => {
  const { view, framing: found } = linkReading(linkParts(`?v=1&${name}=1`));
  expect(view.ok).toBe(true);
  expect(found).toMatchObject(framing);
});
