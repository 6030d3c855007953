import { custom, node, pod } from '../../../testing/clusterObjects.ts';
import { describeNetworks } from '../../../testing/networkCases.ts';

describeNetworks({
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
});
