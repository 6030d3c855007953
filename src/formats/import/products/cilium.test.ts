import { expect, test } from 'vitest';
import {
  annotated,
  configMap,
  custom,
  daemonSet,
  labelled,
  list,
  node,
  pod,
  yamlOf,
} from '../../../testing/clusterObjects.ts';
import { axisOf, imported } from '../../../testing/imported.ts';
import { describeNetworks, toldBy } from '../../../testing/networkCases.ts';

describeNetworks({
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
      labelled(node('aks-1', '10.224.0.4'), { 'kubernetes.azure.com/podnetwork-type': 'overlay' }),
    ],
    product: 'cilium',
    axes: { encapsulated: ['none', 'found'], translated: ['node', 'assumed'], routed: ['no', 'found'] },
  },
  'Cilium inside of GKE (Dataplane V2)': {
    objects: [
      configMap('cilium-config', { ipam: 'kubernetes', tunnel: 'disabled', 'enable-ipv4-masquerade': 'false' }),
      labelled(node('gke-1', '10.128.0.4', '10.8.0.0/24'), { 'cloud.google.com/gke-nodepool': 'p' }),
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
  'Cilium’s release, the rest of whose values are elsewhere': {
    objects: [
      custom('helm.toolkit.fluxcd.io/v2', 'HelmRelease', 'cilium', {
        chart: { spec: { chart: 'cilium' } },
        valuesFrom: [{ kind: 'ConfigMap', name: 'cilium-values' }],
        values: { hubble: { enabled: true }, operator: { rollOutPods: true }, bpf: { masquerade: true } },
      }),
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
  'nodes that Cilium wrote their blocks on': {
    objects: [
      annotated(node('n1', '10.86.0.11', '10.244.0.0/24'), { 'io.cilium.network.ipv4-pod-cidr': '10.87.3.0/25' }),
      configMap('cilium-config', { tunnel: 'vxlan', 'enable-ipv4-masquerade': 'true' }),
    ],
    product: 'cilium',
    axes: { blocks: ['/25', 'found'] },
  },
});

test('Cilium’s ip-masq-agent without a list leaves alone what is reserved', () => {
  const agent = { ipam: 'kubernetes', 'routing-mode': 'native', 'enable-ip-masq-agent': 'true' };
  const result = imported(yamlOf(list([configMap('cilium-config', agent)])));
  const except = axisOf(result, 'translated')?.except;
  expect(except).toContain('100.64.0.0/10');
  expect(except).toContain('172.16.0.0/12');
});

test('values of Cilium’s chart tell of the network what no node does', () => {
  const result = imported(
    yamlOf({ routingMode: 'native', autoDirectNodeRoutes: true, ipv4NativeRoutingCIDR: '10.69.0.0/16' }),
  );
  expect(result.problems).toEqual([]);
  expect(result.clusters[0]?.product).toBe('cilium');
  expect(toldBy(result)).toMatchObject({
    encapsulated: ['none', 'found'],
    ranges: ['10.69.0.0/16', 'assumed'],
    translated: ['node', 'assumed'],
    routed: [null, 'unknown'],
  });
});
