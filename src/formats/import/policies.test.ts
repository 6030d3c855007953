import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../engine/index.ts';
import { compile, deviceId, freshState, send, symptomOf, targetNamed } from '../../engine/index.ts';
import { configMap, list, node, pod } from '../../testing/clusterObjects.ts';
import type { Answers, ImportResult } from './index.ts';
import { importClusters } from './index.ts';

function imported(objects: readonly unknown[], answers: Answers = {}): ImportResult {
  const bytes = strToU8(JSON.stringify(list(objects)));
  return importClusters([{ name: 'east', files: [{ name: 'east.json', bytes }] }], answers);
}

const flannel = configMap('kube-flannel-cfg', { 'net-conf.json': '{"Network": "10.244.0.0/16"}' });

/** A pod of this namespace, with these labels and a port of this name. */
function labelled(name: string, at: string, namespace: string, labels: object, http = 8080) {
  const { metadata, spec, ...rest } = pod(name, at, '');
  const number = ['web', 'db', 'job', 'old'].indexOf(name) + 5;
  return {
    ...rest,
    metadata: { ...metadata, namespace, labels },
    spec: { ...spec, containers: [{ name: 'app', image: 'secret', ports: [{ name: 'http', containerPort: http }] }] },
    status: { phase: 'Running', podIP: `10.244.${at === 'n1' ? 0 : 1}.${number}` },
  };
}

function policy(name: string, namespace: string, spec: object) {
  return { kind: 'NetworkPolicy', apiVersion: 'networking.k8s.io/v1', metadata: { name, namespace }, spec };
}

const people = [
  node('n1', '192.0.2.11', '10.244.0.0/24'),
  { ...node('n2', '192.0.2.12', '10.244.1.0/24'), metadata: { name: 'n2', labels: { role: 'edge' } } },
  { kind: 'Namespace', apiVersion: 'v1', metadata: { name: 'shop', labels: { team: 'web' } } },
  labelled('web', 'n1', 'shop', { app: 'web', 'pod-template-hash': '5f6' }),
  labelled('db', 'n2', 'default', { app: 'db' }),
  labelled('job', 'n2', 'shop', { app: 'job' }, 9090),
];

/** Who hears whom, by the names of the pods. */
function heard({ scenario }: ImportResult, from: string, to: string): string {
  if (scenario === null) return 'no picture';
  const topology = compile(scenario.scenario, 'flat', {});
  const target = targetNamed(topology, deviceId(`east/${to}`));
  return symptomOf(
    send(topology, { from: deviceId(`east/${from}`), to: target, dial: 'pod-ip', protocol: 'tcp' }, freshState),
  );
}

function clusterOf({ scenario }: ImportResult): Scenario['clusters'][number] {
  const [cluster] = scenario?.scenario.clusters ?? [];
  if (cluster === undefined) throw new Error('no cluster was read');
  return cluster;
}

const toDb = policy('to-db', 'default', {
  podSelector: { matchLabels: { app: 'db' } },
  ingress: [
    { from: [{ namespaceSelector: { matchLabels: { team: 'web' } }, podSelector: { matchLabels: { app: 'web' } } }] },
  ],
});

const foreign = (kind: string, apiVersion: string, name: string) => ({
  kind,
  apiVersion,
  metadata: { name },
  spec: { selector: "app == 'db'", endpointSelector: {}, types: ['Ingress'] },
});

describe('policies among the objects', () => {
  test('decide in the picture, by the labels of pods and of namespaces', () => {
    const result = imported([flannel, ...people, toDb]);
    expect(result.problems).toEqual([]);
    expect([heard(result, 'web', 'db'), heard(result, 'job', 'db'), heard(result, 'job', 'web')]).toEqual([
      'connected',
      'timeout',
      'connected',
    ]);
    const open = imported([flannel, ...people]);
    expect(heard(open, 'job', 'db')).toBe('connected');
  });

  test('a selector of pods alone means the policy’s own namespace', () => {
    const own = policy('own', 'default', {
      podSelector: {},
      ingress: [{ from: [{ podSelector: { matchLabels: { app: 'web' } } }] }],
    });
    expect(heard(imported([flannel, ...people, own]), 'web', 'db')).toBe('timeout');
  });

  test('a port by its name is the receiver’s', () => {
    const named = policy('named', 'shop', { podSelector: {}, ingress: [{ ports: [{ port: 'http' }] }] });
    const result = imported([flannel, ...people, named]);
    expect([heard(result, 'db', 'web'), heard(result, 'db', 'job')]).toEqual(['connected', 'timeout']);
  });

  test('of every kind: those of tiers come first, and nodes are meant by their addresses', () => {
    const admin = {
      kind: 'AdminNetworkPolicy',
      apiVersion: 'policy.networking.k8s.io/v1alpha1',
      metadata: { name: 'guard' },
      spec: {
        priority: 5,
        subject: { namespaces: {} },
        ingress: [{ name: 'no', action: 'Deny', from: [{ namespaces: { matchLabels: { team: 'web' } } }] }],
        egress: [{ name: 'nodes', action: 'Deny', to: [{ nodes: { matchLabels: { role: 'edge' } } }] }],
      },
    };
    const baseline = {
      kind: 'ClusterNetworkPolicy',
      apiVersion: 'policy.networking.k8s.io/v1alpha2',
      metadata: { name: 'floor' },
      spec: { tier: 'Baseline', priority: 0, subject: { namespaces: {} } },
    };
    const result = imported([flannel, ...people, toDb, admin, baseline]);
    expect(heard(result, 'web', 'db')).toBe('timeout');
    const { policies } = clusterOf(result);
    expect(policies?.tiers.map(({ kind, tier }) => [kind, tier])).toEqual([
      ['ClusterNetworkPolicy', 'baseline'],
      ['AdminNetworkPolicy', 'admin'],
    ]);
    expect(policies?.tiers[1]?.egress[0]?.peers).toEqual([
      { kind: 'addresses', prefixes: ['192.0.2.12/32'], except: [] },
    ]);
  });

  test('two of one tier and priority that decide differently are told', () => {
    expect(imported([flannel, ...people, guarding('one', 'Deny'), guarding('two', 'Accept')]).notes).toContainEqual(
      expect.objectContaining({ code: 'same-priority', other: 'ClusterNetworkPolicy/one' }),
    );
  });

  test('what a living cluster has is read, though the API of today would not take it', () => {
    const networks = ['10.0.0.0/8', '10.0.0.0/8'];
    const old = {
      kind: 'ClusterNetworkPolicy',
      apiVersion: 'policy.networking.k8s.io/v1alpha2',
      metadata: { name: 'old' },
      spec: {
        tier: 'Admin',
        priority: 3,
        subject: { namespaces: {} },
        egress: [{ action: 'Deny', to: [{ networks }] }],
      },
    };
    const result = imported([flannel, ...people, old]);
    expect(result.problems).toEqual([]);
    expect(clusterOf(result).policies?.tiers).toHaveLength(1);
  });

  test('what cannot be read is named with its place, by the same rules as policies in a folder of their own', () => {
    const wrong = policy('wrong', 'shop', {
      podSelector: {},
      ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0/16', except: ['10.1.0.0/24'] } }] }],
    });
    expect(imported([flannel, ...people, wrong]).problems).toMatchObject([
      {
        code: 'broken-rule',
        rule: 'except-outside',
        object: 'NetworkPolicy/shop/wrong',
        field: 'spec.ingress[0].from[0].ipBlock.except',
      },
    ]);
    const typed = policy('typed', 'shop', { podSelector: {}, policyTypes: ['ingress'] });
    expect(imported([flannel, ...people, typed]).problems).toMatchObject([
      { code: 'not-allowed', allowed: ['Ingress', 'Egress'] },
    ]);
  });

  test('those in the languages of products are counted, and nothing is guessed of them', () => {
    const result = imported([
      flannel,
      ...people,
      foreign('CiliumNetworkPolicy', 'cilium.io/v2', 'a'),
      foreign('CiliumNetworkPolicy', 'cilium.io/v2', 'b'),
      foreign('NetworkPolicy', 'crd.projectcalico.org/v1', 'c'),
    ]);
    expect(result.notes).toContainEqual({
      code: 'unread-policies',
      cluster: 'east',
      kind: 'cilium.io/CiliumNetworkPolicy',
      count: 2,
    });
    expect(result.notes).toContainEqual({
      code: 'unread-policies',
      cluster: 'east',
      kind: 'crd.projectcalico.org/NetworkPolicy',
      count: 1,
    });
    expect(clusterOf(result).policies).toBeUndefined();
  });

  test('policies without a network tell of none', () => {
    expect(imported([toDb]).problems).toMatchObject([{ code: 'nothing-known' }]);
  });
});

const guarding = (name: string, action: string) => ({
  kind: 'ClusterNetworkPolicy',
  apiVersion: 'policy.networking.k8s.io/v1alpha2',
  metadata: { name },
  spec: {
    tier: 'Admin',
    priority: 3,
    subject: { namespaces: {} },
    ingress: [{ action, from: [{ namespaces: {} }] }],
  },
});

const asked = ({ questions }: ImportResult) => questions.find(({ id }) => id === 'policies');

describe('who enforces them', () => {
  test('is asked where nothing says so, and assumed until it is answered', () => {
    const result = imported([flannel, ...people, toDb]);
    expect(asked(result)).toMatchObject({ clusters: ['east'], default: 'node', answer: null });
    expect(result.clusters[0]?.assumed).toContain('policies');
    expect(result.notes).toContainEqual({ code: 'no-enforcer', cluster: 'east', product: 'Flannel' });
    expect(asked(imported([flannel, ...people]))).toBeUndefined();
  });

  test('an answer decides: nobody refuses nothing, and who judges at pods’ ports knows the pod’s own node', () => {
    const nobody = imported([flannel, ...people, toDb], { policies: 'nobody' });
    expect([heard(nobody, 'job', 'db'), clusterOf(nobody).policies]).toEqual(['connected', undefined]);
    expect(nobody.clusters[0]?.assumed).not.toContain('policies');
    expect(clusterOf(imported([flannel, ...people, toDb], { policies: 'port' })).policies?.enforced).toBe('port');
  });

  test('Cilium does at pods’ ports, and Calico on nodes', () => {
    const cilium = configMap('cilium-config', { ipam: 'kubernetes', 'routing-mode': 'tunnel' });
    const calico = {
      kind: 'IPPool',
      apiVersion: 'crd.projectcalico.org/v1',
      metadata: { name: 'pool' },
      spec: { cidr: '10.244.0.0/16', ipipMode: 'Always', natOutgoing: true },
    };
    for (const [product, enforced] of [
      [cilium, 'port'],
      [calico, 'forward'],
    ] as const) {
      const result = imported([product, ...people, toDb]);
      expect(asked(result)).toBeUndefined();
      expect(clusterOf(result).policies?.enforced).toBe(enforced);
    }
  });
});

test('labels by which controllers count their own pods are left out, and so is everything else of a container', () => {
  const result = imported([flannel, ...people, toDb]);
  const web = clusterOf(result)
    .nodes.flatMap(({ pods }) => pods)
    .find(({ name }) => name === 'web');
  expect(web).toMatchObject({
    namespace: 'shop',
    labels: { app: 'web' },
    ports: [{ name: 'http', protocol: 'tcp', port: 8080 }],
  });
  expect(JSON.stringify(result)).not.toMatch(/secret|5f6/);
  expect(clusterOf(result).namespaces).toEqual([{ name: 'shop', labels: { team: 'web' } }]);
});
