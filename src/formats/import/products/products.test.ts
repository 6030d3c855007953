import { describe, expect, test } from 'vitest';
import { compile, completed, models } from '../../../engine/index.ts';
import { annotated, configMap, labelled, list, node, pod, yamlOf } from '../../../testing/clusterObjects.ts';
import { imported } from '../../../testing/imported.ts';
import type { ToldAxes } from '../../../testing/networkCases.ts';
import { foundNowhere, toldBy } from '../../../testing/networkCases.ts';
import type { ImportResult } from '../index.ts';

/** A pod of a DaemonSet that has its node's network. */
function onNode(name: string, nodeName: string, address: string, container: object) {
  const { spec, ...rest } = pod(name, nodeName, address);
  return { ...rest, spec: { ...spec, hostNetwork: true, containers: [container] } };
}

interface Case {
  readonly objects: readonly object[];
  readonly product: string | null;
  readonly model: string;
  readonly axes: ToldAxes;
  readonly blocks: readonly (readonly string[])[];
}

const cases: Readonly<Record<string, Case>> = {
  'Flannel, two nodes, as its manifest is': {
    objects: [
      configMap('kube-flannel-cfg', { 'net-conf.json': '{"Network": "10.244.0.0/16", "Backend": {"Type": "vxlan"}}' }),
      node('n1', '10.20.0.11', '10.244.0.0/24'),
      node('n2', '10.20.0.12', '10.244.1.0/24'),
      onNode('kube-flannel-ds-a', 'n1', '10.20.0.11', {
        name: 'kube-flannel',
        args: ['--ip-masq', '--kube-subnet-mgr'],
      }),
      pod('web', 'n1', '10.244.0.9'),
      pod('db', 'n2', '10.244.1.77'),
    ],
    product: 'flannel',
    model: 'island',
    axes: { encapsulated: ['vxlan', 'found'], ranges: ['10.244.0.0/16', 'found'], routed: [null, 'unknown'] },
    blocks: [['10.244.0.0/24'], ['10.244.1.0/24']],
  },
  'minikube with Calico: the node’s podCIDR is not what pods have': {
    objects: [
      node('minikube', '192.168.49.2', '10.244.0.0/24'),
      onNode('calico-node-x', 'minikube', '192.168.49.2', {
        name: 'calico-node',
        env: [
          { name: 'CALICO_IPV4POOL_CIDR', value: '10.244.0.0/16' },
          { name: 'CALICO_IPV4POOL_IPIP', value: 'Always' },
        ],
      }),
      pod('coredns', 'minikube', '10.244.120.65'),
      pod('web', 'minikube', '10.244.120.67'),
    ],
    product: 'calico',
    model: 'island',
    axes: { encapsulated: ['ipip', 'found'], ranges: ['10.244.0.0/16', 'found'] },
    blocks: [['10.244.120.64/26']],
  },
  'Calico, with a block lent to another node': {
    objects: [
      {
        kind: 'IPPool',
        apiVersion: 'crd.projectcalico.org/v1',
        metadata: { name: 'pool' },
        spec: { cidr: '172.20.0.0/16', blockSize: 26, ipipMode: 'Never', vxlanMode: 'Never', natOutgoing: true },
      },
      ...['a', 'b'].map((name, at) => ({
        kind: 'BlockAffinity',
        apiVersion: 'crd.projectcalico.org/v1',
        metadata: { name },
        spec: { node: name, cidr: `172.20.0.${64 * at}/26`, state: 'confirmed' },
      })),
      node('a', '10.30.0.11'),
      node('b', '10.30.0.12'),
      pod('one', 'a', '172.20.0.0'),
      pod('lent', 'b', '172.20.0.5'),
      pod('two', 'b', '172.20.0.65'),
    ],
    product: 'calico',
    model: 'island',
    axes: { encapsulated: ['none', 'found'], translated: ['node', 'found'], blocks: ['/26', 'found'] },
    blocks: [['172.20.0.0/26'], ['172.20.0.64/26']],
  },
  'EKS: pods beside their nodes, no block anywhere': {
    objects: [
      node('ip-192-168-40-1.ec2.internal', '192.168.40.21'),
      node('ip-192-168-40-2.ec2.internal', '192.168.40.99'),
      onNode('aws-node-x', 'ip-192-168-40-1.ec2.internal', '192.168.40.21', {
        name: 'aws-node',
        env: [{ name: 'AWS_VPC_K8S_CNI_EXTERNALSNAT', value: 'false' }],
      }),
      pod('one', 'ip-192-168-40-1.ec2.internal', '192.168.40.118'),
      pod('three', 'ip-192-168-40-1.ec2.internal', '192.168.40.98'),
      pod('two', 'ip-192-168-40-2.ec2.internal', '192.168.40.117'),
      pod('four', 'ip-192-168-40-2.ec2.internal', '192.168.40.97'),
    ],
    product: 'aws-vpc-cni',
    model: 'hybrid',
    axes: { encapsulated: ['none', 'found'], routed: ['fabric', 'found'], translated: ['node', 'found'] },
    blocks: [[], []],
  },
  'EKS by its labels, without a pod that makes its network': {
    objects: [
      labelled(node('i-0a1', '10.60.1.5'), { 'eks.amazonaws.com/compute-type': 'auto' }),
      pod('one', 'i-0a1', '10.60.1.77'),
    ],
    product: 'aws-vpc-cni',
    model: 'hybrid',
    axes: { encapsulated: ['none', 'assumed'], routed: ['fabric', 'assumed'], translated: ['node', 'assumed'] },
    blocks: [[]],
  },
  'GKE, alias ranges': {
    objects: [
      labelled(node('gke-a', '10.128.0.11', '10.8.0.0/24'), { 'cloud.google.com/gke-nodepool': 'p' }),
      labelled(node('gke-b', '10.128.0.12', '10.8.1.0/24'), { 'cloud.google.com/gke-nodepool': 'p' }),
      pod('one', 'gke-a', '10.8.0.14'),
      pod('two', 'gke-b', '10.8.1.3'),
    ],
    product: 'gke',
    model: 'hybrid',
    axes: { encapsulated: ['none', 'found'], routed: ['fabric', 'assumed'], translated: ['node', 'assumed'] },
    blocks: [['10.8.0.0/24'], ['10.8.1.0/24']],
  },
  'AKS, overlay': {
    objects: [
      labelled(node('aks-a', '10.224.0.4'), {
        'kubernetes.azure.com/cluster': 'c',
        'kubernetes.azure.com/podnetwork-type': 'overlay',
      }),
      pod('one', 'aks-a', '10.244.0.17'),
      pod('two', 'aks-a', '10.244.0.200'),
    ],
    product: 'aks',
    model: 'island',
    axes: { encapsulated: ['none', 'found'] },
    blocks: [['10.244.0.0/24']],
  },
  'AKS, overlay, a pod alone': {
    objects: [
      labelled(node('aks-a', '10.224.0.4'), { 'kubernetes.azure.com/podnetwork-type': 'overlay' }),
      pod('one', 'aks-a', '10.244.3.17'),
    ],
    product: 'aks',
    model: 'island',
    axes: {
      encapsulated: ['none', 'found'],
      blocks: ['/24', 'assumed'],
      ranges: ['10.244.3.0/24', 'assumed'],
    },
    blocks: [['10.244.3.0/24']],
  },
  kindnet: {
    objects: [
      node('kind-control-plane', '172.18.0.2', '10.244.0.0/24'),
      node('kind-worker', '172.18.0.3', '10.244.1.0/24'),
      onNode('kindnet-x', 'kind-worker', '172.18.0.3', {
        name: 'kindnet-cni',
        env: [{ name: 'POD_SUBNET', value: '10.244.0.0/16' }],
      }),
      pod('coredns', 'kind-control-plane', '10.244.0.3'),
      pod('web', 'kind-worker', '10.244.1.2'),
    ],
    product: 'kindnet',
    model: 'island',
    axes: { encapsulated: ['none', 'found'], ranges: ['10.244.0.0/16', 'found'], routed: [null, 'unknown'] },
    blocks: [['10.244.0.0/24'], ['10.244.1.0/24']],
  },
  'OVN-Kubernetes, by what nodes are annotated with': {
    objects: [
      annotated(node('w1', '10.0.10.5'), { 'k8s.ovn.org/node-subnets': '{"default":"10.128.0.0/23"}' }),
      annotated(node('w2', '10.0.10.6'), { 'k8s.ovn.org/node-subnets': '{"default":["10.129.2.0/23","fd01::/64"]}' }),
      pod('one', 'w1', '10.128.1.4'),
      pod('two', 'w2', '10.129.2.250'),
    ],
    product: 'ovn-kubernetes',
    model: 'island',
    axes: { encapsulated: ['geneve', 'found'], blocks: ['/23', 'found'] },
    blocks: [['10.128.0.0/23'], ['10.129.2.0/23']],
  },
  'Google Distributed Cloud on bare metal, flat': {
    objects: [
      {
        kind: 'Cluster',
        apiVersion: 'baremetal.cluster.gke.io/v1',
        metadata: { name: 'edge' },
        spec: {
          clusterNetwork: {
            flatIPv4: true,
            advancedNetworking: true,
            pods: { cidrBlocks: ['192.168.0.0/16'] },
            services: { cidrBlocks: ['10.96.0.0/20'] },
          },
        },
      },
      {
        kind: 'ClusterCIDRConfig',
        apiVersion: 'baremetal.cluster.gke.io/v1alpha1',
        metadata: { name: 'cidr' },
        spec: { ipv4: { cidr: '10.60.0.0/16', perNodeMaskSize: 24 } },
      },
      node('bm1', '10.200.0.3', '10.60.0.0/24'),
      pod('one', 'bm1', '10.60.0.8'),
    ],
    product: 'gdc-bare-metal',
    model: 'flat',
    axes: {
      ranges: ['10.60.0.0/16', 'found'],
      translated: ['none', 'found'],
      routed: ['bgp', 'found'],
      services: ['10.96.0.0/20', 'found'],
    },
    blocks: [['10.60.0.0/24']],
  },
  'Submariner over Flannel': {
    objects: [
      configMap('kube-flannel-cfg', { 'net-conf.json': '{"Network": "10.42.0.0/16"}' }),
      labelled(node('gw', '10.40.0.11', '10.42.0.0/24'), { 'submariner.io/gateway': 'true' }),
      pod('one', 'gw', '10.42.0.7'),
    ],
    product: 'flannel',
    model: 'archipelago',
    axes: { gateways: ['submariner', 'found'], encapsulated: ['vxlan', 'assumed'] },
    blocks: [['10.42.0.0/24']],
  },
  'no product that is known: pods against their node’s podCIDR': {
    objects: [
      node('n1', '10.50.0.11', '10.244.0.0/24'),
      pod('a', 'n1', '10.99.3.65'),
      pod('b', 'n1', '10.99.3.70'),
      { ...pod('c', 'n1', '10.50.0.11'), spec: { nodeName: 'n1', hostNetwork: true } },
    ],
    product: null,
    model: 'island',
    axes: { encapsulated: [null, 'unknown'], translated: [null, 'unknown'], routed: [null, 'unknown'] },
    blocks: [['10.99.3.64/28']],
  },
};

describe.each(Object.entries(cases))('%s', (_, { objects, product, model, axes, blocks }) => {
  const result = imported(yamlOf(list(objects)));
  const [cluster] = result.clusters;

  test('is recognised, and stands where its objects say', () => {
    expect(result.problems).toEqual([]);
    expect([cluster?.product, cluster?.model]).toEqual([product, model]);
    expect(toldBy(result)).toMatchObject(axes);
  });

  test('every pod has in the engine the address that its object says', () => {
    expect(result.scenario).not.toBeNull();
    expect(result.scenario?.document.version).toBe(3);
    expect(addressesIn(result)).toEqual(addressesOf(objects));
  });

  test('its nodes have their own blocks', () => {
    const { clusters = [] } = result.scenario?.scenario ?? {};
    expect(clusters[0]?.nodes.map((each) => each.blocks)).toEqual(blocks);
  });

  test('everything found says where', () => {
    expect(foundNowhere(result)).toEqual([]);
  });
});

/** By pod, of those with a network of their own. */
function addressesOf(objects: readonly object[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    objects.flatMap((each) => {
      const isOwn = !('hostNetwork' in ('spec' in each && typeof each.spec === 'object' ? (each.spec ?? {}) : {}));
      const { name } = 'metadata' in each ? (each.metadata as { readonly name: string }) : { name: '' };
      const status = 'status' in each && typeof each.status === 'object' ? each.status : null;
      return isOwn && status !== null && 'podIP' in status ? [[name, String(status.podIP)]] : [];
    }),
  );
}

function addressesIn({ scenario }: ImportResult): Readonly<Record<string, string>> {
  if (scenario === null) return {};
  const topology = compile(scenario.scenario, 'flat', completed(models.flat.settings, {}));
  const pods = scenario.scenario.clusters.flatMap(({ nodes }) => nodes.flatMap(({ pods: all }) => all));
  return Object.fromEntries(
    pods.flatMap(({ id, name, hostNetwork }) =>
      hostNetwork === true ? [] : [[name, String(topology.directory.get(id)?.own.address)]],
    ),
  );
}
