import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { allowedTable } from '../../engine/policy/index.ts';
import { list, yamlOf } from '../../testing/clusterObjects.ts';
import { readManifests } from './index.ts';

function read(objects: readonly object[]) {
  return readManifests([{ name: 'all.yaml', bytes: strToU8(yamlOf(list(objects))) }], 'as-pods');
}

/** Who may reach whom, whatever the ports. */
function meetings(objects: readonly object[]): readonly string[] {
  const { policies, pods, problems } = read(objects);
  expect(problems).toEqual([]);
  const rows = allowedTable(policies, pods).allowed.filter(({ from, to }) => from.includes('[') && to.includes('['));
  return [...new Set(rows.map(({ from, to }) => `${from} ${to}`))];
}

function object(apiVersion: string, kind: string, [namespace, name]: readonly [string, string], more: object = {}) {
  return { kind, apiVersion, metadata: { name, ...(namespace === '' ? {} : { namespace }) }, ...more };
}

const template = (labels: object) => ({ spec: { template: { metadata: { labels }, spec: {} } } });
const onlyFrom = (labels: object) => ({
  spec: { podSelector: {}, ingress: [{ from: [{ podSelector: { matchLabels: labels } }] }] },
});

const owned = (kind: string, name: string) => ({ ownerReferences: [{ kind, name, controller: true }] });

test.each(['constructor', 'prototype', 'a'])(
  'a label called %s is one, of pods and of those who select by it',
  (name) => {
    const pod = (called: string, labels: object) => {
      const { metadata, ...rest } = object('v1', 'Pod', ['shop', called], { spec: {} });
      return { ...rest, metadata: { ...metadata, labels } };
    };
    const policy = object('networking.k8s.io/v1', 'NetworkPolicy', ['shop', 'p'], onlyFrom({ [name]: 'yes' }));
    expect(meetings([pod('has', { [name]: 'yes' }), pod('has-not', {}), policy])).toEqual([
      'shop/has[Pod] shop/has-not[Pod]',
    ]);
  },
);

describe('virtual machines', () => {
  const policy = object('networking.k8s.io/v1', 'NetworkPolicy', ['lab', 'p'], onlyFrom({ role: 'client' }));

  test('are what their template labels', () => {
    expect(
      meetings([
        object('kubevirt.io/v1', 'VirtualMachine', ['lab', 'a'], template({ role: 'client' })),
        object('kubevirt.io/v1', 'VirtualMachine', ['lab', 'b'], template({ role: 'server' })),
        policy,
      ]),
    ).toEqual(['lab/a[VirtualMachine] lab/b[VirtualMachine]']);
  });

  test('and their pods are called by the machine’s name', () => {
    const instance = object('kubevirt.io/v1', 'VirtualMachineInstance', ['lab', 'a']);
    const launcher = object('v1', 'Pod', ['lab', 'virt-launcher-a-x'], { spec: { containers: [] } });
    const { pods } = read([
      object('kubevirt.io/v1', 'VirtualMachine', ['lab', 'a'], template({})),
      { ...instance, metadata: { ...instance.metadata, ...owned('VirtualMachine', 'a') } },
      { ...launcher, metadata: { ...launcher.metadata, ...owned('VirtualMachineInstance', 'a') } },
    ]);
    expect(pods.map(({ peer }) => peer)).toEqual(['lab/a[VirtualMachine]']);
  });
});

const namespace = (name: string, marked: boolean, labels: object = {}) => ({
  kind: 'Namespace',
  apiVersion: 'v1',
  metadata: { name, labels: marked ? { ...labels, 'k8s.ovn.org/primary-user-defined-network': '' } : labels },
});

const network = (role: string) => ({
  spec: { namespaceSelector: { matchLabels: { warm: 'no' } }, network: { topology: 'Layer2', layer2: { role } } },
});

const shared = (role: string) => object('k8s.ovn.org/v1', 'ClusterUserDefinedNetwork', ['', 'cold'], network(role));

describe('networks that namespaces have of their own', () => {
  const pods = ['red', 'blue', 'green', 'default'].map((each) =>
    object('v1', 'Pod', [each, 'p'], { spec: { containers: [] } }),
  );
  const namespaces = [
    namespace('red', true),
    namespace('blue', true, { warm: 'no' }),
    namespace('green', true, { warm: 'no' }),
    namespace('default', false, { warm: 'no' }),
  ];

  test('keep pods of two networks apart, and a namespace’s own is said beside its name', () => {
    const red = object('k8s.ovn.org/v1', 'UserDefinedNetwork', ['red', 'own'], {
      spec: { layer3: { role: 'Primary' } },
    });
    expect(meetings([...namespaces, ...pods, red, shared('Primary')])).toEqual([
      'blue/p[Pod] green/p[Pod]',
      'green/p[Pod] blue/p[Pod]',
    ]);
    expect(read([...namespaces, ...pods, red, shared('Primary')]).pods.map(({ peer }) => peer)).toEqual([
      'red[udn]/p[Pod]',
      'blue/p[Pod]',
      'green/p[Pod]',
      'default/p[Pod]',
    ]);
  });

  test('as second interfaces they do not', () => {
    expect(meetings([...namespaces, ...pods, shared('Secondary')])).toHaveLength(12);
  });
});

test('policies and pods of an API that is not read are told of, the first of each kind', () => {
  const { notes } = read([
    object('v1', 'Pod', ['shop', 'a'], { spec: { containers: [] } }),
    object('serving.knative.dev/v1', 'Pod', ['shop', 'b'], { spec: { containers: [] } }),
    object('projectcalico.org/v3', 'NetworkPolicy', ['shop', 'c']),
    object('projectcalico.org/v3', 'NetworkPolicy', ['shop', 'd']),
    object('cilium.io/v2', 'CiliumClusterwideNetworkPolicy', ['', 'e']),
    object('longhorn.io/v1beta2', 'Node', ['storage', 'f']),
    object('example.org/v1', 'Widget', ['shop', 'g']),
  ]);
  expect(notes.map((note) => ('count' in note ? [note.code, note.from.object, note.count] : note))).toEqual([
    ['unread-objects', 'Pod/shop/b', 1],
    ['unread-objects', 'NetworkPolicy/shop/c', 2],
    ['unread-objects', 'CiliumClusterwideNetworkPolicy/e', 1],
  ]);
});

test('what is filed under another of the APIs of Kubernetes is what its kind says, and is told', () => {
  const policy = { spec: { podSelector: {}, policyTypes: ['Ingress'] } };
  const told = read([
    object('v1', 'Pod', ['shop', 'a'], { spec: { containers: [] } }),
    object('apps/v1', 'Pod', ['shop', 'b'], { spec: { containers: [] } }),
    object('v1', 'Deployment', ['shop', 'c'], { spec: { template: {} } }),
    object('v1', 'NetworkPolicy', ['shop', 'd'], policy),
    object('projectcalico.org/v3', 'NetworkPolicy', ['shop', 'e'], policy),
  ]);
  expect(told.problems).toEqual([]);
  expect(told.pods.map(({ peer }) => peer)).toEqual(['shop/a[Pod]', 'shop/b[Pod]', 'shop/c[Deployment]']);
  expect(told.policies.networkPolicies.map(({ name }) => name)).toEqual(['d']);
  expect(told.notes).toMatchObject([
    { code: 'refused', problem: { object: 'Pod/shop/b', field: 'apiVersion', found: 'apps/v1', allowed: ['v1'] } },
    { code: 'refused', problem: { object: 'Deployment/shop/c', allowed: ['apps', 'extensions'] } },
    { code: 'refused', problem: { object: 'NetworkPolicy/shop/d', allowed: ['networking.k8s.io', 'extensions'] } },
    { code: 'unread-objects', from: { object: 'NetworkPolicy/shop/e' }, count: 1 },
  ]);
});

test('a field that must be there and is not is told so', () => {
  const policy = object('policy.networking.k8s.io/v1alpha1', 'AdminNetworkPolicy', ['', 'p'], {
    spec: { priority: 5, subject: { namespaces: {} }, egress: [{ to: [{ namespaces: {} }] }] },
  });
  expect(read([policy]).problems).toMatchObject([
    { code: 'broken-rule', rule: 'missing', field: 'spec.egress[0].action', object: 'AdminNetworkPolicy/p' },
  ]);
});
