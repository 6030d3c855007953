import { describe, expect, test } from 'vitest';
import { configMap, custom, list, node, yamlOf } from '../../../testing/clusterObjects.ts';
import { imported, said } from '../../../testing/imported.ts';

const network = { pods: { cidrBlocks: ['192.168.0.0/16'] }, services: { cidrBlocks: ['10.96.0.0/16'] } };

function declared(kind: string, name = 'east') {
  return custom('cluster.x-k8s.io/v1beta1', 'Cluster', name, {
    clusterNetwork: network,
    controlPlaneRef: { kind, name },
  });
}

function plane(kind: string, spec: object, group = 'controlplane') {
  return custom(`${group}.cluster.x-k8s.io/v1beta2`, kind, 'east', spec);
}

function read(...objects: readonly object[]) {
  return imported(yamlOf(list(objects)));
}

describe('Cluster API', () => {
  test.each([
    ['AWSManagedControlPlane', 'aws-vpc-cni', [null, 'unknown']],
    ['GCPManagedControlPlane', 'gke', [null, 'unknown']],
    ['AzureManagedControlPlane', 'aks', ['192.168.0.0/16', 'found']],
    ['KubeadmControlPlane', null, ['192.168.0.0/16', 'found']],
  ])('with a %s is believed of pods’ ranges where the cloud goes by them', (kind, product, ranges) => {
    const result = read(declared(kind));
    expect(result.clusters[0]?.product).toBe(product);
    expect(said(result, 'ranges')).toEqual(ranges);
    expect(said(result, 'services')).toEqual(['10.96.0.0/16', 'found']);
  });

  test('tells EKS’s plugin what to translate, or to stay away', () => {
    const env = [{ name: 'AWS_VPC_K8S_CNI_EXTERNALSNAT', value: 'true' }];
    const cluster = declared('AWSManagedControlPlane');
    expect(said(read(cluster, plane('AWSManagedControlPlane', { vpcCni: { env } })), 'translated')).toEqual([
      'none',
      'found',
    ]);
    const without = read(cluster, plane('AWSManagedControlPlane', { vpcCni: { disable: true } }));
    expect(without.clusters[0]?.product).toBeNull();
    expect(said(without, 'ranges')).toEqual(['192.168.0.0/16', 'found']);
  });

  test('asks GKE and AKS for a network', () => {
    const asked = { clusterNetwork: { pod: { cidrBlock: '10.8.0.0/14' } } };
    const gke = read(declared('GCPManagedControlPlane'), plane('GCPManagedControlPlane', asked, 'infrastructure'));
    expect(said(gke, 'ranges')).toEqual(['10.8.0.0/14', 'found']);
    const aks = (more: object) =>
      read(
        declared('AzureManagedControlPlane'),
        plane('AzureManagedControlPlane', { networkPlugin: 'azure', ...more }, 'infrastructure'),
      );
    expect(said(aks({ networkPluginMode: 'overlay' }), 'routed')).toEqual(['no', 'found']);
    expect(said(aks({ networkPluginMode: 'overlay' }), 'ranges')).toEqual(['192.168.0.0/16', 'found']);
    expect(said(aks({}), 'ranges')).toEqual([null, 'unknown']);
  });

  test('tells kubeadm’s and RKE2’s control planes of a network', () => {
    const networking = { podSubnet: '10.66.0.0/16', serviceSubnet: '10.67.0.0/16' };
    const kubeadm = plane('KubeadmControlPlane', { kubeadmConfigSpec: { clusterConfiguration: { networking } } });
    expect(said(read(kubeadm), 'ranges')).toEqual(['10.66.0.0/16', 'found']);
    const rke2 = read(plane('RKE2ControlPlane', { serverConfig: { cni: 'calico' } }));
    expect(rke2.clusters[0]?.product).toBe('calico');
  });

  test('says nothing of the cluster that makes others', () => {
    const flannel = configMap('kube-flannel-cfg', { 'net-conf.json': '{"Backend": {"Type": "host-gw"}}' });
    const others = [declared('AWSManagedControlPlane'), declared('KubeadmControlPlane', 'west')];
    const result = read(flannel, node('n1', '192.0.2.11', '10.4.0.0/24'), ...others);
    expect(said(result, 'ranges')).toEqual(['10.4.0.0/24', 'assumed']);
    expect(read(node('n1', '192.0.2.11', '10.4.0.0/24'), ...others).clusters[0]?.product).toBeNull();
  });
});
