import { describe, expect, test } from 'vitest';
import { twoClusters } from '../../testing/catalogue.ts';
import { grown } from '../../testing/grown.ts';
import { compile } from '../compile.ts';
import { send } from '../dialling.ts';
import { outcomeOf } from '../forwarding/outcome.ts';
import { deviceId } from '../topology/ids.ts';
import type { Topology } from '../topology/topology.ts';
import type { Warning } from '../topology/warning.ts';

const from = deviceId('other-server');

function portOf(topology: Topology, pod: string): number | undefined {
  const entry = topology.directory.get(deviceId(pod));
  return entry === undefined || entry.published === entry.own ? undefined : entry.published.port;
}

function withoutPort({ warnings }: Topology): readonly Warning[] {
  return warnings.filter((each) => each.kind === 'not-in-force' && each.reason.because === 'no-port-left');
}

describe('a gateway publishes as many pods as its address has ports', () => {
  test('pods beyond the last are published at none, and the network says how many', () => {
    const topology = compile(grown(300, 120), 'island', { ingress: 'nat' });
    expect(withoutPort(topology)).toEqual(
      ['192.168.101.2', '192.168.102.2'].map((address, index) => ({
        kind: 'not-in-force',
        where: `clusters[${index}].nodes`,
        reason: { because: 'no-port-left', address, pods: 36_000 - (65_535 - 30_080 + 1) },
      })),
    );
    expect(portOf(topology, 'cluster-1/pod-296-56')).toBe(65_535);
    expect(portOf(topology, 'cluster-1/pod-296-57')).toBe(undefined);
    const reached = ['cluster-1/pod-296-56', 'cluster-1/pod-296-57'].map((pod) => {
      const to = deviceId(pod);
      const made = send(topology, { from, to: { kind: 'endpoint', id: to }, dial: 'service', protocol: 'tcp' });
      return outcomeOf(made, [to]).kind;
    });
    expect(reached).toEqual(['delivered', 'dropped']);
  });

  test('nor has any the port of the service', () => {
    for (const ingress of ['vip', 'proxy']) {
      const topology = compile(grown(80, 100), 'island', { ingress });
      const ports = ['cluster-1/pod-80-20', 'cluster-1/pod-80-21'].map((pod) => portOf(topology, pod));
      expect(ports).toEqual([7_999, 8_001]);
      expect(withoutPort(topology)).toEqual([]);
    }
  });
});

test('pods whose ids end as names of rules do are published beside those without that end', () => {
  const [first, ...others] = twoClusters.clusters;
  if (first === undefined) throw new Error('no cluster');
  const ids = ['x', 'x.udp', 'x.udp.udp'];
  const nodes = first.nodes.map((node, at) =>
    at > 0
      ? node
      : {
          ...node,
          pods: node.pods.map((pod, index) => ({ ...pod, id: deviceId(`cluster-1/${ids[index] ?? index}`) })),
        },
  );
  const topology = compile({ ...twoClusters, earlier: [], clusters: [{ ...first, nodes }, ...others] }, 'island', {});
  const rules = topology.devices.get(deviceId('cluster-1/gateway'))?.hooks.prerouting.map(({ id }) => id) ?? [];
  expect(new Set(rules).size).toBe(rules.length);
  expect(rules.slice(0, 6)).toEqual(
    ['x', 'x.udp', 'x.udp#tcp', 'x.udp.udp', 'x.udp.udp#tcp', 'x.udp.udp.udp'].map(
      (name) => `cluster-1/gateway/dnat-${name}`,
    ),
  );
});
