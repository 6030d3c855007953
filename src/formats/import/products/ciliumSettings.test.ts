import { describe, expect, test } from 'vitest';
import { configMap, list, node, pod, yamlOf } from '../../../testing/clusterObjects.ts';
import { axisOf, imported, said } from '../../../testing/imported.ts';

const here = [node('n1', '192.0.2.11', '10.4.0.0/24'), node('n2', '192.0.2.12', '10.4.1.0/24')];

function told(data: Readonly<Record<string, string>>, ...more: readonly object[]) {
  return imported(yamlOf(list([configMap('cilium-config', { ipam: 'kubernetes', ...data }), ...here, ...more])));
}

function custom(kind: string, spec: object) {
  return { apiVersion: 'cilium.io/v2alpha1', kind, metadata: { name: 'a' }, spec };
}

function chart(kind: string, name: string, ...values: readonly string[]): string {
  const head = [`apiVersion: helm.cattle.io/v1`, `kind: ${kind}`, `metadata:`, `  name: ${name}`, `spec:`];
  return [...head, '  valuesContent: |', ...values.map((each) => `    ${each}`), ''].join('\n');
}

const router = { exportPodCIDR: true, neighbors: [{ peerAddress: '192.0.2.254/32' }] };

const peering = custom('CiliumBGPPeeringPolicy', { virtualRouters: [router] });
const native = (range: string) => ({ 'routing-mode': 'native', 'ipv4-native-routing-cidr': range });

describe('Cilium', () => {
  test('announces nothing where BGP is switched off, whatever was left of it', () => {
    expect(said(told({ 'enable-bgp-control-plane': 'true' }, peering), 'routed')).toEqual(['bgp', 'found']);
    expect(said(told({ 'enable-bgp-control-plane': 'false' }, peering), 'routed')).toEqual([null, 'unknown']);
  });

  test('goes on in VXLAN where its settings leave the way between nodes out', () => {
    expect(said(told({}), 'encapsulated')).toEqual(['vxlan', 'assumed']);
  });

  test.each([
    ['vxlan', { 'enable-wireguard': 'true' }, 'vxlan-in-wireguard'],
    ['geneve', { 'enable-ipsec': 'true' }, 'geneve-in-ipsec'],
    ['geneve', { 'enable-ipsec': 'false' }, 'geneve'],
  ])('in a tunnel of %s with %j says what is in what', (tunnel, encryption, value) => {
    const result = told({ 'routing-mode': 'tunnel', 'tunnel-protocol': tunnel, ...encryption });
    expect(said(result, 'encapsulated')).toEqual([value, 'found']);
  });

  test.each([
    ['a range that nodes are in', '192.0.0.0/8', '10.4.0.0/23'],
    ['one that is large enough for others', '10.0.0.0/8', '10.4.0.0/23'],
    ['one like a pod range', '10.4.0.0/16', '10.4.0.0/16'],
  ])('takes of what it routes natively %s: %s', (_, range, pods) => {
    const result = told(native(range), pod('a', 'n1', '10.4.0.9'));
    expect(said(result, 'ranges')).toEqual([pods, 'assumed']);
    expect(axisOf(result, 'translated')?.except).toContain(range);
  });

  test('publishes Services where addresses are set aside for that', () => {
    const pool = custom('CiliumLoadBalancerIPPool', { blocks: [{ cidr: '192.0.2.128/27' }] });
    const answering = custom('CiliumL2AnnouncementPolicy', { loadBalancerIPs: true });
    const selecting = { ...router, serviceSelector: { matchExpressions: [{ key: 'a', operator: 'Exists' }] } };
    const announcing = custom('CiliumBGPPeeringPolicy', { virtualRouters: [selecting] });
    expect(said(told({}, pool, answering), 'gateways')).toEqual(['load-balancer-l2', 'found']);
    expect(said(told({}, pool, announcing), 'gateways')).toEqual(['load-balancer-bgp', 'found']);
    expect(said(told({}, answering), 'gateways')).toEqual([null, 'unknown']);
  });

  test('is as RKE2’s own chart has it, but for what is laid over that', () => {
    const result = imported(
      chart('HelmChartConfig', 'rke2-cilium', 'routingMode: native', 'kubeProxyReplacement: true'),
    );
    expect(said(result, 'encapsulated')).toEqual(['none', 'found']);
    expect(said(result, 'translated')).toEqual(['node', 'assumed']);
    const alone = imported('cni: cilium\ncluster-cidr: 10.42.0.0/16\n');
    expect(said(alone, 'encapsulated')).toEqual(['vxlan', 'assumed']);
    expect(said(alone, 'translated')).toEqual(['node', 'assumed']);
  });

  test('of a chart and what is laid over it goes by the latter', () => {
    const whole = chart('HelmChart', 'cilium', 'routingMode: tunnel', 'tunnelProtocol: geneve', 'devices: eth0');
    const over = chart('HelmChartConfig', 'cilium', 'routingMode: native', 'autoDirectNodeRoutes: true');
    expect(said(imported(whole), 'encapsulated')).toEqual(['geneve', 'found']);
    expect(said(imported(`${whole}---\n${over}`), 'encapsulated')).toEqual(['none', 'found']);
  });
});
