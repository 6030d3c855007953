import { describe, expect, test } from 'vitest';
import type { Json } from '../../testing/writtenScenario.ts';
import { asked, east, node, visitor } from '../../testing/writtenScenario.ts';
import { parseScenarioValue } from './parseScenario.ts';

const guarded = (policies: Json, namespaces?: unknown) => ({
  clusters: [
    east({
      policies,
      ...(namespaces === undefined ? {} : { namespaces }),
      nodes: [
        node('e1', '10.20.1.11', {
          pods: [
            { id: 'one', labels: { app: 'one' } },
            { id: 'two', namespace: 'shop' },
          ],
        }),
      ],
    }),
  ],
  hosts: [visitor],
});

const heard = (document: Json, from: string, to: string) => asked({ document, from, to }).symptom;

const byName = [{ kind: 'named', name: 'http', protocol: null }];
const namedPorts = (policies: Json, one: number, two: number) => {
  const document = guarded(policies);
  const pods = [
    { id: 'one', ports: [{ name: 'http', port: one }] },
    { id: 'two', ports: [{ name: 'http', protocol: 'tcp', port: two }] },
  ];
  return { ...document, clusters: [east({ policies, nodes: [node('e1', '10.20.1.11', { pods })] })] };
};

describe('policies', () => {
  const peers = [{ kind: 'pods', namespaces: { kind: 'named', name: 'default' }, pods: [] }];

  test('what is left out of one is what Kubernetes takes for it', () => {
    const closed = guarded({ network: [{ name: 'closed', ingress: [] }] });
    expect(heard(closed, 'east/two', 'east/one')).toBe('timeout');
    expect(heard(closed, 'east/one', 'east/two')).toBe('connected');
    const open = guarded({ network: [{ name: 'open', ingress: [{}] }] });
    expect(heard(open, 'east/two', 'east/one')).toBe('connected');
  });

  test.each(['team', 'constructor', 'prototype'])('namespaces are told apart by names and by a label %s', (label) => {
    const own = guarded({ network: [{ name: 'own', ingress: [{ peers }] }] });
    expect(heard(own, 'east/two', 'east/one')).toBe('timeout');
    const web = { kind: 'labelled', selector: [{ key: label, operator: 'in', values: ['web'] }] };
    const labelled = {
      network: [{ name: 'web', ingress: [{ peers: [{ kind: 'pods', namespaces: web, pods: [] }] }] }],
    };
    expect(heard(guarded(labelled), 'east/two', 'east/one')).toBe('timeout');
    expect(heard(guarded(labelled, [{ name: 'shop', labels: { [label]: 'web' } }]), 'east/two', 'east/one')).toBe(
      'connected',
    );
  });

  test('a port is meant by the name that the receiver gives it, whatever others call so', () => {
    const into = { network: [{ name: 'into', ingress: [{ ports: byName }] }] };
    expect(heard(namedPorts(into, 8080, 80), 'east/two', 'east/one')).toBe('connected');
    expect(heard(namedPorts(into, 80, 8080), 'east/two', 'east/one')).toBe('timeout');
    const out = { network: [{ name: 'out', egress: [{ ports: byName }] }] };
    expect(heard(namedPorts(out, 8080, 80), 'east/two', 'east/one')).toBe('connected');
    expect(heard(namedPorts(out, 80, 8080), 'east/two', 'east/one')).toBe('timeout');
    expect(heard(namedPorts(out, 8080, 8080), 'east/two', 'visitor')).toBe('timeout');
  });

  test.each([
    [{ enforced: 'somewhere' }, 'clusters[0].policies.enforced', 'not-allowed'],
    [{ network: [{}] }, 'clusters[0].policies.network[0].name', 'missing-field'],
    [{ network: [{ name: 'a', spec: {} }] }, 'clusters[0].policies.network[0].spec', 'unknown-field'],
    [
      { network: [{ name: 'a', pods: [{ key: 'b', operator: 'In', values: [] }] }] },
      'clusters[0].policies.network[0].pods[0].operator',
      'not-allowed',
    ],
    [
      { network: [{ name: 'a', ingress: [{ peers: [{ kind: 'everybody' }] }] }] },
      'clusters[0].policies.network[0].ingress[0].peers[0].kind',
      'not-allowed',
    ],
    [
      {
        network: [{ name: 'a', egress: [{ ports: [{ kind: 'range', protocol: 'tcp', range: { from: 2, to: 1 } }] }] }],
      },
      'clusters[0].policies.network[0].egress[0].ports[0].range',
      'not-allowed',
    ],
    [
      {
        tiers: [
          { name: 'a', tier: 'admin', priority: 1001, subject: { namespaces: { kind: 'named', name: 'b' }, pods: [] } },
        ],
      },
      'clusters[0].policies.tiers[0].priority',
      'out-of-range',
    ],
  ])('%j is refused at its field', (policies, path, code) => {
    const parsed = parseScenarioValue({ version: 3, id: 'mine', ...guarded(policies) });
    expect(parsed.ok ? [] : parsed.error.map((each) => [each.path, each.code])).toEqual([[path, code]]);
  });
});
