import { describe, expect, test } from 'vitest';
import { configMap, list, node, yamlOf } from '../../../testing/clusterObjects.ts';
import { axisOf, imported, said } from '../../../testing/imported.ts';

function told(...lines: readonly string[]) {
  const settings = configMap('antrea-config', { 'antrea-agent.conf': lines.join('\n') });
  return imported(yamlOf(list([settings, node('n1', '192.0.2.11', '10.4.0.0/24')])));
}

describe('Antrea', () => {
  test('with WireGuard wraps in nothing else', () => {
    const result = told('trafficEncapMode: encap', 'tunnelType: geneve', 'trafficEncryptionMode: wireGuard');
    expect(said(result, 'encapsulated')).toEqual(['wireguard', 'found']);
    expect(axisOf(result, 'encapsulated')?.from[0]?.field).toMatch(/trafficEncryptionMode$/);
    expect(said(told('trafficEncryptionMode: none'), 'encapsulated')).toEqual(['geneve', 'found']);
  });

  test('with IPsec has its tunnel in that', () => {
    const result = told('tunnelType: vxlan', 'trafficEncryptionMode: ipsec');
    expect(said(result, 'encapsulated')).toEqual(['vxlan-in-ipsec', 'found']);
  });

  test('that only polices leaves pods to the cloud, which routes them, and asks for the cloud’s ranges', () => {
    const result = told('trafficEncapMode: networkPolicyOnly');
    expect(said(result, 'routed')).toEqual(['fabric', 'assumed']);
    expect(result.questions.map(({ id }) => id)).toContain('vpc-ranges');
    expect(result.questions.map(({ id }) => id)).not.toContain('routes');
  });

  test('without a wrapper is asked for its routes', () => {
    expect(said(told('trafficEncapMode: noEncap'), 'routed')).toEqual([null, 'unknown']);
  });
});
