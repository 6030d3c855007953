import { describe, expect, test } from 'vitest';
import { list, node, pod, yamlOf } from '../../../testing/clusterObjects.ts';
import { axisOf, imported, said } from '../../../testing/imported.ts';

const here = [node('n1', '192.0.2.11'), node('n2', '192.0.2.12')];

function custom(kind: string, name: string, spec: object, status: object = {}) {
  const group = kind === 'Installation' ? 'operator.tigera.io' : 'crd.projectcalico.org';
  return { apiVersion: `${group}/v1`, kind, metadata: { name }, spec, status };
}

const wrapped = custom('IPPool', 'a', { cidr: '10.4.0.0/16', ipipMode: 'Always', natOutgoing: true });
const bare = custom('IPPool', 'b', { cidr: '10.5.0.0/16', natOutgoing: false });
const router = custom('BGPPeer', 'tor', { peerIP: '192.0.2.254' });

function read(...objects: readonly object[]) {
  return imported(yamlOf(list([...here, ...objects])));
}

describe('Calico', () => {
  test('with pools of several ways is not sure of one, and takes that which more pods have', () => {
    const result = read(wrapped, bare, pod('x', 'n1', '10.5.0.9'));
    expect(said(result, 'encapsulated')).toEqual(['none', 'assumed']);
    expect(said(result, 'translated')).toEqual(['none', 'assumed']);
    expect(said(read(wrapped, bare), 'encapsulated')).toEqual(['ipip', 'assumed']);
    expect(said(read(wrapped), 'encapsulated')).toEqual(['ipip', 'found']);
  });

  test('goes by what its operator made of what it was told', () => {
    const ipPools = [{ cidr: '10.9.0.0/16', encapsulation: 'None', natOutgoing: 'Disabled' }];
    const result = read(custom('Installation', 'default', {}, { computed: { calicoNetwork: { ipPools } } }));
    expect(said(result, 'ranges')).toEqual(['10.9.0.0/16', 'found']);
    expect(said(result, 'encapsulated')).toEqual(['none', 'found']);
    expect(axisOf(result, 'ranges')?.from[0]?.field).toBe('status.computed.calicoNetwork.ipPools[0].cidr');
  });

  test('a pool for nobody’s nodes is switched off as one that says so', () => {
    const kept = custom('IPPool', 'old', {
      cidr: '10.4.0.0/16',
      ipipMode: 'Always',
      natOutgoing: true,
      nodeSelector: '!all()',
    });
    const result = read(kept, bare);
    expect(said(result, 'encapsulated')).toEqual(['none', 'found']);
    expect(said(result, 'translated')).toEqual(['none', 'found']);
    expect(said(result, 'ranges')).toEqual(['10.5.0.0/16', 'found']);
  });

  test('has no other pool than one that takes no new pods', () => {
    const result = read(custom('IPPool', 'a', { cidr: '10.4.0.0/16', disabled: true, natOutgoing: true }));
    expect(said(result, 'ranges')).toEqual(['10.4.0.0/16', 'assumed']);
    expect(axisOf(result, 'translated')?.except).toEqual(['10.4.0.0/16']);
  });

  test('announces nothing where BGP is switched off, whatever was left of it', () => {
    const off = custom('Installation', 'default', { calicoNetwork: { bgp: 'Disabled' } });
    expect(said(read(bare, router), 'routed')).toEqual(['bgp', 'found']);
    expect(said(read(bare, router, off), 'routed')).toEqual([null, 'unknown']);
  });

  test('announces addresses of load balancers where it is told to, and somebody hears it', () => {
    const settings = custom('BGPConfiguration', 'default', { serviceLoadBalancerIPs: [{ cidr: '192.0.2.128/27' }] });
    expect(said(read(bare, router, settings), 'gateways')).toEqual(['load-balancer-bgp', 'found']);
    expect(said(read(bare, settings), 'gateways')).toEqual([null, 'unknown']);
  });

  test('that RKE2 brings wraps in VXLAN', () => {
    const alone = imported('cni: calico\ncluster-cidr: 10.42.0.0/16\n');
    expect(said(alone, 'encapsulated')).toEqual(['vxlan', 'assumed']);
    expect(said(alone, 'translated')).toEqual(['node', 'assumed']);
    const head = 'apiVersion: helm.cattle.io/v1\nkind: HelmChartConfig\nmetadata:\n  name: rke2-calico\n';
    const over = imported(
      `${head}spec:\n  valuesContent: |\n    installation:\n      calicoNetwork:\n        mtu: 9000\n`,
    );
    expect(said(over, 'encapsulated')).toEqual(['vxlan', 'assumed']);
  });
});
