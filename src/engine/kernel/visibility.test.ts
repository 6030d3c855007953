import { expect, test } from 'vitest';
import { probe, replyLines, requestLines } from '../../testing/probe.ts';

const nodePort = { gateway: 'node', ingress: 'nat' };

test('a node port with masquerade: what each interface shows, out and back', () => {
  const probed = probe({ model: 'island', settings: nodePort, from: 'other-client', to: 'cluster-2/pod-g' });
  expect(requestLines(probed).filter((line) => line.startsWith('cluster-2/node-3'))).toEqual([
    'cluster-2/node-3 eth0 in 198.51.100.10:40000>192.168.2.13:30080 63',
    'cluster-2/node-3 cni0 out 10.4.1.1:40000>10.4.1.2:8080 62',
    'cluster-2/node-3 veth-pod-g out 10.4.1.1:40000>10.4.1.2:8080 62',
  ]);
  // With bridge-nf-call-iptables the bridge has already un-translated what comes up from it.
  expect(replyLines(probed).filter((line) => line.startsWith('cluster-2/node-3'))).toEqual([
    'cluster-2/node-3 veth-pod-g in 10.4.1.2:8080>10.4.1.1:40000 64',
    'cluster-2/node-3 cni0 in 10.4.1.2:8080>198.51.100.10:40000 64',
    'cluster-2/node-3 eth0 out 192.168.2.13:30080>198.51.100.10:40000 63',
  ]);
});

test('on the way to a virtual IP of the own node, the bridge already shows the pod that was chosen', () => {
  const probed = probe({
    model: 'island',
    settings: { gateway: 'node' },
    from: 'cluster-1/pod-a',
    to: 'cluster-1/pod-d',
    dial: 'service',
  });
  expect(requestLines(probed).slice(1, 3)).toEqual([
    'cluster-1/node-1 veth-pod-a in 10.4.1.2:40000>192.0.2.1:83 64',
    'cluster-1/node-1 cni0 in 10.4.1.2:40000>10.4.2.2:8080 64',
  ]);
});

test('destination NAT precedes the TTL check, source NAT the wire', () => {
  const probed = probe({ model: 'island', from: 'cluster-1/pod-a', to: 'cluster-2/pod-g' });
  expect(requestLines(probed).filter((line) => line.startsWith('cluster-2/gateway'))).toEqual([
    'cluster-2/gateway eth1 in 192.168.101.2:40000>192.0.2.2:80 61',
    'cluster-2/gateway to-node-3 out 192.168.2.1:40000>10.4.1.2:8080 60',
  ]);
});

test('behind destination NAT with masquerade, an error seems to come from the virtual IP, whoever sent it', () => {
  const faults = [{ kind: 'take-down', device: 'cluster-2/pod-g' } as never];
  const probed = probe({
    model: 'island',
    settings: { gateway: 'node' },
    faults,
    from: 'other-client',
    to: 'cluster-2/pod-g',
  });
  expect(probed.outcome).toMatchObject({ cause: 'no-neighbour', at: 'cluster-2/node-3' });
  expect(replyLines(probed)[0]).toBe('cluster-2/node-3 eth0 out 192.0.2.2>198.51.100.10 host-unreachable 64');
  expect(probed.symptom).toBe('unreachable');
});

test('an error for a bare pod address finds no way back: timeout, where a masqueraded one gets an answer', () => {
  const outside = '203.0.114.1:80';
  expect(probe({ model: 'flat', settings: { routes: 'none' }, from: 'cluster-1/pod-a', to: outside }).symptom).toBe(
    'timeout',
  );
  expect(probe({ model: 'island', settings: { gateway: 'node' }, from: 'cluster-1/pod-a', to: outside }).symptom).toBe(
    'unreachable',
  );
});
