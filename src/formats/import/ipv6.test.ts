import { describe, expect, test } from 'vitest';
import { configMap, custom, daemonSet, list, node, pod, service, yamlOf } from '../../testing/clusterObjects.ts';
import { flannel, imported, nodes, pods, said } from '../../testing/imported.ts';

const dualNode = (name: string, ...addresses: readonly string[]) => ({
  ...node(name, '192.0.2.11'),
  status: { addresses: addresses.map((address) => ({ type: 'InternalIP', address })) },
});
const podOf = (name: string, ...ips: readonly string[]) => ({
  ...pod(name, 'n1', ips[0] ?? ''),
  status: { phase: 'Running', podIP: ips[0], podIPs: ips.map((ip) => ({ ip })) },
});

function leftOut(...objects: readonly object[]) {
  return imported(yamlOf(list([...objects, ...nodes, ...pods]))).notes.filter(({ code }) => code === 'ipv6-range');
}

describe('of IPv6', () => {
  const sixth = { ...dualNode('n1', '2001:db8::11'), spec: { podCIDR: 'fd00:10::/64', podCIDRs: ['fd00:10::/64'] } };

  test.each([
    ['nodes and pods', [sixth, podOf('a', 'fd00:10::5')], { nodes: 1, pods: 1 }],
    ['nodes alone', [sixth], { nodes: 1, pods: 0 }],
    [
      'pods alone, on nodes that have both',
      [dualNode('n1', '192.0.2.11', '2001:db8::11'), podOf('a', 'fd00::5')],
      { nodes: 0, pods: 1 },
    ],
    ['pods alone, without their nodes', [podOf('a', 'fd00:10::5')], { nodes: 0, pods: 1 }],
  ])('only, nothing is drawn, asked or assumed, and it is told why: %s', (_, objects, counts) => {
    const result = imported(yamlOf(list(objects)));
    expect(result.clusters).toMatchObject([{ name: 'c1', isIpv6Only: true, assumed: [] }]);
    expect([result.scenario, result.questions, result.problems]).toEqual([null, [], []]);
    expect(result.clusters[0]?.axes.map(({ meanwhile }) => meanwhile).filter((each) => each !== null)).toEqual([]);
    expect(result.notes).toEqual([{ code: 'ipv6-only', cluster: 'c1', ...counts }]);
  });

  test('only, a cluster does not stand in the picture of the others, which come first', () => {
    const six = yamlOf(list([sixth, podOf('a', 'fd00:10::5')]));
    const result = imported(six, yamlOf(list([flannel, ...nodes, ...pods])));
    expect(result.clusters.map(({ name, isIpv6Only }) => [name, isIpv6Only])).toEqual([
      ['c2', false],
      ['c1', true],
    ]);
    expect(result.scenario?.document.clusters.map(({ name }) => name)).toEqual(['c2']);
    expect(result.questions.flatMap(({ clusters }) => clusters)).not.toContain('c1');
  });

  test.each([
    ['a node’s address', dualNode('n1', '192.0.2.11', '2001:db8::11')],
    ['a node’s block', { ...nodes[0], spec: { podCIDRs: ['10.244.0.0/24', 'fd00:10:244::/64'] } }],
    [
      'a range in a document',
      configMap('kubeadm-config', {
        ClusterConfiguration: 'networking:\n  podSubnet: 10.244.0.0/16,fd00:10:244::/56\n',
      }),
    ],
    [
      'a short range',
      custom('config.openshift.io/v1', 'Network', 'cluster', { clusterNetwork: [{ cidr: 'fd01::/48' }] }),
    ],
    [
      'a range with the length of its blocks',
      configMap('ovn-config', { net_cidr: '10.244.0.0/16/24,fd00:10::/48/64' }),
    ],
    ['a Service', { ...service('web', '10.96.0.9', {}), spec: { clusterIPs: ['10.96.0.9', 'fd00:10:96::9'] } }],
  ])('beside IPv4 it is said of %s that it is left out', (_, object) => {
    expect(leftOut(object)).toHaveLength(1);
    expect(leftOut()).toEqual([]);
  });

  test('beside IPv4 in what Cilium says of its nodes, blocks and addresses are those of IPv4', () => {
    const dual = [1, 2].flatMap((at) => {
      const own = dualNode(`n${at}`, `172.18.0.${at}`, `fc00::${at}`);
      const podCIDRs = [`10.244.${at}.0/24`, `fd00:10:${at}::/64`];
      const addresses = [
        { type: 'InternalIP', ip: `172.18.0.${at}` },
        { type: 'InternalIP', ip: `fc00::${at}` },
        { type: 'CiliumInternalIP', ip: `10.244.${at}.229` },
      ];
      const named = { kind: 'CiliumNode', apiVersion: 'cilium.io/v2', metadata: { name: `n${at}` } };
      return [
        { ...own, spec: { podCIDRs } },
        { ...named, spec: { addresses, ipam: { podCIDRs } } },
      ];
    });
    const result = imported(yamlOf(list(dual)));
    expect(result.clusters).toMatchObject([{ product: 'cilium', isIpv6Only: false }]);
    expect(said(result, 'blocks')).toEqual(['/24', 'found']);
    expect(said(result, 'ranges')).toEqual(['10.244.0.0/22', 'assumed']);
    expect(said(result, 'nodes')).toEqual(['172.18.0.0/24', 'assumed']);
    expect(result.scenario?.document.clusters[0]?.nodes).toMatchObject([
      { address: '172.18.0.1', blocks: ['10.244.1.0/24'] },
      { address: '172.18.0.2', blocks: ['10.244.2.0/24'] },
    ]);
    expect(result.notes.map(({ code }) => code)).not.toContain('ipv6-only');
  });

  test('beside IPv4, that of IPv4 is read, and what has no other is not made up', () => {
    const both = dualNode('n1', '2001:db8::11', '192.0.2.11');
    const result = imported(
      yamlOf(list([both, dualNode('n2', '2001:db8::12'), podOf('a', 'fd00::5', '10.4.0.5'), podOf('b', 'fd00::6')])),
    );
    expect(result.clusters[0]?.isIpv6Only).toBe(false);
    const drawn = result.scenario?.document.clusters[0]?.nodes;
    expect(drawn).toMatchObject([{ id: 'n1', address: '192.0.2.11', pods: [{ id: 'a', address: '10.4.0.5' }] }]);
    expect(drawn).toHaveLength(1);
    expect(result.notes).toContainEqual({ code: 'ipv6', cluster: 'c1', count: 1 });
    expect(result.notes).toContainEqual({ code: 'ipv6-only', cluster: 'c1', nodes: 1, pods: 1 });
    expect(result.notes.map(({ code }) => code)).not.toContain('waiting');
  });

  test.each([
    ['Cilium’s agent', configMap('cilium-config', { 'enable-ipv4': 'false', 'routing-mode': 'native' })],
    ['Cilium’s chart', configMap('cilium-values', { 'values.yaml': 'routingMode: native\nipv4: {enabled: false}\n' })],
    ['AWS’s agent', daemonSet('aws-node', { env: [{ name: 'ENABLE_IPv6', value: 'true' }] })],
    ['Calico’s agent', daemonSet('calico-node', { env: [{ name: 'IP', value: 'none' }] })],
  ])('what %s is told makes a cluster of it alone, unless pods have other addresses', (_, told) => {
    const alone = imported(yamlOf(list([told])));
    expect(alone.clusters.map(({ isIpv6Only }) => isIpv6Only)).toEqual([true]);
    expect(alone.scenario).toBeNull();
    const left = imported(yamlOf(list([told, pod('a', 'n1', '10.4.0.5')])));
    expect(left.clusters.map(({ isIpv6Only }) => isIpv6Only)).toEqual([false]);
  });
});
