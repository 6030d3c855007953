import { describe, expect, test } from 'vitest';
import { axisOf, imported, said } from '../../../testing/imported.ts';

const network =
  'apiVersion: v1alpha1\nkind: KubeNetworkConfig\npodSubnets: [10.4.0.0/16]\nserviceSubnets: [10.5.0.0/16]\n';
const flannel = 'apiVersion: v1alpha1\nkind: KubeFlannelCNIConfig\nbackendType: host-gw\n';
const cluster = 'apiVersion: v1alpha1\nkind: KubeClusterConfig\nclusterName: east\n';
const machine = 'version: v1alpha1\nmachine:\n  type: controlplane\ncluster:\n  controlPlane: {}\n';

describe('Talos, in documents of their own', () => {
  test('is told ranges, Flannel and a name', () => {
    const result = imported([machine, network, flannel, cluster].join('---\n'));
    expect(result.problems).toEqual([]);
    expect(result.clusters).toMatchObject([{ name: 'east', product: 'talos' }]);
    expect(said(result, 'ranges')).toEqual(['10.4.0.0/16', 'found']);
    expect(said(result, 'services')).toEqual(['10.5.0.0/16', 'found']);
    expect(said(result, 'encapsulated')).toEqual(['none', 'found']);
    expect(axisOf(result, 'ranges')?.from).toMatchObject([{ field: 'podSubnets', line: 9 }]);
  });

  test('has no Flannel where no document asks for it', () => {
    const result = imported([machine, network].join('---\n'));
    expect(result.clusters[0]?.product).toBeNull();
    expect(said(result, 'ranges')).toEqual(['10.4.0.0/16', 'found']);
  });

  test('gives nodes blocks of the length that it is told', () => {
    const result = imported([`${network}nodeCIDRMaskSizeIPv4: 25\n`, flannel].join('---\n'));
    expect(said(result, 'blocks')).toEqual(['/25', 'found']);
  });
});
