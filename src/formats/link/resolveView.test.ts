import { describe, expect, test } from 'vitest';
import { compile } from '../../engine/index.ts';
import { scenarioIds } from '../../content/index.ts';
import { scenarioNamed, twoClusters } from '../../testing/catalogue.ts';
import { canonicalDocument } from '../../testing/documents.ts';
import { viewIn } from '../../testing/links.ts';
import { endpointsOf } from '../endpoints.ts';
import { defaultView } from '../view.ts';
import { digestOf } from '../scenario/digest.ts';
import { documentOf } from '../scenario/documentOf.ts';
import { parseScenario, parseScenarioValue } from '../scenario/parseScenario.ts';
import { resolveView, scenarioNotices } from './resolveView.ts';

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
    expect(resolveView(viewIn(link), twoClusters, compile)).toMatchObject({
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
    expect(resolveView(viewIn(link), twoClusters, compile)).toEqual({ ok: true, value: viewIn(link) });
  });

  test('a message about a device lists those there are', () => {
    const resolved = resolveView(viewIn('?from=cluster-1/pod-z'), twoClusters, compile);
    expect(resolved.ok || resolved.error.code !== 'bad-value' ? [] : resolved.error.allowed).toEqual(
      endpointsOf(twoClusters),
    );
  });
});
