import { describe, expect, test } from 'vitest';
import { list, node, yamlOf } from '../../../testing/clusterObjects.ts';
import { imported, said } from '../../../testing/imported.ts';

const [worker] = [node('w1', '192.0.2.11')].map(({ metadata, ...rest }) => ({
  ...rest,
  metadata: { ...metadata, annotations: { 'k8s.ovn.org/node-subnets': '{"default":["10.128.0.0/23"]}' } },
}));

function custom(kind: string, spec: object, apiVersion = 'k8s.ovn.org/v1') {
  return { apiVersion, kind, metadata: { name: 'blue' }, spec };
}

function read(...objects: readonly object[]) {
  return imported(yamlOf(list([worker, ...objects])));
}

const bare = { topology: 'Layer3', transport: 'NoOverlay', noOverlay: { outboundSNAT: 'Disabled' } };

function operator(ovnKubernetesConfig: object) {
  const network = { clusterNetwork: [{ cidr: '10.128.0.0/14', hostPrefix: 23 }] };
  return custom(
    'Network',
    { ...network, defaultNetwork: { type: 'OVNKubernetes', ovnKubernetesConfig } },
    'operator.openshift.io/v1',
  );
}

test('what OpenShift’s network is told is known by its fields, where archives leave out its kind', () => {
  const spec = { clusterNetwork: [{ cidr: '10.128.0.0/14', hostPrefix: 23 }], networkType: 'OVNKubernetes' };
  const result = imported(JSON.stringify({ metadata: { name: 'cluster' }, spec }));
  expect(result.clusters.map(({ product }) => product)).toEqual(['ovn-kubernetes']);
  expect(said(result, 'ranges')).toEqual(['10.128.0.0/14', 'found']);
});

test('OpenShift SDN is told by its own object, where no other is there', () => {
  const parts = { clusterNetworks: [{ CIDR: '10.128.0.0/14', hostSubnetLength: 9 }], serviceNetwork: '172.30.0.0/16' };
  const network = {
    apiVersion: 'network.openshift.io/v1',
    kind: 'ClusterNetwork',
    metadata: { name: 'default' },
    ...parts,
  };
  const result = imported(yamlOf(list([node('w1', '192.0.2.11'), network])));
  expect(said(result, 'encapsulated')).toEqual(['vxlan', 'found']);
  expect(said(result, 'ranges')).toEqual(['10.128.0.0/14', 'found']);
  expect(said(result, 'services')).toEqual(['172.30.0.0/16', 'found']);
  expect(said(result, 'blocks')).toEqual(['/23', 'found']);
});

describe('OVN-Kubernetes', () => {
  test.each([
    [{ mode: 'Full' }, 'geneve-in-ipsec'],
    [{}, 'geneve-in-ipsec'],
    [{ mode: 'External' }, 'geneve'],
    [null, 'geneve'],
  ])('with IPsec as it is asked for (%j) has its tunnel in that', (ipsecConfig, value) => {
    expect(said(read(operator({ ipsecConfig })), 'encapsulated')).toEqual([value, 'found']);
  });

  test('a network that some namespaces have beside the default one says nothing of that', () => {
    const result = read(custom('ClusterUserDefinedNetwork', { network: bare }));
    expect(said(result, 'encapsulated')).toEqual(['geneve', 'found']);
    expect(said(result, 'translated')).toEqual(['node', 'found']);
  });

  test('the default network may have no overlay', () => {
    const result = read(operator({ transport: 'NoOverlay', noOverlayConfig: { outboundSNAT: 'Disabled' } }));
    expect(said(result, 'encapsulated')).toEqual(['none', 'found']);
    expect(said(result, 'translated')).toEqual(['none', 'found']);
    expect(said(read(operator({ genevePort: 6081 })), 'encapsulated')).toEqual(['geneve', 'found']);
  });

  test.each([
    [[], ['bgp', 'found']],
    [[{ networkSelectionType: 'DefaultNetwork' }], ['bgp', 'found']],
    [[{ networkSelectionType: 'ClusterUserDefinedNetworks' }], [null, 'unknown']],
  ])('what is announced is the network that is selected: %j', (networkSelectors, routed) => {
    const result = read(custom('RouteAdvertisements', { advertisements: ['PodNetwork'], networkSelectors }));
    expect(said(result, 'routed')).toEqual(routed);
  });
});
