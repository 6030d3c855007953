import { describe, expect, test } from 'vitest';
import { twoClusters } from '../../testing/catalogue.ts';
import { answering, both } from '../../testing/kernelCases/alterations.ts';
import { path, probe, replyLines } from '../../testing/probe.ts';
import { podsOverNodes } from '../../testing/sharedSpace.ts';
import { doubtsIn, isAmbiguous } from '../index.ts';

const onNodes = { gateway: 'node' } as const;

describe('who asks by ARP, and who does not answer', () => {
  test('a machine does not answer to its own address: nothing leaves the router, and the client is told', () => {
    const lost = probe({
      scenario: podsOverNodes,
      model: 'island',
      settings: onNodes,
      from: 'other-client',
      to: 'cluster-2/pod-g',
    });
    expect(path(lost)).toEqual(['other-client', 'fabric']);
    expect(lost.outcome).toMatchObject({ cause: 'no-neighbour', at: 'fabric' });
    expect(lost.symptom).toBe('unreachable');
  });

  test('a box that was asked knows who asked, and need not ask back', () => {
    const made = probe({ model: 'flat', from: 'cluster-1/pod-a', to: 'cluster-1/pod-b' });
    const { neighbours } = made.exchange.state;
    expect(neighbours.get('cluster-1/pod-a eth0 10.4.1.3')?.learned).toBe('asked');
    expect(neighbours.get('cluster-1/pod-b eth0 10.4.1.2')?.learned).toBe('heard');
  });
});

describe('a program that answers ARP for an address which no interface has', () => {
  const asked = {
    model: 'flat',
    settings: { uplink: 'segment' },
    from: 'other-client',
    to: '192.168.1.200:80',
  } as const;
  const alter = answering('cluster-1/node-1', 'eth0', '192.168.1.200');

  test('is heard by who asks, but its kernel does not learn from the request who asked', () => {
    const answered = probe({ ...asked, alter }).exchange.state.neighbours;
    expect(answered.get('fabric to-cluster-1 192.168.1.200')?.owner.device).toBe('cluster-1/node-1');
    expect(answered.get('cluster-1/node-1 eth0 192.168.1.1')?.learned).toBe('asked');
    const own = probe({ ...asked, to: 'cluster-1/node-1' }).exchange.state.neighbours;
    expect(own.get('cluster-1/node-1 eth0 192.168.1.1')?.learned).toBe('heard');
  });

  test('of two that answer, nobody knows which is first', () => {
    const doubted = probe({ ...asked, alter: both(alter, answering('cluster-1/node-2', 'eth0', '192.168.1.200')) });
    expect(isAmbiguous(doubted.exchange)).toBe(true);
  });
});

describe('two machines of one segment hold one address', () => {
  const probed = probe({
    scenario: podsOverNodes,
    model: 'island',
    settings: { uplink: 'segment', overlay: 'vxlan' },
    from: 'cluster-2/node-4',
    to: 'cluster-2/pod-j',
    dial: 'service',
  });
  const doubts = probed.exchange.legs[0].request.transit
    .flatMap(({ device, steps }) => steps.map((step) => ({ device, step })))
    .filter(({ step }) => step.kind === 'ambiguous-neighbour');

  test('the first listed takes the packet, and the trace names both', () => {
    expect(doubts[0]).toMatchObject({
      device: 'cluster-2/node-4',
      step: { target: '10.20.1.1', taken: 'cluster-2/gateway', rivals: ['cluster-2/node-3'] },
    });
  });

  test('so the exchange is not one to hold against a kernel', () => {
    expect(isAmbiguous(probed.exchange)).toBe(true);
    expect(doubtsIn(probed.exchange)).toMatchObject([
      {
        kind: 'duplicate-address',
        address: '10.20.1.1',
        holders: [{ name: 'cluster-2/gateway' }, { name: 'cluster-2/node-3' }],
      },
    ]);
    expect(isAmbiguous(probe({ model: 'island', from: 'cluster-1/pod-a', to: 'cluster-2/pod-g' }).exchange)).toBe(
      false,
    );
  });
});

describe('a bridge knows what the request has found out', () => {
  test('an answer to somebody behind it goes from port to port, past the bridge device', () => {
    const made = probe({
      scenario: podsOverNodes,
      model: 'island',
      settings: onNodes,
      from: 'cluster-2/pod-g',
      to: 'cluster-1/pod-b',
    });
    expect(replyLines(made)).toEqual([
      'cluster-1/pod-b eth0 out 10.20.1.3:8080>10.20.1.1:40000 64',
      'cluster-1/node-1 veth-pod-b in 10.20.1.3:8080>10.20.1.1:40000 64',
      'cluster-1/node-1 veth-pod-b out 192.0.2.1:81>10.20.1.3:40000 64',
      'cluster-1/pod-b eth0 in 192.0.2.1:81>10.20.1.3:40000 64',
    ]);
  });

  test('who has only asked, and was not asked for, is reached by way of the bridge device', () => {
    const hairpin = {
      model: 'island',
      settings: onNodes,
      from: 'cluster-1/pod-a',
      to: 'cluster-1/pod-b',
      dial: 'service',
    } as const;
    const first = probe({ ...hairpin, scenario: twoClusters });
    expect(replyLines(first).filter((line) => line.includes('cni0 out'))).toHaveLength(1);
    const second = probe({ ...hairpin, before: first.exchange.state });
    expect(replyLines(second).filter((line) => line.includes('cni0 out'))).toHaveLength(1);
  });
});
