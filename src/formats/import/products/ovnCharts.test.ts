import { expect, test } from 'vitest';
import { imported, said } from '../../../testing/imported.ts';

const ranges = 'ipv4:\n  POD_CIDR: 10.17.0.0/16\n  SVC_CIDR: 10.97.0.0/16\n';

test('values of Kube-OVN’s chart tell of its network', () => {
  const result = imported(`networking:\n  NETWORK_TYPE: geneve\n  TUNNEL_TYPE: vxlan\n${ranges}`);
  expect(result.clusters.map(({ product }) => product)).toEqual(['kube-ovn']);
  expect(said(result, 'encapsulated')).toEqual(['vxlan', 'found']);
  expect(said(result, 'ranges')).toEqual(['10.17.0.0/16', 'found']);
  expect(said(result, 'services')).toEqual(['10.97.0.0/16', 'found']);
  const inVlan = imported(`networking:\n  NETWORK_TYPE: vlan\n  TUNNEL_TYPE: geneve\n${ranges}`);
  expect(said(inVlan, 'encapsulated')).toEqual(['none', 'found']);
});

test('values of OVN-Kubernetes’ chart tell of its network', () => {
  const result = imported('podNetwork: 10.128.0.0/14/23\nserviceNetwork: 172.30.0.0/16\n');
  expect(result.clusters.map(({ product }) => product)).toEqual(['ovn-kubernetes']);
  expect(said(result, 'encapsulated')).toEqual(['geneve', 'found']);
  expect(said(result, 'ranges')).toEqual(['10.128.0.0/14', 'found']);
  expect(said(result, 'blocks')).toEqual(['/23', 'found']);
  expect(said(result, 'services')).toEqual(['172.30.0.0/16', 'found']);
});
