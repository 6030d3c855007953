import { describe, expect, test } from 'vitest';
import { clusterId, deviceId, routeId, ruleId } from '../../engine/index.ts';
import { twoClusters } from '../../testing/catalogue.ts';
import { viewIn } from '../../testing/links.ts';
import type { View } from '../view.ts';
import { defaultView } from '../view.ts';
import { faultText, parseFault } from './faultText.ts';
import { filterFault } from './filterText.ts';
import { linkLength } from './linkLength.ts';
import { linkParts } from './linkParts.ts';
import { linkReading } from './parseLink.ts';
import { printPayload } from './payload.ts';
import { printLink, writtenLink } from './printLink.ts';

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
    expect(viewIn(link)).toEqual(view);
    expect(viewIn(printLink(view))).toEqual(view);
  });

  test('half of a surrogate pair, which no address can hold, is what browsers make of it', () => {
    const view = { ...defaultView, page: 'clusters', clusters: 'prod\ud800:pods:10.4.0.0/16' } as const;
    const shown = { ...view, clusters: 'prod\ufffd:pods:10.4.0.0/16' };
    expect(viewIn(printLink(view))).toEqual(shown);
    expect(viewIn(`?v=1&page=clusters&clusters=${view.clusters}`)).toEqual(shown);
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
    expect(viewIn('?v=1&l.routes=static').sides[0].settings).toEqual({});
  });

  test('an empty address is the default view in the reader’s own language; so is one that jumps to a place on the page', () => {
    expect(viewIn('https://example.org/island/')).toEqual({ ...defaultView, language: null });
    expect(viewIn('https://example.org/island/#stage')).toEqual({ ...defaultView, language: null });
  });

  test('what belongs to the page, or was stuck to the link on its way, is passed over', () => {
    expect(viewIn('?v=1&embed=1&utm_source=mail&fbclid=x&s=overlap').scenario).toEqual({
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
