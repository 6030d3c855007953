import { describe, expect, test } from 'vitest';
import { list, node, pod, yamlOf } from '../../../testing/clusterObjects.ts';
import { axisOf, imported, said } from '../../../testing/imported.ts';

function kopsCluster(spec: object, apiVersion = 'kops.k8s.io/v1alpha2') {
  return { apiVersion, kind: 'Cluster', metadata: { name: 'east.example.com' }, spec };
}

function read(...objects: readonly object[]) {
  return imported(yamlOf(list(objects)));
}

describe('kOps', () => {
  test('gives pods the upper half of what it does not masquerade, and Services the first eighth', () => {
    const result = read(kopsCluster({ nonMasqueradeCIDR: '100.64.0.0/10', networking: { calico: {} } }));
    expect(result.clusters).toMatchObject([{ name: 'east.example.com', product: 'kops' }]);
    expect(said(result, 'ranges')).toEqual(['100.96.0.0/11', 'assumed']);
    expect(said(result, 'services')).toEqual(['100.64.0.0/13', 'assumed']);
    expect(said(result, 'encapsulated')).toEqual(['ipip-across-subnets', 'assumed']);
  });

  test.each([
    ['kops/v1alpha2', { podCIDR: '10.4.0.0/16', serviceClusterIPRange: '10.5.0.0/20', networking: { weave: {} } }],
    [
      'kops.k8s.io/v1alpha3',
      { networking: { podCIDR: '10.4.0.0/16', serviceClusterIPRange: '10.5.0.0/20', canal: {} } },
    ],
  ])('goes by what is written down, in %s', (version, spec) => {
    const result = read(kopsCluster(spec, version));
    expect(said(result, 'ranges')).toEqual(['10.4.0.0/16', 'found']);
    expect(said(result, 'services')).toEqual(['10.5.0.0/20', 'found']);
    expect(said(result, 'encapsulated')).toEqual(['vxlan', 'assumed']);
  });

  test.each([
    [{ amazonvpc: {} }, ['none', 'found'], ['fabric', 'found'], [null, 'unknown']],
    [{ cilium: { ipam: 'eni' } }, ['none', 'found'], ['fabric', 'found'], [null, 'unknown']],
    [{ kubenet: {} }, ['none', 'found'], ['fabric', 'assumed'], ['100.96.0.0/11', 'assumed']],
    [{ cilium: {} }, ['vxlan', 'assumed'], [null, 'unknown'], ['100.96.0.0/11', 'assumed']],
    [{ flannel: { backend: 'host-gw' } }, ['none', 'assumed'], [null, 'unknown'], ['100.96.0.0/11', 'assumed']],
    [{ cni: {} }, [null, 'unknown'], [null, 'unknown'], ['100.96.0.0/11', 'assumed']],
  ])('%j', (networking, encapsulated, routed, ranges) => {
    const result = read(kopsCluster({ networking }));
    expect(said(result, 'encapsulated')).toEqual(encapsulated);
    expect(said(result, 'routed')).toEqual(routed);
    expect(said(result, 'ranges')).toEqual(ranges);
  });

  test('gives Services nothing of the cloud’s network, which pods have addresses of', () => {
    const result = read(kopsCluster({ nonMasqueradeCIDR: '172.20.0.0/16', networking: { amazonvpc: {} } }));
    expect(said(result, 'services')).toEqual(['100.64.0.0/13', 'assumed']);
  });

  test('says nothing of the network that it leaves to somebody else', () => {
    expect(said(read(kopsCluster({ networking: { cni: {} } })), 'translated')).toEqual([null, 'unknown']);
  });

  test('with kubenet translates nothing towards what it is told not to', () => {
    const result = read(kopsCluster({ nonMasqueradeCIDR: '10.0.0.0/8', networking: { kubenet: {} } }));
    expect(axisOf(result, 'translated')?.except).toContain('10.0.0.0/8');
  });

  test('is silent where the network’s own objects speak', () => {
    const flannel = {
      kind: 'ConfigMap',
      apiVersion: 'v1',
      metadata: { name: 'kube-flannel-cfg' },
      data: { 'net-conf.json': '{"Network": "100.96.0.0/11"}' },
    };
    expect(read(kopsCluster({ networking: { flannel: {} } }), flannel).clusters).toMatchObject([
      { product: 'flannel' },
    ]);
  });
});

function kindCluster(networking: object) {
  return { kind: 'Cluster', apiVersion: 'kind.x-k8s.io/v1alpha4', networking };
}

describe('kind', () => {
  test('has its usual ranges where it is told none', () => {
    const result = imported(yamlOf(kindCluster({ disableDefaultCNI: true })));
    expect(said(result, 'ranges')).toEqual(['10.244.0.0/16', 'assumed']);
    expect(said(result, 'services')).toEqual(['10.96.0.0/16', 'assumed']);
  });

  test('has none of IPv4 where it has IPv6 only', () => {
    expect(said(imported(yamlOf(kindCluster({ ipFamily: 'ipv6' }))), 'ranges')).toEqual([null, 'unknown']);
  });
});

describe('Talos', () => {
  const machine = { type: 'controlplane', token: 'hunter2', ca: { key: 'hunter2' } };
  const network = { podSubnets: ['10.60.0.0/16', 'fd00::/56'], serviceSubnets: ['10.61.0.0/16'] };

  test('has Flannel where its configuration names no other, and nothing else of the machine is kept', () => {
    const cluster = {
      clusterName: 'home',
      secret: 'hunter2',
      network,
      controlPlane: { endpoint: 'https://192.0.2.9:6443' },
    };
    const result = imported(
      `${yamlOf({ version: 'v1alpha1', machine, cluster })}\n---\napiVersion: v1alpha1\nkind: HostnameConfig\n`,
    );
    expect(result.clusters).toMatchObject([{ name: 'home', product: 'talos', model: 'island' }]);
    expect(said(result, 'ranges')).toEqual(['10.60.0.0/16', 'found']);
    expect(said(result, 'services')).toEqual(['10.61.0.0/16', 'found']);
    expect(said(result, 'encapsulated')).toEqual(['vxlan', 'assumed']);
    expect(JSON.stringify(result)).not.toContain('hunter2');
  });

  test('that names no ranges has the usual ones, which pods prove', () => {
    const config = { version: 'v1alpha1', machine, cluster: { network: { cni: { name: 'flannel' } } } };
    expect(said(imported(yamlOf(config)), 'ranges')).toEqual(['10.244.0.0/16', 'assumed']);
    expect(said(imported(yamlOf(config)), 'services')).toEqual(['10.96.0.0/12', 'assumed']);
    const there = list([node('n1', '192.0.2.11', '10.244.0.0/24'), pod('a', 'n1', '10.244.0.5')]);
    expect(said(imported(`${yamlOf(config)}\n---\n${yamlOf(there)}`), 'ranges')).toEqual(['10.244.0.0/16', 'found']);
  });

  test('in parts has the network that any of them names', () => {
    const whole = yamlOf({ version: 'v1alpha1', machine, cluster: { clusterName: 'home', controlPlane: {}, network } });
    const part = yamlOf({ cluster: { network: { cni: { name: 'none' } } } });
    expect(imported(`${whole}\n---\n${part}`).clusters).toMatchObject([{ name: 'home', product: null }]);
  });

  test('that tells of its network elsewhere has none that is known', () => {
    const result = imported(
      yamlOf({ version: 'v1alpha1', machine, cluster: { clusterName: 'home', controlPlane: {} } }),
    );
    expect([result.clusters, result.problems]).toMatchObject([[], [{ code: 'nothing-known' }]]);
  });

  test('a patch that leaves the network to somebody else says no more than its ranges', () => {
    const result = imported(yamlOf({ cluster: { network: { ...network, cni: { name: 'none' } } } }));
    expect(result.clusters).toMatchObject([{ product: null }]);
    expect(said(result, 'ranges')).toEqual(['10.60.0.0/16', 'found']);
    expect(said(result, 'encapsulated')).toEqual([null, 'unknown']);
  });
});
