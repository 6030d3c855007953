import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { configMap, list, node, pod, yamlOf } from '../../../testing/clusterObjects.ts';
import type { AxisName, ImportedCluster, ImportResult } from '../index.ts';
import { importClusters } from '../index.ts';

/** Manifests without a cluster around them: what is to be installed tells of a network as well as what runs. */
function imported(objects: readonly object[]): ImportResult {
  return importClusters([{ name: 'c', files: [{ name: 'all.yaml', bytes: strToU8(yamlOf(list(objects))) }] }]);
}

function told(cluster: ImportedCluster | undefined): Readonly<Record<string, readonly [string | null, string]>> {
  return Object.fromEntries(cluster?.axes.map(({ axis, value, state }) => [axis, [value, state]]) ?? []);
}

function daemonSet(name: string, container: object) {
  return {
    kind: 'DaemonSet',
    apiVersion: 'apps/v1',
    metadata: { name, namespace: 'kube-system' },
    spec: { template: { spec: { containers: [{ name, ...container }] } } },
  };
}

function custom(apiVersion: string, kind: string, name: string, spec: object) {
  return { kind, apiVersion, metadata: { name }, spec };
}

interface Case {
  readonly objects: readonly object[];
  readonly product: string | null;
  readonly axes: Partial<Record<AxisName, readonly [string | null, string]>>;
}

const cases: Readonly<Record<string, Case>> = {
  'kube-router: IPIP between subnets, and nobody outside is told of pods': {
    objects: [daemonSet('kube-router', { args: ['--run-router=true', '--run-firewall=true'] })],
    product: 'kube-router',
    axes: {
      encapsulated: ['ipip-across-subnets', 'assumed'],
      translated: ['node', 'assumed'],
      routed: [null, 'unknown'],
    },
  },
  'kube-router with a peer and no overlay, pods not translated': {
    objects: [
      daemonSet('kube-router', {
        args: [
          '--enable-overlay=false',
          '--enable-pod-egress=false',
          '--peer-router-ips=10.9.0.1',
          '--cluster-asn=65001',
        ],
      }),
      node('n1', '10.9.0.11', '10.77.0.0/24'),
      pod('web', 'n1', '10.77.0.5'),
    ],
    product: 'kube-router',
    axes: {
      encapsulated: ['none', 'found'],
      translated: ['none', 'found'],
      routed: ['bgp', 'found'],
      ranges: ['10.77.0.5/32', 'assumed'],
    },
  },
  'kube-router that makes no routes is no network': {
    objects: [
      daemonSet('kube-router', { args: ['--run-router=false', '--run-firewall=true'] }),
      configMap('kube-flannel-cfg', { 'net-conf.json': '{"Network": "10.42.0.0/16"}' }),
    ],
    product: 'flannel',
    axes: { encapsulated: ['vxlan', 'assumed'] },
  },
  'Weave Net, as its manifest is': {
    objects: [daemonSet('weave', { command: ['/home/weave/launch.sh'] })],
    product: 'weave',
    axes: {
      encapsulated: ['vxlan', 'assumed'],
      translated: ['node', 'found'],
      ranges: ['10.32.0.0/12', 'assumed'],
      blocks: [null, 'unknown'],
    },
  },
  'Weave Net whose pods are elsewhere than it is usual': {
    objects: [
      daemonSet('weave', {}),
      node('n1', '10.9.0.11'),
      pod('a', 'n1', '10.200.0.1'),
      pod('b', 'n1', '10.200.0.9'),
    ],
    product: 'weave',
    axes: { ranges: ['10.200.0.0/28', 'assumed'] },
  },
  'Kube-OVN: subnets of the cluster’s own pods, not of its nodes, tenants or second interfaces': {
    objects: [
      custom('kubeovn.io/v1', 'Subnet', 'ovn-default', {
        cidrBlock: '10.18.0.0/16,fd00:10:18::/64',
        default: true,
        natOutgoing: true,
        provider: 'ovn',
        vpc: 'ovn-cluster',
      }),
      custom('kubeovn.io/v1', 'Subnet', 'join', { cidrBlock: '100.64.0.0/16' }),
      custom('kubeovn.io/v1', 'Subnet', 'tenant', { cidrBlock: '10.0.1.0/24', vpc: 'tenant' }),
      custom('kubeovn.io/v1', 'Subnet', 'second', { cidrBlock: '10.0.2.0/24', provider: 'second.default' }),
    ],
    product: 'kube-ovn',
    axes: {
      encapsulated: ['geneve', 'assumed'],
      translated: ['node', 'found'],
      ranges: ['10.18.0.0/16', 'found'],
      routed: [null, 'unknown'],
    },
  },
  'Kube-OVN in a VLAN of the fabric': {
    objects: [custom('kubeovn.io/v1', 'Subnet', 'ovn-default', { cidrBlock: '10.60.0.0/22', vlan: 'v100' })],
    product: 'kube-ovn',
    axes: { encapsulated: ['none', 'found'], translated: ['none', 'found'], routed: ['segment', 'found'] },
  },
  'Kube-OVN by its controller alone': {
    objects: [
      daemonSet('kube-ovn-controller', {
        args: ['--default-cidr=10.19.0.0/16', '--service-cluster-ip-range=10.97.0.0/16', '--network-type=vxlan'],
      }),
    ],
    product: 'kube-ovn',
    axes: {
      encapsulated: ['vxlan', 'found'],
      ranges: ['10.19.0.0/16', 'found'],
      services: ['10.97.0.0/16', 'found'],
    },
  },
  'Calico whose operator is told of no pool': {
    objects: [custom('operator.tigera.io/v1', 'Installation', 'default', { variant: 'Calico' })],
    product: 'calico',
    axes: {
      encapsulated: ['ipip', 'assumed'],
      translated: ['node', 'assumed'],
      ranges: ['192.168.0.0/16', 'assumed'],
      blocks: ['/26', 'assumed'],
    },
  },
  'Calico on OpenShift has OpenShift’s ranges': {
    objects: [
      custom('operator.tigera.io/v1', 'Installation', 'default', { kubernetesProvider: 'OpenShift' }),
      custom('config.openshift.io/v1', 'Network', 'cluster', {
        clusterNetwork: [{ cidr: '10.120.0.0/14', hostPrefix: 23 }],
        serviceNetwork: ['172.31.0.0/16'],
        networkType: 'Calico',
      }),
    ],
    product: 'calico',
    axes: { ranges: ['10.120.0.0/14', 'found'], services: ['172.31.0.0/16', 'found'] },
  },
  'Calico that polices what EKS made': {
    objects: [
      custom('operator.tigera.io/v1', 'Installation', 'default', {
        kubernetesProvider: 'EKS',
        cni: { type: 'AmazonVPC' },
      }),
      node('n1', '10.0.1.11'),
      pod('web', 'n1', '10.0.1.40'),
    ],
    product: 'aws-vpc-cni',
    axes: { encapsulated: ['none', 'found'], routed: ['fabric', 'found'], translated: ['node', 'assumed'] },
  },
  'Calico on GKE, left to the provider': {
    objects: [custom('operator.tigera.io/v1', 'Installation', 'default', { kubernetesProvider: 'GKE' })],
    product: 'gke',
    axes: { encapsulated: ['none', 'found'] },
  },
  'Calico with a pool for Services first, and WireGuard': {
    objects: [
      custom('crd.projectcalico.org/v1', 'IPPool', 'services', {
        cidr: '198.18.4.0/24',
        ipipMode: 'Never',
        allowedUses: ['LoadBalancer'],
      }),
      custom('crd.projectcalico.org/v1', 'IPPool', 'pods', {
        cidr: '10.90.0.0/16',
        vxlanMode: 'CrossSubnet',
        natOutgoing: true,
        allowedUses: ['Workload', 'Tunnel'],
      }),
      custom('crd.projectcalico.org/v1', 'FelixConfiguration', 'default', { wireguardEnabled: true }),
    ],
    product: 'calico',
    axes: {
      encapsulated: ['wireguard', 'found'],
      translated: ['node', 'found'],
      ranges: ['10.90.0.0/16', 'found'],
    },
  },
  'AWS VPC CNI with IPv6, which nothing is translated of': {
    objects: [daemonSet('aws-node', { env: [{ name: 'ENABLE_IPv6', value: 'true' }] })],
    product: 'aws-vpc-cni',
    axes: { translated: ['none', 'found'] },
  },
  'Cilium behind the AWS VPC CNI': {
    objects: [
      configMap('cilium-config', {
        'cni-chaining-mode': 'aws-cni',
        'routing-mode': 'native',
        'enable-ipv4-masquerade': 'false',
      }),
      daemonSet('aws-node', { env: [{ name: 'AWS_VPC_K8S_CNI_EXTERNALSNAT', value: 'false' }] }),
    ],
    product: 'aws-vpc-cni',
    axes: { encapsulated: ['none', 'found'], translated: ['node', 'found'], routed: ['fabric', 'found'] },
  },
  'Cilium behind another network, which is not there': {
    objects: [configMap('cilium-config', { 'cni-chaining-mode': 'generic-veth', 'routing-mode': 'native' })],
    product: 'cilium',
    axes: { encapsulated: [null, 'unknown'], translated: [null, 'unknown'], routed: [null, 'unknown'] },
  },
  'Cilium with addresses of the cloud': {
    objects: [
      configMap('cilium-config', { ipam: 'eni', 'routing-mode': 'native', 'enable-ipv4-masquerade': 'true' }),
      node('n1', '10.0.1.11'),
      pod('web', 'n1', '10.0.1.40'),
    ],
    product: 'cilium',
    axes: { encapsulated: ['none', 'found'], translated: ['node', 'found'], routed: ['fabric', 'found'] },
  },
  'Cilium inside of AKS, whose overlay hands out the addresses': {
    objects: [
      configMap('cilium-config', {
        ipam: 'delegated-plugin',
        'routing-mode': 'native',
        'enable-ipv4-masquerade': 'false',
      }),
      {
        ...node('aks-1', '10.224.0.4'),
        metadata: { name: 'aks-1', labels: { 'kubernetes.azure.com/podnetwork-type': 'overlay' } },
      },
    ],
    product: 'cilium',
    axes: { encapsulated: ['none', 'found'], translated: ['node', 'assumed'], routed: ['no', 'found'] },
  },
  'Cilium inside of GKE (Dataplane V2)': {
    objects: [
      configMap('cilium-config', { ipam: 'kubernetes', tunnel: 'disabled', 'enable-ipv4-masquerade': 'false' }),
      {
        ...node('gke-1', '10.128.0.4', '10.8.0.0/24'),
        metadata: { name: 'gke-1', labels: { 'cloud.google.com/gke-nodepool': 'p' } },
      },
    ],
    product: 'cilium',
    axes: {
      encapsulated: ['none', 'found'],
      translated: ['node', 'assumed'],
      routed: ['fabric', 'assumed'],
      blocks: ['/24', 'found'],
    },
  },
  'Cilium that encrypts what it does not wrap': {
    objects: [configMap('cilium-config', { ipam: 'kubernetes', 'routing-mode': 'native', 'enable-wireguard': 'true' })],
    product: 'cilium',
    axes: { encapsulated: ['wireguard', 'found'] },
  },
  'Cluster API says the ranges of a cluster': {
    objects: [
      custom('cluster.x-k8s.io/v1beta1', 'Cluster', 'edge', {
        clusterNetwork: { pods: { cidrBlocks: ['10.70.0.0/16'] }, services: { cidrBlocks: ['10.71.0.0/16'] } },
      }),
    ],
    product: null,
    axes: { ranges: ['10.70.0.0/16', 'found'], services: ['10.71.0.0/16', 'found'] },
  },
  'Cilium’s release, the rest of whose values are elsewhere': {
    objects: [
      {
        ...custom('helm.toolkit.fluxcd.io/v2', 'HelmRelease', 'cilium', {
          chart: { spec: { chart: 'cilium' } },
          valuesFrom: [{ kind: 'ConfigMap', name: 'cilium-values' }],
          values: { hubble: { enabled: true }, operator: { rollOutPods: true }, bpf: { masquerade: true } },
        }),
      },
    ],
    product: 'cilium',
    axes: { encapsulated: [null, 'unknown'], translated: [null, 'unknown'], ranges: [null, 'unknown'] },
  },
  'Cilium’s release and a ConfigMap with the rest of its values': {
    objects: [
      custom('helm.toolkit.fluxcd.io/v2', 'HelmRelease', 'cilium', {
        chart: { spec: { chart: 'cilium' } },
        valuesFrom: [{ kind: 'ConfigMap', name: 'cilium-values' }],
        values: { hubble: { enabled: true }, operator: { rollOutPods: true }, bpf: { masquerade: true } },
      }),
      configMap('cilium-values', {
        'values.yaml': 'routingMode: native\nautoDirectNodeRoutes: true\nipv4NativeRoutingCIDR: 10.81.0.0/16\n',
      }),
    ],
    product: 'cilium',
    axes: { encapsulated: ['none', 'found'], translated: ['node', 'assumed'], ranges: ['10.81.0.0/16', 'assumed'] },
  },
  'Antrea that hands out the blocks of nodes': {
    objects: [
      configMap('antrea-config', {
        'antrea-agent.conf': 'trafficEncapMode: noEncap\nnoSNAT: true\n',
        'antrea-controller.conf':
          'nodeIPAM:\n  enableNodeIPAM: true\n  clusterCIDRs: [10.82.0.0/16]\n  serviceCIDR: 10.83.0.0/16\n  nodeCIDRMaskSizeIPv4: 25\n',
      }),
    ],
    product: 'antrea',
    axes: { ranges: ['10.82.0.0/16', 'found'], services: ['10.83.0.0/16', 'found'], blocks: ['/25', 'found'] },
  },
  'AKS with kubenet': {
    objects: [
      {
        ...node('aks-np-0', '10.240.0.4', '10.244.0.0/24'),
        metadata: { name: 'aks-np-0', labels: { 'kubernetes.azure.com/cluster': 'c' } },
      },
      pod('web', 'aks-np-0', '10.244.0.7'),
    ],
    product: 'aks',
    axes: { routed: ['fabric', 'assumed'], blocks: ['/24', 'found'] },
  },
  'Calico by calicoctl: a peer that is a node is nobody outside': {
    objects: [
      custom('projectcalico.org/v3', 'Node', 'n1', { bgp: { ipv4Address: '10.84.0.11/24' } }),
      custom('projectcalico.org/v3', 'Node', 'n2', { bgp: { ipv4Address: '10.84.0.12/24' } }),
      custom('projectcalico.org/v3', 'BGPPeer', 'p', { peerIP: '10.84.0.12', asNumber: 64512 }),
      custom('projectcalico.org/v3', 'IPPool', 'pool', { cidr: '10.85.0.0/16', ipipMode: 'Always', natOutgoing: true }),
    ],
    product: 'calico',
    axes: { routed: [null, 'unknown'], nodes: ['10.84.0.0/24', 'assumed'] },
  },
  'nodes that Cilium wrote their blocks on': {
    objects: [
      {
        ...node('n1', '10.86.0.11', '10.244.0.0/24'),
        metadata: { name: 'n1', annotations: { 'io.cilium.network.ipv4-pod-cidr': '10.87.3.0/25' } },
      },
      configMap('cilium-config', { tunnel: 'vxlan', 'enable-ipv4-masquerade': 'true' }),
    ],
    product: 'cilium',
    axes: { blocks: ['/25', 'found'] },
  },
  'kubeadm before it had its present kinds': {
    objects: [
      {
        ...custom('kubeadm.k8s.io/v1alpha1', 'MasterConfiguration', 'm', {}),
        networking: { podSubnet: '10.88.0.0/16', serviceSubnet: '10.89.0.0/16' },
      },
    ],
    product: null,
    axes: { ranges: ['10.88.0.0/16', 'found'], services: ['10.89.0.0/16', 'found'] },
  },
};

describe.each(Object.entries(cases))('%s', (_, { objects, product, axes }) => {
  const { clusters, problems } = imported(objects);

  test('is recognised, and stands where its objects say', () => {
    expect(problems).toEqual([]);
    expect(clusters[0]?.product).toBe(product);
    expect(told(clusters[0])).toMatchObject(axes);
  });

  test('everything found says where', () => {
    expect(clusters[0]?.axes.filter(({ state, from }) => state === 'found' && from.length === 0)).toEqual([]);
  });
});

test('Cilium’s ip-masq-agent without a list leaves alone what is reserved', () => {
  const { clusters } = imported([
    configMap('cilium-config', { ipam: 'kubernetes', 'routing-mode': 'native', 'enable-ip-masq-agent': 'true' }),
  ]);
  const except = clusters[0]?.axes.find(({ axis }) => axis === 'translated')?.except;
  expect(except).toContain('100.64.0.0/10');
  expect(except).toContain('172.16.0.0/12');
});

test('a chart’s description is nobody’s settings', () => {
  const { clusters, problems } = importClusters([
    { name: 'c', files: [{ name: 'Chart.yaml', bytes: strToU8('apiVersion: v2\nname: net\nversion: 1.0.0\n') }] },
  ]);
  expect(clusters).toEqual([]);
  expect(problems).toMatchObject([{ code: 'nothing-known', file: 'Chart.yaml' }]);
});
