import { describe, expect, test } from 'vitest';
import { twoClusters } from '../../testing/catalogue.ts';
import { filter, filtered } from '../../testing/kernelCases/kernelCase.ts';
import type { Probed } from '../../testing/probe.ts';
import { probe, requestLines } from '../../testing/probe.ts';
import { egressAt } from '../../testing/sharedSpace.ts';
import type { FilterSpec, Scenario } from '../index.ts';
import { deviceId, prefix, tablesIn } from '../index.ts';

const acrossNodes = { model: 'island', from: 'cluster-1/pod-a', to: 'cluster-1/pod-d' } as const;
const acrossClusters = {
  model: 'archipelago',
  from: 'cluster-1/pod-a',
  to: 'cluster-2/pod-j',
  dial: 'pod-ip',
} as const;

function tableAt({ exchange }: Probed, device: string): readonly string[] {
  return tablesIn(exchange.state).get(deviceId(device)) ?? [];
}

describe('a device that tracks connections', () => {
  test('remembers both directions of a VXLAN tunnel as flows of their own, from ports that nobody can know', () => {
    expect(tableAt(probe({ ...acrossNodes, settings: { overlay: 'vxlan' } }), 'cluster-1/gateway')).toEqual([
      'udp 192.168.1.11:*>192.168.1.12:8472 | 192.168.1.12:8472>192.168.1.11:*',
      'udp 192.168.1.12:*>192.168.1.11:8472 | 192.168.1.11:8472>192.168.1.12:*',
    ]);
  });

  test('and those of IPIP, which has no ports, as one', () => {
    expect(tableAt(probe({ ...acrossNodes, settings: { overlay: 'ipip' } }), 'cluster-1/gateway')).toEqual([
      'ipip 192.168.1.11>192.168.1.12 | 192.168.1.12>192.168.1.11',
    ]);
  });

  test('knows the outer flow again when the same connection was there before', () => {
    const first = probe({ ...acrossNodes, settings: { overlay: 'vxlan' } });
    const again = probe({ ...acrossNodes, settings: { overlay: 'vxlan' }, before: first.exchange.state });
    expect(tableAt(again, 'cluster-1/gateway')).toEqual(tableAt(first, 'cluster-1/gateway'));
  });
});

describe('a rule on the way', () => {
  const back = { from: only('192.168.1.12/32'), to: only('192.168.1.11/32'), states: ['new'] } as const;
  const noNew = filtered(filter('fabric', 'drop', back));

  test('that lets no new flow back sees every answer in VXLAN as one', () => {
    const lost = probe({ ...acrossNodes, settings: { gateway: 'node', overlay: 'vxlan' }, ...noNew });
    expect(lost.symptom).toBe('timeout');
    expect(lost.outcome).toMatchObject({ cause: 'filter-drop', at: 'fabric', way: 'reply' });
  });

  test('but knows an answer in IPIP for what it is', () => {
    expect(probe({ ...acrossNodes, settings: { gateway: 'node', overlay: 'ipip' }, ...noNew }).symptom).toBe(
      'connected',
    );
  });

  test('that hides who sends hides the tunnel, and what is inside stays as it is', () => {
    const hidden: Scenario = { ...twoClusters, egress: [egressAt('fabric', ['192.168.2.0/24'], '192.0.2.77')] };
    const made = probe({ ...acrossClusters, scenario: hidden });
    expect(made.symptom).toBe('connected');
    expect(requestLines(made).find((line) => line.startsWith('cluster-2/node-4 eth0 in'))).toBe(
      'cluster-2/node-4 eth0 in 10.4.1.2:40000>10.8.2.2:8080 63 in vxlan 192.0.2.77>192.168.2.14 63',
    );
    expect(tableAt(made, 'fabric')).toContain('udp 192.168.1.11:*>192.168.2.14:8472 | 192.168.2.14:8472>192.0.2.77:*');
  });
});

function only(text: string): FilterSpec['from'] {
  return { kind: 'prefixes', prefixes: [prefix(text)] };
}
