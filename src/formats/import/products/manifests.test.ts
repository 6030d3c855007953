import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { configMap, custom, daemonSet, labelled, list, node, pod, yamlOf } from '../../../testing/clusterObjects.ts';
import { axisOf, imported } from '../../../testing/imported.ts';
import { describeNetworks } from '../../../testing/networkCases.ts';
import { importClusters } from '../index.ts';

// Mostly without a cluster around them: what is to be installed tells of a network as well as what runs.
describeNetworks({
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
      ranges: ['10.77.0.0/24', 'assumed'],
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
  'Kube-OVN in a VLAN, with a gateway of its own': {
    objects: [
      custom('kubeovn.io/v1', 'Subnet', 'ovn-default', {
        cidrBlock: '10.60.0.0/22',
        vlan: 'v100',
        logicalGateway: true,
        natOutgoing: true,
      }),
    ],
    product: 'kube-ovn',
    axes: { encapsulated: ['none', 'found'], translated: ['node', 'found'], routed: [null, 'unknown'] },
  },
  'Calico by its neighbours alone': {
    objects: [
      custom('projectcalico.org/v3', 'Node', 'n1', { bgp: { ipv4Address: '192.0.2.11/24' } }),
      custom('projectcalico.org/v3', 'BGPPeer', 'tor', { peerIP: '198.51.100.1', asNumber: 64512 }),
    ],
    product: 'calico',
    axes: { routed: ['bgp', 'found'], encapsulated: [null, 'unknown'], nodes: ['192.0.2.0/24', 'assumed'] },
  },
  'Kube-OVN whose pods leave by one node': {
    objects: [
      custom('kubeovn.io/v1', 'Subnet', 'ovn-default', {
        cidrBlock: '10.16.0.0/16',
        natOutgoing: true,
        gatewayType: 'centralized',
      }),
    ],
    product: 'kube-ovn',
    axes: { translated: ['node', 'assumed'], gateways: ['egress-address', 'found'] },
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
  'AWS VPC CNI with IPv6, which nothing is translated of': {
    objects: [daemonSet('aws-node', { env: [{ name: 'ENABLE_IPv6', value: 'true' }] })],
    product: 'aws-vpc-cni',
    axes: { translated: ['none', 'found'] },
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
      labelled(node('aks-np-0', '10.240.0.4', '10.244.0.0/24'), { 'kubernetes.azure.com/cluster': 'c' }),
      pod('web', 'aks-np-0', '10.244.0.7'),
    ],
    product: 'aks',
    axes: { routed: ['fabric', 'assumed'], blocks: ['/24', 'found'] },
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
});

test('lists of ip-masq-agent count whoever wrote them, as on AKS', () => {
  const names = ['azure-ip-masq-agent-config-user', 'azure-dns-imds-ip-masq-agent-config'];
  const maps = names.map((name, at) => configMap(name, { 'ip-masq-agent': `nonMasqueradeCIDRs: [10.6${at}.0.0/16]` }));
  const axis = axisOf(imported(yamlOf(list(maps))), 'translated');
  expect([axis?.state, axis?.except]).toEqual(['found', ['10.60.0.0/16', '10.61.0.0/16']]);
});

test('a chart’s description is nobody’s settings', () => {
  const { clusters, problems } = importClusters([
    { name: 'c', files: [{ name: 'Chart.yaml', bytes: strToU8('apiVersion: v2\nname: net\nversion: 1.0.0\n') }] },
  ]);
  expect(clusters).toEqual([]);
  expect(problems).toMatchObject([{ code: 'nothing-known', file: 'Chart.yaml' }]);
});
