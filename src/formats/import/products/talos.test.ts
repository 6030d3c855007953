import { describe, expect, test } from 'vitest';
import { axisOf, imported, said } from '../../../testing/imported.ts';

const network =
  'apiVersion: v1alpha1\nkind: KubeNetworkConfig\npodSubnets: [10.4.0.0/16]\nserviceSubnets: [10.5.0.0/16]\n';
const flannel = 'apiVersion: v1alpha1\nkind: KubeFlannelCNIConfig\nbackendType: host-gw\n';
const cluster = 'apiVersion: v1alpha1\nkind: KubeClusterConfig\nclusterName: east\n';
const machine = 'version: v1alpha1\nmachine:\n  type: controlplane\ncluster:\n  controlPlane: {}\n';

function indented(text: string, by: string): string {
  return text.replaceAll(/^/gm, by).trimEnd();
}

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

  test('has no Flannel where a patch takes it away', () => {
    const patch = 'apiVersion: v1alpha1\nkind: KubeFlannelCNIConfig\n$patch: delete\n';
    expect(imported([machine, network, flannel, patch].join('---\n')).clusters[0]?.product).toBeNull();
  });

  test('gives nodes blocks of the length that it is told', () => {
    const result = imported([`${network}nodeCIDRMaskSizeIPv4: 25\n`, flannel].join('---\n'));
    expect(said(result, 'blocks')).toEqual(['/25', 'found']);
  });
});

describe('Talos, with the network that somebody wrote down in it', () => {
  const map = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cilium-config\ndata:\n  routing-mode: native\n';

  test.each([
    [
      'in the machine’s configuration',
      `${machine}  network:\n    cni:\n      name: none\n  inlineManifests:\n  - name: c\n    contents: |\n${indented(map, '      ')}\n`,
    ],
    [
      'in a document of its own',
      `apiVersion: v1alpha1\nkind: KubeInlineManifestConfig\nname: c\nmanifest: |\n${indented(map, '  ')}\n`,
    ],
  ])('is told by it, %s', (_, text) => {
    const result = imported(text);
    expect(result.problems).toEqual([]);
    expect(result.clusters.map(({ product }) => product)).toEqual(['cilium']);
    expect(said(result, 'encapsulated')).toEqual(['none', 'found']);
    expect(axisOf(result, 'encapsulated')?.from[0]?.object).toBe('ConfigMap/cilium-config');
  });
});
