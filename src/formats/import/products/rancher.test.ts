import { describe, expect, test } from 'vitest';
import { configMap, list, node, pod, service, yamlOf } from '../../../testing/clusterObjects.ts';
import { axisOf, imported, said } from '../../../testing/imported.ts';

/** A node as K3s or RKE2 makes it, with what it was started with. */
function started(name: string, number: number, args: readonly string[], of: 'k3s' | 'rke2' = 'k3s') {
  const made = node(name, `192.0.2.${number}`, `10.52.${number}.0/24`);
  return { ...made, metadata: { name, annotations: { [`${of}.io/node-args`]: JSON.stringify(args) } } };
}

function read(...objects: readonly object[]) {
  return imported(yamlOf(list(objects)));
}

const netPolicy = {
  kind: 'NetworkPolicy',
  apiVersion: 'networking.k8s.io/v1',
  metadata: { name: 'shut', namespace: 'default' },
  spec: { podSelector: {} },
};

describe('K3s', () => {
  const told = ['server', '--cluster-cidr', '10.52.0.0/16', '--service-cidr=10.53.0.0/16', '--token', 'hunter2'];

  test('has Flannel in itself, and says on its servers what it was told', () => {
    const result = read(started('s', 1, [...told, '--flannel-backend=host-gw']), started('a', 2, ['agent']));
    expect(result.clusters).toMatchObject([{ product: 'k3s', model: 'island' }]);
    expect(said(result, 'ranges')).toEqual(['10.52.0.0/16', 'found']);
    expect(said(result, 'services')).toEqual(['10.53.0.0/16', 'found']);
    expect(said(result, 'encapsulated')).toEqual(['none', 'found']);
    expect(said(result, 'translated')).toEqual(['node', 'found']);
    expect(said(result, 'blocks')).toEqual(['/24', 'found']);
    expect(JSON.stringify(result)).not.toContain('hunter2');
  });

  test('that was told nothing is as it is by itself, and so are its pods', () => {
    const bare = { ...started('s', 1, ['server']), spec: {} };
    expect(said(read(bare), 'ranges')).toEqual(['10.42.0.0/16', 'assumed']);
    expect(said(read(bare), 'services')).toEqual(['10.43.0.0/16', 'assumed']);
    expect(said(read(bare), 'encapsulated')).toEqual(['vxlan', 'assumed']);
    const seen = read(bare, pod('web', 's', '10.42.0.9'), service('web', '10.43.7.7', {}));
    expect(said(seen, 'ranges')).toEqual(['10.42.0.0/16', 'found']);
    const other = read(bare, pod('web', 's', '10.77.0.9'), service('web', '10.96.7.7', {}));
    expect(said(other, 'ranges')[0]).toBe('10.77.0.9/32');
    expect(said(other, 'services')).toEqual(['10.96.7.0/24', 'assumed']);
  });

  test.each([
    ['wireguard-native', 'wireguard'],
    ['vxlan', 'vxlan'],
  ])('with backend %s wraps with %s', (backend, by) => {
    expect(said(read(started('s', 1, ['server', '--flannel-backend', backend])), 'encapsulated')).toEqual([
      by,
      'found',
    ]);
  });

  test('without its Flannel has the network that somebody gave it', () => {
    const spec = { cidr: '10.99.0.0/16', ipipMode: 'Never', vxlanMode: 'Always' };
    const pool = { kind: 'IPPool', apiVersion: 'crd.projectcalico.org/v1', metadata: { name: 'pool' }, spec };
    const result = read(started('s', 1, [...told, '--flannel-backend=none']), pool);
    expect(result.clusters).toMatchObject([{ product: 'calico' }]);
    expect(said(result, 'ranges')).toEqual(['10.99.0.0/16', 'found']);
    expect(said(result, 'services')).toEqual(['10.53.0.0/16', 'found']);
  });

  test('enforces policies by itself, unless that is left out', () => {
    const [asked, left] = [['server'], ['server', '--disable-network-policy']].map((args) =>
      read(started('s', 1, args), netPolicy),
    );
    expect(asked?.questions.map(({ id }) => id)).not.toContain('policies');
    expect(left?.questions.map(({ id }) => id)).toContain('policies');
    expect(left?.notes).toContainEqual({ code: 'no-enforcer', cluster: 'c1', product: 'K3s (Flannel)' });
  });

  test('is told by its configuration file, of which nothing else is kept', () => {
    const result = imported(
      yamlOf({ 'cluster-cidr': ['10.60.0.0/16', 'fd00::/56'], 'tls-san': ['k'], token: 'hunter2' }),
    );
    expect(result.clusters).toMatchObject([{ product: 'k3s' }]);
    expect(axisOf(result, 'ranges')).toMatchObject({ value: '10.60.0.0/16', from: [{ object: 'Config', line: 1 }] });
    expect(JSON.stringify(result)).not.toContain('hunter2');
    const agent = imported(yamlOf({ server: 'https://192.0.2.1:6443', token: 'hunter2' }));
    expect(agent.problems).toMatchObject([{ code: 'unknown-values' }]);
  });

  test('in containers is what k3d is told', () => {
    const extraArgs = [{ arg: '--cluster-cidr=10.118.0.0/17', nodeFilters: ['server:*'] }];
    const k3d = { apiVersion: 'k3d.io/v1alpha5', kind: 'Simple', servers: 1, options: { k3s: { extraArgs } } };
    expect(said(imported(yamlOf(k3d)), 'ranges')).toEqual(['10.118.0.0/17', 'found']);
    expect(said(imported(yamlOf(k3d)), 'encapsulated')).toEqual(['vxlan', 'assumed']);
  });
});

describe('RKE2', () => {
  test('brings Canal where nobody chose, whose Calico enforces policies', () => {
    const result = read(started('s', 1, ['server', '--cluster-cidr', '10.52.0.0/16'], 'rke2'), netPolicy);
    expect(result.clusters).toMatchObject([{ product: 'flannel' }]);
    expect(said(result, 'encapsulated')).toEqual(['vxlan', 'assumed']);
    expect(said(result, 'ranges')).toEqual(['10.52.0.0/16', 'found']);
    expect(result.notes.map(({ code }) => code)).not.toContain('no-enforcer');
  });

  test.each([
    [['--cni', 'calico'], 'calico'],
    [['--cni', 'multus', '--cni', 'cilium'], 'cilium'],
    [['--cni=multus,canal'], 'flannel'],
    [['--cni', 'none'], null],
  ])('brings what it is told: %j', (args, product) => {
    expect(read(started('s', 1, ['server', ...args], 'rke2')).clusters).toMatchObject([{ product }]);
  });

  test('is told by its configuration file, and its chart by values laid over it', () => {
    const chart = {
      kind: 'HelmChartConfig',
      apiVersion: 'helm.cattle.io/v1',
      metadata: { name: 'rke2-cilium', namespace: 'kube-system' },
      spec: { valuesContent: 'routingMode: native\nipv4NativeRoutingCIDR: 10.0.0.0/8\n' },
    };
    const result = imported(`${yamlOf({ cni: ['cilium'], 'cluster-cidr': '10.61.0.0/16' })}\n---\n${yamlOf(chart)}\n`);
    expect(result.clusters).toMatchObject([{ product: 'cilium' }]);
    expect(said(result, 'ranges')).toEqual(['10.61.0.0/16', 'found']);
    expect(said(result, 'encapsulated')).toEqual(['none', 'found']);
  });

  test('Canal’s ConfigMap says whether it masquerades', () => {
    const canal = configMap('rke2-canal-config', {
      masquerade: 'false',
      'net-conf.json': '{"Network": "10.52.0.0/16"}',
    });
    expect(said(read(canal), 'translated')).toEqual(['none', 'found']);
  });
});
