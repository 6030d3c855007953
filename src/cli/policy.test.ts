import { describe, expect, test } from 'vitest';
import { complaint, folder, networkPolicy, tierPolicy } from '../testing/policyFolder.ts';
import { words } from '../testing/typed.ts';
import { policyCommand } from './policyCommand.ts';

interface Printed {
  readonly peers: readonly string[];
  readonly allowed: readonly {
    readonly from: string;
    readonly to: string;
    readonly protocol: string;
    readonly ports: string;
  }[];
}

function printed(text: string, ...args: readonly string[]): Printed {
  const answer = policyCommand(words, [folder({ 'all.yaml': text }), '--json', ...args]);
  if (!answer.ok) throw new Error(answer.error);
  return JSON.parse(answer.value) as Printed;
}

const deployment = (namespace: string, name: string, spec = ''): string => `
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}, namespace: ${namespace}}
spec:
  template:
    metadata: {labels: {app: ${name}}}
    spec: {${spec}containers: [{name: c, ports: [{name: http, containerPort: 8080}]}]}
`;
const workload = (kind: string, group: string) => `---\napiVersion: ${group}
kind: ${kind}
metadata: {name: w}
spec: {template: {metadata: {labels: {app: w}}, spec: {}}}\n`;
const owned = (kind: string, name: string, owner: string, group: string) => `---\napiVersion: ${group}
kind: ${kind}
metadata: {name: ${name}, namespace: shop, labels: {app: web}, ownerReferences: [{${owner}, controller: true}]}
spec: {template: {metadata: {labels: {app: web}}, spec: {}}}\n`;
const everyRule = (ports: string): string =>
  `ingress: [{name: r, action: Deny, from: [{namespaces: {matchLabels: {any.name/x: y}}}, {pods: {namespaceSelector: {}, podSelector: {matchExpressions: [{key: k, operator: In, values: [v]}]}}}], ${ports}}]`;
const cluster = `${deployment('shop', 'web')}${deployment('shop', 'cart')}${deployment('other', 'cart')}`;
const [web, cart, spy] = ['shop/web[Deployment]', 'shop/cart[Deployment]', 'other/cart[Deployment]'];

function between(from: string, to: string, { allowed }: Printed): string {
  const rows = allowed.filter((row) => row.from === from && row.to === to);
  return rows.map((row) => `${row.protocol} ${row.ports}`).join(', ');
}

const all = 'TCP 1-65535, UDP 1-65535, SCTP 1-65535';

describe('npm run policy', () => {
  test('lists who may connect to whom, with ports, and the world outside as prefixes', () => {
    const table = printed(cluster + networkPolicy('ingress: [{ports: [{port: 80}, {protocol: UDP, port: 53}]}]'));
    expect(table.peers).toEqual([spy, cart, web, '0.0.0.0/0']);
    expect(between(cart, web, table)).toBe('TCP 80, UDP 53');
    expect(between('0.0.0.0/0', web, table)).toBe('TCP 80, UDP 53');
    expect(between(web, cart, table)).toBe(all);
  });

  test('is a table of lines without --json', () => {
    const answer = policyCommand(words, [folder({ 'all.yaml': deployment('shop', 'web') })]);
    expect(answer.ok ? answer.value.split('\n')[0] : '').toBe(
      '0.0.0.0/0             ->  shop/web[Deployment]  TCP 1-65535, UDP 1-65535, SCTP 1-65535',
    );
  });

  test('reads every kind of workload, pods by who owns them, and lists', () => {
    const kinds = [
      ['StatefulSet', 'apps/v1'],
      ['DaemonSet', 'apps/v1'],
      ['ReplicaSet', 'apps/v1'],
      ['ReplicationController', 'v1'],
      ['Job', 'batch/v1'],
    ] as const;
    const others = `---
apiVersion: batch/v1
kind: CronJob
metadata: {name: w}
spec: {jobTemplate: {spec: {template: {metadata: {}, spec: {}}}}}
---
apiVersion: v1
kind: List
items:
- {apiVersion: v1, kind: Pod, metadata: {name: p, ownerReferences: [{kind: Node, name: n, controller: true}]}}
- {apiVersion: v1, kind: Pod, metadata: {name: q, ownerReferences: [{kind: ReplicaSet, name: r, controller: true}]}}
`;
    expect(printed(kinds.map(([kind, group]) => workload(kind, group)).join('') + others).peers).toEqual([
      'default/p[Pod]',
      'default/r[ReplicaSet]',
      'default/w[CronJob]',
      ...['DaemonSet', 'Job', 'ReplicaSet', 'ReplicationController', 'StatefulSet'].map((kind) => `default/w[${kind}]`),
      '0.0.0.0/0',
    ]);
  });

  test('speaks of running pods by the workload on top of them, whose template then stands for nobody', () => {
    const text =
      deployment('shop', 'web') +
      owned('ReplicaSet', 'web-1', 'kind: Deployment, name: web', 'apps/v1') +
      owned('Pod', 'web-1-x', 'kind: ReplicaSet, name: web-1', 'v1');
    expect(printed(text).peers).toEqual([web, '0.0.0.0/0']);
  });

  test('a peer with a podSelector alone means the policy’s own namespace', () => {
    const table = printed(cluster + networkPolicy('ingress: [{from: [{podSelector: {matchLabels: {app: cart}}}]}]'));
    expect(between(cart, web, table)).toBe(all);
    expect(between(spy, web, table)).toBe('');
    const both = networkPolicy(
      'ingress: [{from: [{namespaceSelector: {}, podSelector: {matchExpressions: [{key: tier, operator: NotIn, values: [db]}]}}]}]',
    );
    expect(between(spy, web, printed(cluster + both))).toBe(all);
  });

  test('policyTypes: Ingress unless others are named, Egress where it says something of it', () => {
    expect(between(web, cart, printed(cluster + networkPolicy('ingress: []')))).toBe(all);
    expect(between(cart, web, printed(cluster + networkPolicy('egress: []')))).toBe('');
    const out = printed(cluster + networkPolicy('egress: [{ports: [{port: 1, endPort: 9}]}]'));
    expect([between(web, cart, out), between(cart, web, out)]).toEqual(['TCP 1-9', '']);
    const only = printed(cluster + networkPolicy('policyTypes: [Egress], ingress: []'));
    expect([between(web, cart, only), between(cart, web, only)]).toEqual(['', all]);
  });

  test('an empty list of peers or ports is as good as none', () => {
    expect(between(spy, web, printed(cluster + networkPolicy('ingress: [{from: [], ports: []}]')))).toBe(all);
    expect(between(spy, web, printed(cluster + networkPolicy('ingress: [{}]')))).toBe(all);
  });

  test('a dash alone is a rule or a port of which nothing is said, as Go reads it', () => {
    expect(between(spy, web, printed(cluster + networkPolicy('ingress: [null]')))).toBe(all);
    expect(between(spy, web, printed(cluster + networkPolicy('ingress: [{ports: [null]}]')))).toBe('TCP 1-65535');
  });

  test('a port without a number is every one of its protocol; TCP is meant where none is named', () => {
    const table = printed(cluster + networkPolicy('ingress: [{ports: [{protocol: SCTP}, {port: http}]}]'));
    expect(between(cart, web, table)).toBe('TCP 8080, SCTP 1-65535');
  });

  test('ClusterNetworkPolicy and the two kinds before it mean the same', () => {
    const from = 'from: [{pods: {namespaceSelector: {}, podSelector: {matchLabels: {app: cart}}}}]';
    const now = tierPolicy(
      'ClusterNetworkPolicy',
      'v1alpha2',
      `tier: Admin, priority: 6, ingress: [{action: Accept, ${from}, protocols: [{tcp: {destinationPort: {number: 80}}}, {udp: {destinationPort: {range: {start: 1, end: 65535}}}}, {destinationNamedPort: http}]}, {action: Deny, ${from}}]`,
    );
    const before = tierPolicy(
      'AdminNetworkPolicy',
      'v1alpha1',
      `priority: 5, ingress: [{action: Allow, ${from}, ports: [{portNumber: {port: 80}}, {portRange: {protocol: UDP, start: 1, end: 65535}}, {namedPort: http}]}, {action: Deny, ${from}}]`,
    );
    expect(between(cart, web, printed(cluster + now))).toBe('TCP 80, TCP 8080, UDP 1-65535');
    expect(printed(cluster + before)).toEqual(printed(cluster + now));
    const baseline = `ingress: [{action: Deny, ${from}}]`;
    const base = printed(
      cluster +
        tierPolicy('BaselineAdminNetworkPolicy', 'v1alpha1', baseline, 'default') +
        networkPolicy('ingress: [{}]'),
    );
    expect([between(spy, web, base), between(spy, cart, base)]).toEqual([all, '']);
  });

  test('nodes are meant by their addresses, domains by nobody', () => {
    const node = `---\napiVersion: v1\nkind: Node\nmetadata: {name: n, labels: {role: edge}}\nstatus: {addresses: [{type: InternalIP, address: 192.168.1.11}]}\n`;
    const policy = tierPolicy(
      'ClusterNetworkPolicy',
      'v1alpha2',
      'tier: Baseline, priority: 5, egress: [{action: Accept, to: [{nodes: {matchLabels: {role: edge}}}, {domainNames: [example.org]}]}, {action: Deny, to: [{networks: [0.0.0.0/0]}]}]',
    );
    const table = printed(deployment('shop', 'web') + policy + node);
    expect(table.allowed.filter(({ from }) => from === web).map(({ to }) => to)).toEqual(
      Array.from({ length: 3 }, () => '192.168.1.11/32'),
    );
  });

  test('pods with their node’s network are pods to a NetworkPolicy, or nodes', () => {
    const text =
      deployment('shop', 'web', 'hostNetwork: true, ') + deployment('shop', 'cart') + networkPolicy('ingress: []');
    expect(between(cart, web, printed(text))).toBe('');
    expect(between(cart, web, printed(text, '--host-network', 'nodes'))).toBe(all);
  });

  test('a range of IPv6 is left out, and said so', () => {
    const text = cluster + networkPolicy('ingress: [{from: [{ipBlock: {cidr: "fd00::/8"}}]}]');
    const answer = policyCommand(words, [folder({ 'all.yaml': text })]);
    expect('notes' in answer ? answer.notes : []).toEqual([
      'NetworkPolicy/shop/rule spec.ingress[0].from[0].ipBlock.cidr (all.yaml:33): IPv6, which is left out',
    ]);
  });

  test.each([
    ['ingres', networkPolicy('ingres: []')],
    ['ingress[0].form', networkPolicy('ingress: [{form: []}]')],
    [
      'ingress[0].from[0].podSelector.matchLabel',
      networkPolicy('ingress: [{from: [{podSelector: {matchLabel: {a: b}}}]}]'),
    ],
    ['egress[0].ports[0].prot', networkPolicy('egress: [{ports: [{prot: TCP, port: 80}]}]')],
    ['egress[0].to[0].ipBlock.excepts', networkPolicy('egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, excepts: []}}]}]')],
  ])('a field that the API does not have is told: %s', (field, policy) => {
    const answer = policyCommand(words, [folder({ 'all.yaml': cluster + policy })]);
    expect('notes' in answer ? answer.notes : []).toEqual([
      expect.stringMatching(
        new RegExp(`^NetworkPolicy/shop/rule spec\\.${field.replaceAll(/[[\].]/g, '\\$&')} .*no such field`),
      ),
    ]);
  });

  test('names of labels are free, and every field of every kind is known', () => {
    const text =
      cluster +
      networkPolicy('policyTypes: [Ingress], ingress: [{ports: [{protocol: TCP, port: 80, endPort: 90}]}]') +
      tierPolicy(
        'AdminNetworkPolicy',
        'v1alpha1',
        `priority: 5, ${everyRule('ports: [{portNumber: {protocol: TCP, port: 80}}, {portRange: {protocol: TCP, start: 1, end: 2}}, {namedPort: web}]')}`,
      ) +
      tierPolicy(
        'ClusterNetworkPolicy',
        'v1alpha2',
        `tier: Admin, priority: 6, ${everyRule('protocols: [{tcp: {destinationPort: {range: {start: 1, end: 2}}}}]')}`,
        'other',
      );
    const answer = policyCommand(words, [folder({ 'all.yaml': text })]);
    expect(answer).toMatchObject({ ok: true, notes: [] });
  });

  test('files without objects are passed over, and whoever has none at all is told', () => {
    const path = folder({ 'a.yaml': deployment('shop', 'web'), 'values.yaml': '', 'README.md': '# `kind: Pod`' });
    expect(policyCommand(words, [path])).toMatchObject({ ok: true });
    expect(complaint('kind: Other\nmetadata: {name: x}')).toContain('no object in this tells anything');
  });
});
