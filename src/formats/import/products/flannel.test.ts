import { describe, expect, test } from 'vitest';
import { annotated, configMap, list, node, yamlOf } from '../../../testing/clusterObjects.ts';
import { imported, said } from '../../../testing/imported.ts';

const here = node('n1', '192.0.2.11', '10.4.0.0/24');

function told(backend: object) {
  const settings = configMap('kube-flannel-cfg', {
    'net-conf.json': JSON.stringify({ Network: '10.4.0.0/16', Backend: backend }),
  });
  return imported(yamlOf(list([settings, here])));
}

describe('Flannel', () => {
  test.each([
    ['routes', { SubnetAddCommand: 'ip route add $SUBNET via $PUBLIC_IP' }, ['none', 'found']],
    ['WireGuard', { PreStartupCommand: 'wg genkey' }, ['wireguard', 'found']],
    ['VXLAN', { PreStartupCommand: 'ip link add f type vxlan id 1 dstport 8472' }, ['vxlan', 'found']],
    ['nobody knows what', { SubnetAddCommand: '/opt/join $SUBNET' }, [null, 'unknown']],
  ])('that is extended does what its commands do: %s', (_, commands, way) => {
    expect(said(told({ Type: 'extension', ...commands }), 'encapsulated')).toEqual(way);
  });

  test('that is extended says no more on its nodes, where K3s was told what it is', () => {
    const seen = { 'flannel.alpha.coreos.com/backend-type': 'extension' };
    const args = (...words: readonly string[]) => ({
      ...seen,
      'k3s.io/node-args': JSON.stringify(['server', ...words]),
    });
    const alone = imported(yamlOf(list([annotated(here, seen)])));
    expect(said(alone, 'encapsulated')).toEqual([null, 'unknown']);
    const k3s = imported(
      yamlOf(list([annotated(here, args('--flannel-backend', 'wireguard-native=PersistentKeepalive=25'))])),
    );
    expect(said(k3s, 'encapsulated')).toEqual(['wireguard', 'found']);
  });

  test.each(['gce', 'aws-vpc', 'ali-vpc', 'tencent-vpc'])('on %s has routes in the cloud’s network', (type) => {
    const result = told({ Type: type });
    expect(said(result, 'encapsulated')).toEqual(['none', 'found']);
    expect(said(result, 'routed')).toEqual(['fabric', 'found']);
    expect(result.questions.map(({ id }) => id)).not.toContain('routes');
  });
});
