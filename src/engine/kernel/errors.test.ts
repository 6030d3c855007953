import { describe, expect, test } from 'vitest';
import type { Cause, Fault, FilterSpec, Symptom } from '../index.ts';
import { deviceId, routeId } from '../index.ts';
import { twoClusters } from '../../testing/catalogue.ts';
import type { Probed } from '../../testing/probe.ts';
import { path, probe, replyLines, requestLines } from '../../testing/probe.ts';

const fabric = deviceId('fabric');

function block(verdict: FilterSpec['verdict'], at = fabric): Fault {
  const [one, two] = twoClusters.clusters;
  if (one === undefined || two === undefined) throw new Error('two clusters');
  return {
    kind: 'add-filter',
    filter: {
      id: 'block',
      at,
      from: { kind: 'cluster', cluster: one.id },
      to: { kind: 'cluster', cluster: two.id },
      protocol: null,
      ports: [],
      states: [],
      verdict,
      enabled: true,
    },
  };
}

describe('what comes back, and what the application sees', () => {
  test.each<[FilterSpec['verdict'], Cause, Symptom, Symptom]>([
    ['drop', 'filter-drop', 'timeout', 'timeout'],
    ['reject-port-unreachable', 'filter-reject', 'refused', 'refused'],
    ['reject-admin-prohibited', 'filter-reject', 'unreachable', 'unreachable'],
    ['reject-tcp-reset', 'filter-reject', 'refused', 'refused'],
  ])('a filter on the fabric: %s', (verdict, cause, tcp, udp) => {
    for (const [protocol, symptom] of [
      ['tcp', tcp],
      ['udp', udp],
    ] as const) {
      for (const model of ['flat', 'island'] as const) {
        const probed = probe({
          model,
          faults: [block(verdict)],
          from: 'cluster-1/pod-a',
          to: 'cluster-2/pod-g',
          protocol,
        });
        expect(probed.outcome).toMatchObject({ cause, at: 'fabric', rule: 'fabric/block', way: 'request' });
        expect(probed.symptom).toBe(symptom);
      }
    }
  });

  test('a forged reset has the destination as its source, and a TTL of its own', () => {
    const probed = probe({
      model: 'flat',
      faults: [block('reject-tcp-reset')],
      from: 'cluster-1/pod-a',
      to: 'cluster-2/pod-g',
    });
    expect(replyLines(probed)[0]).toBe('fabric to-node-1 out 10.8.1.2:8080>10.4.1.2:40000 64');
  });

  test('no route on a router: unreachable for TCP, nothing for UDP', () => {
    const asked = { model: 'flat', settings: { routes: 'none' }, from: 'other-client', to: 'cluster-1/pod-a' } as const;
    expect(probe(asked)).toMatchObject({ symptom: 'unreachable', outcome: { cause: 'no-route', at: 'fabric' } });
    expect(probe({ ...asked, protocol: 'udp' }).symptom).toBe('timeout');
  });

  test('no such pod on the last node: ICMP 3/1 from the address towards the sender', () => {
    const probed = probe({ model: 'flat', from: 'cluster-1/pod-a', to: '10.8.2.99:8080' });
    expect(probed.outcome).toMatchObject({ cause: 'no-neighbour', at: 'cluster-2/node-4' });
    expect(probed.symptom).toBe('unreachable');
    expect(replyLines(probed)[0]).toBe('cluster-2/node-4 eth0 out 192.168.2.14>10.4.1.2 host-unreachable 64');
    expect(probe({ model: 'flat', from: 'cluster-1/pod-a', to: '10.8.2.99:8080', protocol: 'udp' }).symptom).toBe(
      'timeout',
    );
  });

  test('no such pod through VXLAN: the error comes from the tunnel device', () => {
    const probed = probe({
      model: 'island',
      settings: { gateway: 'node', overlay: 'vxlan' },
      from: 'cluster-1/pod-a',
      to: '10.4.2.99:8080',
    });
    expect(replyLines(probed)[0]).toBe('cluster-1/node-2 flannel.1 out 10.4.2.0>10.4.1.2 host-unreachable 64');
  });

  test('no such pod on the own bridge: nothing leaves the pod', () => {
    const probed = probe({ model: 'flat', from: 'cluster-1/pod-a', to: '10.4.1.99:8080' });
    expect(probed.outcome).toMatchObject({ cause: 'no-neighbour', at: 'cluster-1/pod-a' });
    expect(requestLines(probed)).toEqual([]);
    expect(probed.symptom).toBe('unreachable');
  });

  test('no such pod where pods have routed interfaces: the blackhole route for the block is silent', () => {
    const probed = probe({
      model: 'flat',
      settings: { attach: 'routed', pool: 'own-blocks' },
      from: 'cluster-1/pod-a',
      to: '10.4.1.99:8080',
    });
    expect(probed).toMatchObject({ symptom: 'timeout', outcome: { cause: 'blackhole-route', at: 'cluster-1/node-1' } });
  });

  test('without that blackhole the packet goes round until its TTL is gone', () => {
    const faults: Fault[] = [
      { kind: 'withdraw-route', device: deviceId('cluster-1/node-1'), route: routeId('blackhole:10.4.1.0/24') },
    ];
    const probed = probe({
      model: 'flat',
      settings: { attach: 'routed', pool: 'own-blocks' },
      faults,
      from: 'cluster-1/pod-a',
      to: '10.4.1.99:8080',
    });
    expect(probed.outcome.cause).toBe('ttl-expired');
  });

  test('a closed port: reset for TCP, ICMP 3/3 for UDP, refused either way', () => {
    for (const protocol of ['tcp', 'udp'] as const) {
      const probed = probe({ model: 'flat', from: 'cluster-1/pod-a', to: 'other-client', protocol });
      expect(probed).toMatchObject({
        symptom: 'refused',
        outcome: { kind: 'rejected', cause: 'port-closed', at: 'other-client' },
      });
    }
  });

  test('the replier has no way back: it hears the error, the asker nothing', () => {
    const probed = probe({ model: 'flat', settings: { routes: 'none' }, from: 'cluster-1/pod-a', to: 'other-server' });
    expect(path(probed).at(-1)).toBe('other-server');
    expect(probed.receiver).toBeNull();
    expect(probed).toMatchObject({ symptom: 'timeout', outcome: { cause: 'no-route', at: 'fabric', way: 'reply' } });
  });

  test('the own kernel has no route: unreachable, and no packet was made', () => {
    const faults: Fault[] = [
      { kind: 'withdraw-route', device: deviceId('cluster-1/pod-a'), route: routeId('0.0.0.0/0') },
    ];
    const probed = probe({ model: 'flat', faults, from: 'cluster-1/pod-a', to: 'other-server' });
    expect(probed).toMatchObject({ symptom: 'unreachable', outcome: { cause: 'no-route', at: 'cluster-1/pod-a' } });
    expect(requestLines(probed)).toEqual([]);
  });

  test('a TCP proxy accepts even if what is behind it is gone', () => {
    const faults: Fault[] = [{ kind: 'take-down', device: deviceId('cluster-2/pod-g') }];
    const probed = probe({
      model: 'island',
      settings: { ingress: 'proxy' },
      faults,
      from: 'other-client',
      to: 'cluster-2/pod-g',
    });
    expect(probed.symptom).toBe('connected');
    expect(probed.outcome).toMatchObject({ kind: 'dropped', cause: 'no-neighbour', leg: 1 });
    expect(probed.receiver).toBeNull();
  });

  test('a TCP proxy hears nothing of a handshake that the client never completed', () => {
    const filter = {
      id: 'x',
      from: null,
      to: null,
      protocol: null,
      ports: [],
      verdict: 'drop',
      enabled: true,
    } as const;
    const probed = probe({
      model: 'island',
      settings: { ingress: 'proxy' },
      faults: [{ kind: 'add-filter', filter: { ...filter, at: deviceId('fabric'), states: ['established'] } }],
      from: 'other-client',
      to: 'cluster-2/pod-g',
    });
    expect(probed.symptom).toBe('timeout');
    expect(probed.outcome).toMatchObject({ cause: 'filter-drop', at: 'fabric', leg: 0, way: 'reply' });
    expect(probed.exchange.legs).toHaveLength(1);
    expect(probed.exchange.legs[0].request.final.steps.map(({ kind }) => kind)).not.toContain('reconnect');
  });

  test('a proxy carries no UDP', () => {
    const probed = probe({
      model: 'island',
      settings: { ingress: 'proxy' },
      from: 'other-client',
      to: 'cluster-2/pod-g',
      protocol: 'udp',
    });
    expect(probed).toMatchObject({ symptom: 'refused', outcome: { cause: 'port-closed', at: 'cluster-2/gateway' } });
  });

  test('egress and ingress by proxy make three connections of one', () => {
    const probed = probe({
      model: 'island',
      settings: { egress: 'proxy', ingress: 'proxy' },
      from: 'cluster-1/pod-a',
      to: 'cluster-2/pod-g',
    });
    expect(probed.exchange.legs.map(({ client }) => client)).toEqual([
      'cluster-1/pod-a',
      'cluster-1/gateway',
      'cluster-2/gateway',
    ]);
    expect(probed.symptom).toBe('connected');
  });
});

describe('what conntrack keeps of it', () => {
  test('a refused TCP connection leaves no entry where the reset passed', () => {
    const probed = probe({ model: 'island', from: 'cluster-1/pod-a', to: 'other-client' });
    expect(probed.symptom).toBe('refused');
    expect([...probed.exchange.state.conntrack.values()].flat()).toEqual([]);
  });

  test('a UDP refusal is an ICMP error, and leaves it', () => {
    const probed = probe({ model: 'island', from: 'cluster-1/pod-a', to: 'other-client', protocol: 'udp' });
    expect(probed.symptom).toBe('refused');
    expect([...probed.exchange.state.conntrack.values()].flat()).toHaveLength(1);
  });

  test('a gateway that talks to itself has one entry and keeps its port', () => {
    const probed = probe({ model: 'island', from: 'cluster-1/gateway', to: 'cluster-1/gateway', protocol: 'udp' });
    expect(
      probed.exchange.state.conntrack.get(deviceId('cluster-1/gateway'))?.map(({ reply }) => reply.destinationPort),
    ).toEqual([40000]);
  });
});

test("a filter's reset to a packet from a bridge port leaves by that very port", () => {
  const fault: Fault = {
    kind: 'add-filter',
    filter: {
      id: 'closed',
      at: deviceId('cluster-1/node-1'),
      from: null,
      to: null,
      protocol: 'tcp',
      ports: [],
      states: [],
      verdict: 'reject-tcp-reset',
      enabled: true,
    },
  };
  for (const to of ['cluster-1/node-1', 'cluster-1/pod-d']) {
    const probed = probe({ model: 'flat', faults: [fault], from: 'cluster-1/pod-a', to });
    expect(probed.symptom).toBe('refused');
    expect(replyLines(probed)[0]).toMatch(/^cluster-1\/node-1 veth-pod-a out /);
  }
});

const closedTo = (at: string): Fault => ({
  kind: 'add-filter',
  filter: {
    id: 'closed',
    at: deviceId(at),
    from: { kind: 'device', device: deviceId('cluster-1/node-2') },
    to: null,
    protocol: 'udp',
    ports: [],
    states: [],
    verdict: 'drop',
    enabled: true,
  },
});

test("a node's input filter sees an overlay's own datagrams: the inner packet never appears", () => {
  const settings = { gateway: 'node', overlay: 'vxlan' };
  const faults = [closedTo('cluster-1/node-1')];
  const probed = probe({ model: 'island', settings, faults, from: 'cluster-1/pod-d', to: 'cluster-1/pod-a' });
  expect(probed).toMatchObject({ symptom: 'timeout', outcome: { cause: 'filter-drop', at: 'cluster-1/node-1' } });
  expect(requestLines(probed).at(-1)).toMatch(/^cluster-1\/node-1 eth0 in .* in vxlan /);
});

function rememberedAtNode({ exchange }: Probed): number {
  return exchange.state.conntrack.get(deviceId('cluster-1/node-1'))?.length ?? 0;
}

describe('a reset over the loopback', () => {
  const own = { model: 'flat', from: 'cluster-1/node-1' } as const;
  const refused: Fault = {
    kind: 'add-filter',
    filter: {
      id: 'refuse',
      at: deviceId('cluster-1/node-1'),
      from: null,
      to: null,
      protocol: null,
      ports: [],
      states: ['new'],
      verdict: 'reject-tcp-reset',
      enabled: true,
    },
  };
  test('made by a filter, it leaves the flow remembered: conntrack does not judge it', () => {
    expect(rememberedAtNode(probe({ ...own, faults: [refused], to: 'cluster-1/node-1' }))).toBe(1);
  });

  test('made by a closed port, it ends the flow', () => {
    const accepting: Fault = { ...refused, filter: { ...refused.filter, verdict: 'accept' } };
    expect(rememberedAtNode(probe({ ...own, faults: [accepting], to: '192.168.1.11:9' }))).toBe(0);
  });
});
