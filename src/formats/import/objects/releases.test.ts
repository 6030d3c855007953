import { describe, expect, test } from 'vitest';
import { custom, yamlOf } from '../../../testing/clusterObjects.ts';
import { axisOf, imported, said } from '../../../testing/imported.ts';

const values = { routingMode: 'native', ipv4NativeRoutingCIDR: '10.50.0.0/16' };
const text = 'routingMode: native\nipv4NativeRoutingCIDR: 10.50.0.0/16\n';

const carriers: Readonly<Record<string, object>> = {
  'Flux, a release': custom('helm.toolkit.fluxcd.io/v2', 'HelmRelease', 'c', {
    chart: { spec: { chart: 'cilium' } },
    values,
  }),
  'Argo CD, a table': custom('argoproj.io/v1alpha1', 'Application', 'c', {
    source: { chart: 'cilium', helm: { valuesObject: values } },
  }),
  'Argo CD, a text among several sources': custom('argoproj.io/v1alpha1', 'Application', 'c', {
    sources: [{ path: 'more' }, { chart: 'charts/cilium', helm: { values: text } }],
  }),
  'Cluster API': custom('addons.cluster.x-k8s.io/v1alpha1', 'HelmChartProxy', 'c', {
    chartName: 'cilium',
    valuesTemplate: text,
  }),
  Kustomize: {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    helmCharts: [{ name: 'cilium', valuesInline: values }],
  },
  'K3s, a chart': custom('helm.cattle.io/v1', 'HelmChart', 'cilium', { valuesContent: text }),
};

describe('values of a chart', () => {
  test.each(Object.entries(carriers))('are read wherever somebody asks for it: %s', (_, object) => {
    const result = imported(yamlOf(object));
    expect(result.clusters.map(({ product }) => product)).toEqual(['cilium']);
    expect(said(result, 'encapsulated')).toEqual(['none', 'found']);
    expect(said(result, 'translated')).toEqual(['node', 'assumed']);
  });

  test('of another chart are nobody’s', () => {
    const other = custom('argoproj.io/v1alpha1', 'Application', 'c', {
      source: { chart: 'nginx', helm: { valuesObject: values } },
    });
    expect(imported(yamlOf(other)).clusters).toEqual([]);
  });

  test('of Flannel’s', () => {
    const bare = 'podCidr: 10.52.0.0/16\nflannel:\n  backend: host-gw\n  args:\n  - --kube-subnet-mgr\n';
    const result = imported(bare);
    expect(result.clusters.map(({ product }) => product)).toEqual(['flannel']);
    expect(said(result, 'ranges')).toEqual(['10.52.0.0/16', 'found']);
    expect(said(result, 'encapsulated')).toEqual(['none', 'found']);
    expect(said(result, 'translated')).toEqual(['none', 'found']);
    expect(axisOf(result, 'encapsulated')?.from).toMatchObject([{ field: 'flannel.backend', line: 3 }]);
  });

  test('of Antrea’s', () => {
    const result = imported('trafficEncapMode: noEncap\nnoSNAT: true\n');
    expect(result.clusters.map(({ product }) => product)).toEqual(['antrea']);
    expect(said(result, 'translated')).toEqual(['none', 'found']);
    expect(axisOf(result, 'translated')?.from).toMatchObject([{ field: 'noSNAT', line: 2 }]);
  });

  test('laid over RKE2’s own chart tell whose configuration it is', () => {
    const told = 'flannel:\n  backend: wireguard\ncalico:\n  masquerade: false\n';
    const over = yamlOf(custom('helm.cattle.io/v1', 'HelmChartConfig', 'rke2-canal', { valuesContent: told }));
    const config = 'cluster-cidr: 10.77.0.0/16\ntls-san:\n- a.example.com\n';
    const result = imported(`${config}---\n${over}`);
    expect(result.clusters.map(({ product }) => product)).toEqual(['flannel']);
    expect(said(result, 'ranges')).toEqual(['10.77.0.0/16', 'found']);
    expect(said(result, 'encapsulated')).toEqual(['wireguard', 'found']);
    expect(said(result, 'translated')).toEqual(['none', 'found']);
    expect(imported(config).clusters.map(({ product }) => product)).toEqual(['k3s']);
  });
});
