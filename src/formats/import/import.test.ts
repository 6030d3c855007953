import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { annotated, configMap, list, node, pod, service, yamlOf } from '../../testing/clusterObjects.ts';
import { axisOf, flannel, imported, nodes, pods, said } from '../../testing/imported.ts';
import { importClusters, importLimits } from './index.ts';

const madeAs = (uid: string) => ({ ...pod('web-0', 'n1', '10.244.0.5'), metadata: { name: 'web-0', uid } });

function ofMultus(all: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(all).map(([key, value]) => [`k8s.v1.cni.cncf.io/${key}`, value]));
}

describe('traps', () => {
  test('null and missing parts are no problem', () => {
    const result = imported(
      yamlOf(list([...nodes, { kind: 'Node', apiVersion: 'v1', metadata: { name: 'n3' }, spec: null }])),
    );
    expect(result.problems).toEqual([]);
    expect(result.notes).toContainEqual({ code: 'nodes-without-address', cluster: 'c1', count: 1 });
  });

  test('what is blacked out is unknown, and said to be', () => {
    const result = imported(yamlOf(node('n1', '192.0.2.11', '***HIDDEN***/25')));
    expect(result.problems).toEqual([]);
    expect(result.notes).toMatchObject([{ code: 'redacted', from: { object: 'Node/n1', field: 'spec.podCIDR' } }, {}]);
    expect(said(result, 'ranges')).toEqual([null, 'unknown']);
  });

  test('pods are believed where the node says otherwise', () => {
    const strays = [pod('a', 'n1', '10.244.120.65'), pod('b', 'n1', '10.244.120.69')];
    const result = imported(yamlOf(list([nodes[0], ...strays])));
    expect(result.notes).toMatchObject([{ code: 'disagrees', says: 'n1: 10.244.0.0/24' }]);
    expect(said(result, 'ranges')[0]).toBe('10.244.120.64/29');
  });

  test('pods outside of the configured range move it', () => {
    const result = imported(
      yamlOf(list([flannel, nodes[0], pod('a', 'n1', '10.50.0.9'), pod('b', 'n1', '10.50.0.12')])),
    );
    // They are somewhere in a range whose ends nobody tells.
    expect(said(result, 'ranges')).toEqual(['10.50.0.8/29', 'assumed']);
    expect(result.notes).toContainEqual(expect.objectContaining({ code: 'disagrees', says: '10.244.0.0/16' }));
  });

  test('a range that the blocks of nodes make likely is told of those nodes that have any', () => {
    const result = imported(yamlOf(list([node('bare', '192.0.2.10'), ...nodes])));
    const axis = axisOf(result, 'ranges');
    expect([axis?.value, axis?.state]).toEqual(['10.244.0.0/23', 'assumed']);
    expect(axis?.from.map(({ object, field }) => [object, field])).toEqual([
      ['Node/n1', 'spec.podCIDR'],
      ['Node/n2', 'spec.podCIDR'],
    ]);
  });

  test.each([
    ['asked for', { networks: 'storage, [{"name": "macvlan"}]' }],
    ['there', { 'network-status': '[{"name": "cbr0"}, {"name": "default/macvlan", "interface": "net1"}]' }],
  ])('pods in further networks are told: %s', (_, further) => {
    const only = { networks: '[]', 'network-status': '[{"name": "cbr0", "interface": "eth0"}]' };
    const [one = pod('a', 'n1', '10.244.0.5'), two = one] = pods;
    const notesWith = (own: Readonly<Record<string, string>>) =>
      imported(yamlOf(list([...nodes, annotated(one, ofMultus(own)), annotated(two, ofMultus(only))]))).notes;
    expect(notesWith(further)).toContainEqual({ code: 'further-networks', cluster: 'c1', count: 1 });
    expect(notesWith(only).map(({ code }) => code)).not.toContain('further-networks');
  });

  test('pods that have ended keep an address that is no longer theirs', () => {
    const done = { ...pod('old', 'n1', '10.99.0.1'), status: { phase: 'Succeeded', podIP: '10.99.0.1' } };
    const result = imported(yamlOf(list([flannel, ...nodes, done])));
    expect(said(result, 'ranges')).toEqual(['10.244.0.0/16', 'found']);
    expect(result.notes).toContainEqual({ code: 'ended', cluster: 'c1', count: 1 });
  });

  test('of both families IPv4 is read', () => {
    const dual = { ...node('n1', '192.0.2.11'), spec: { podCIDRs: ['fd00::/64', '10.244.0.0/24'] } };
    expect(said(imported(yamlOf(list([flannel, dual]))), 'blocks')).toEqual(['/24', 'found']);
  });

  test('one address in two clusters is told: they are not one network', () => {
    const text = yamlOf(node('minikube', '192.168.49.2', '10.244.0.0/24'));
    expect(imported(text, text).notes).toContainEqual({
      code: 'same-node-address',
      a: 'c1',
      b: 'c2',
      address: '192.168.49.2',
    });
  });

  test.each([
    ['Node/n1', () => node('n1', '192.0.2.11', '10.244.0.0/24')],
    ['Service/default/kubernetes', () => service('kubernetes', '10.96.0.1', {})],
    ['Namespace/kube-system', () => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'kube-system' } })],
  ])('two clusters in one file are told by %s, and by nothing that has one uid or none', (title, one) => {
    const object = one();
    const of = (uid: string | null) => ({ ...object, metadata: { ...object.metadata, uid } });
    const problems = (first: string | null, second: string | null) =>
      imported(yamlOf(list([...nodes.slice(1), of(first), of(second)]))).problems;
    expect(problems('a', 'b')).toMatchObject([{ code: 'two-clusters', object: title, field: 'metadata.uid' }]);
    expect([problems('a', 'a'), problems('a', null), problems(null, 'b'), problems(null, null)].flat()).toEqual([]);
  });

  test('of two clusters in one file nothing is told but that, first, and of the files beside it all', () => {
    const broken = Array.from({ length: importLimits.problems }, (_, at) => pod(`p${at}`, 'n1', '10.244.0.300'));
    const [one, other] = ['a', 'b'].map((uid) => ({ ...nodes[0], metadata: { name: 'n1', uid } }));
    const mixed = yamlOf(list([...broken, one, ...pods, flannel, other]));
    const result = imported(yamlOf(list(broken)), mixed, yamlOf(list([...nodes, ...pods, flannel])));
    expect(result.problems[0]).toMatchObject({ code: 'two-clusters', object: 'Node/n1', file: 'c2.yaml' });
    expect(result.clusters.map(({ name }) => name)).toEqual(['c3']);
    expect(result.scenario?.document.clusters).toHaveLength(1);
  });

  describe('what was cut off is told, where something before it can be read', () => {
    const whole = JSON.stringify(list(nodes), null, 2);
    const cut = JSON.stringify(list([...pods]), null, 2).slice(0, -40);

    test.each([
      ['a list after another', `${whole}\n${cut}`],
      [
        'a list after a prompt and another',
        `$ kubectl get nodes -o json\n${whole}\n$ kubectl get pods -o json\n${cut}`,
      ],
      ['a block after another', `\`\`\`json\n${whole}\n\`\`\`\n\`\`\`json\n${cut}`],
    ])('%s', (_, text) => {
      const { problems } = imported(text);
      expect(problems).toMatchObject([{ code: 'syntax', form: 'JSON' }]);
      expect(problems[0]?.line).toBeGreaterThan(whole.split('\n').length);
    });

    test('but not a line of a log', () => {
      expect(imported(`${whole}\n{"level": "info", "msg": "cut`).problems).toEqual([]);
    });
  });

  test('a table has what it merges in', () => {
    const text = `kind: Node\napiVersion: v1\nmetadata: {name: n1}\nx: &block {podCIDR: 10.244.7.0/24}\nspec: {<<: *block}`;
    expect(said(imported(text), 'ranges')[0]).toBe('10.244.7.0/24');
  });

  test('a pod that was made anew under its name is no sign of another cluster', () => {
    expect(imported(yamlOf(list([...nodes, ...['a', 'b'].map(madeAs)]))).problems).toEqual([]);
  });

  test('clusters with one pod range collide, and are not unique', () => {
    const text = yamlOf(list([flannel, ...nodes, ...pods]));
    const result = imported(text, text.replaceAll('192.0.2.', '198.51.100.'));
    expect(result.collisions).toMatchObject([{ a: 'c1', b: 'c2', range: '10.244.0.0/16' }]);
    expect(said(result, 'unique')).toEqual(['no', 'found']);
    const apart = imported(text, text.replaceAll('192.0.2.', '198.51.100.').replaceAll('10.244.', '10.245.'));
    expect(apart.collisions).toEqual([]);
    expect(said(apart, 'unique')).toEqual(['yes', 'found']);
  });

  test('a Service finds its pods by its selector, or by its slices', () => {
    const web = service('web', '10.96.0.10', { app: 'a' }, { nodePort: 30_080 });
    const result = imported(
      yamlOf(list([flannel, ...nodes, { ...pods[0], metadata: { ...pods[0]?.metadata, labels: { app: 'a' } } }, web])),
    );
    expect(result.scenario?.document.clusters[0]).toMatchObject({
      services: [{ id: 'web', pods: ['a'], nodePort: 30_080 }],
    });
    expect(said(result, 'gateways')).toEqual(['node-port', 'found']);
  });

  test('nothing secret is kept', () => {
    const secret = 'hunter2-hunter2';
    const spec = {
      nodeName: 'n1',
      containers: [
        {
          name: 'calico-node',
          env: [
            { name: 'PASSWORD', value: secret },
            { name: 'CALICO_IPV4POOL_IPIP', value: 'Always' },
          ],
        },
      ],
    };
    const holder = { ...pods[0], spec, metadata: { name: 'a', namespace: 'x', annotations: { mail: secret } } };
    const psk = {
      kind: 'Submariner',
      apiVersion: 'submariner.io/v1alpha1',
      metadata: { name: 's' },
      spec: { ceIPSecPSK: secret },
    };
    const result = imported(yamlOf(list([...nodes, holder, psk])));
    expect(said(result, 'encapsulated')).toEqual(['ipip', 'found']);
    expect(JSON.stringify(result)).not.toContain(secret);
  });
});

describe('what is seen is not taken for all there is', () => {
  test('pods without any configuration: the range and blocks around them are a guess, for both may be larger', () => {
    const result = imported(yamlOf(list([pod('a', 'n1', '10.244.120.70'), pod('b', 'n1', '10.244.120.90')])));
    expect(said(result, 'ranges')).toEqual(['10.244.120.64/27', 'assumed']);
    expect(said(result, 'blocks')).toEqual(['/27', 'assumed']);
  });

  test('a block of the length that a product usually has is assumed, one of a stated length is found', () => {
    const calicoNode = {
      kind: 'DaemonSet',
      apiVersion: 'apps/v1',
      metadata: { name: 'calico-node', namespace: 'kube-system' },
      spec: { template: { spec: { containers: [{ name: 'calico-node', env: [] }] } } },
    };
    const pool = {
      kind: 'IPPool',
      apiVersion: 'crd.projectcalico.org/v1',
      metadata: { name: 'p' },
      spec: { cidr: '10.244.0.0/16', blockSize: 26, natOutgoing: true },
    };
    const running = [pod('a', 'n1', '10.244.120.70'), pod('b', 'n1', '10.244.120.90')];
    expect(said(imported(yamlOf(list([calicoNode, ...running]))), 'blocks')).toEqual(['/26', 'assumed']);
    expect(said(imported(yamlOf(list([calicoNode, pool, ...running]))), 'blocks')).toEqual(['/26', 'found']);
  });

  test('a Calico that only polices the network of another says nothing of that network', () => {
    const polices = {
      kind: 'DaemonSet',
      apiVersion: 'apps/v1',
      metadata: { name: 'calico-node', namespace: 'kube-system' },
      spec: {
        template: {
          spec: { containers: [{ name: 'calico-node', env: [{ name: 'CALICO_NETWORKING_BACKEND', value: 'none' }] }] },
        },
      },
    };
    const result = imported(yamlOf(list([polices, ...nodes])));
    expect(result.clusters.map(({ product }) => product)).toEqual([null]);
    expect(said(result, 'encapsulated')).toEqual([null, 'unknown']);
  });

  test('where the cloud’s own ranges are not answered, what leaves without translation is assumed', () => {
    const aws = {
      kind: 'DaemonSet',
      apiVersion: 'apps/v1',
      metadata: { name: 'aws-node', namespace: 'kube-system' },
      spec: { template: { spec: { containers: [{ name: 'aws-node', env: [] }] } } },
    };
    const files = [{ name: 'c.json', bytes: strToU8(JSON.stringify(list([aws, node('n1', '10.0.1.11')]))) }];
    const assumedOf = (answers: Readonly<Record<string, string>>) =>
      importClusters([{ name: 'c', files }], answers).clusters[0]?.assumed;
    expect(assumedOf({})).toContain('translated');
    expect(assumedOf({ 'vpc-ranges': '10.0.0.0/16' })).not.toContain('translated');
  });

  test('announced pod networks may have no overlay, so that the usual one is assumed', () => {
    const advertised = {
      kind: 'RouteAdvertisements',
      apiVersion: 'k8s.ovn.org/v1',
      metadata: { name: 'default' },
      spec: { advertisements: ['PodNetwork'] },
    };
    expect(said(imported(yamlOf(advertised)), 'encapsulated')).toEqual(['geneve', 'assumed']);
  });

  test.each([
    ['a ConfigMap of some program', configMap('settings', { color: 'red' })],
    ['a Service that was never applied', { ...service('web', '', { app: 'x' }), spec: { ports: [{ port: 80 }] } }],
    [
      'a Deployment of some program',
      {
        kind: 'Deployment',
        apiVersion: 'apps/v1',
        metadata: { name: 'web' },
        spec: { template: { spec: { containers: [{ name: 'nginx' }] } } },
      },
    ],
  ])('%s alone makes no cluster', (_, object) => {
    const result = imported(yamlOf(object));
    expect(result.clusters).toEqual([]);
    expect(result.problems).toMatchObject([{ code: 'nothing-known', file: 'c1.yaml' }]);
  });

  test('a release of Cilium’s chart that leaves its network to other values is not called unknown', () => {
    const release = {
      apiVersion: 'helm.toolkit.fluxcd.io/v2',
      kind: 'HelmRelease',
      metadata: { name: 'cilium' },
      spec: { chartRef: { name: 'cilium' }, values: { prometheus: { enabled: true } } },
    };
    expect(imported(yamlOf(release)).problems).toMatchObject([{ code: 'nothing-known' }]);
  });

  test('values of Cilium’s chart in a ConfigMap are read', () => {
    const held = configMap('cilium-values', {
      'values.yaml': 'routingMode: native\nautoDirectNodeRoutes: true\nipv4NativeRoutingCIDR: 10.69.0.0/16\n',
    });
    const result = imported(yamlOf(held));
    expect(result.clusters.map(({ product }) => product)).toEqual(['cilium']);
    expect(said(result, 'encapsulated')).toEqual(['none', 'found']);
    expect(axisOf(result, 'encapsulated')?.from[0]).toMatchObject({ object: 'ConfigMap/kube-system/cilium-values' });
  });
});
