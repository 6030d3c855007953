import { describe, expect, test } from 'vitest';
import { fabric } from '../models/parts/fabricAndHosts.ts';
import { address } from '../net/address.ts';
import { hostPrefix, prefix } from '../net/prefix.ts';
import { exchange } from '../forwarding/exchange.ts';
import { receiverOf } from '../forwarding/symptom.ts';
import { hopsOf } from '../forwarding/trace.ts';
import { compile, deviceId, ruleId, stateAfter } from '../index.ts';
import type { Hooks } from '../topology/device.ts';
import { noRules } from '../topology/device.ts';
import type { Topology } from '../topology/topology.ts';
import { deviceOf } from '../topology/topology.ts';
import type { Rule } from './rule.ts';
import { twoClusters } from '../../testing/catalogue.ts';

const flat = compile(twoClusters, 'flat', {});
const server = { address: address('203.0.113.20'), port: 443 };
const id = (name: string) => ruleId(fabric, name);
const marking: Rule = { kind: 'mark', id: id('mark'), match: { source: [prefix('10.4.0.0/16')] } };
const masquerading: Rule = { kind: 'masquerade', id: id('masquerade'), match: { marked: true } };

function withRules(hooks: Partial<Hooks>): Topology {
  const device = { ...deviceOf(flat, fabric), hooks: { ...noRules, ...hooks } };
  return { ...flat, devices: new Map(flat.devices).set(fabric, device) };
}

function seen(topology: Topology, from = 'cluster-1/pod-a', earlier: Parameters<typeof stateAfter>[1] = []) {
  const attempt = { from: deviceId(from), dialed: server, protocol: 'tcp', sourcePort: 40000 } as const;
  return receiverOf(exchange(topology, attempt, stateAfter(topology, earlier)))?.sees;
}

describe('a mark', () => {
  test('is for a later rule: only marked packets are masqueraded', () => {
    const topology = withRules({ prerouting: [marking], postrouting: [masquerading] });
    expect(seen(topology)).toEqual({ address: '203.0.113.1', port: 40000 });
    expect(seen(topology, 'cluster-2/pod-g')?.address).toBe('10.8.1.2');
  });

  test('decides nothing: the rules behind it are asked as if it were not there', () => {
    const elsewhere = { address: address('198.51.100.10'), port: 80, device: deviceId('other-client') };
    const diverting: Rule = {
      kind: 'destination-nat',
      id: id('divert'),
      match: { destination: [hostPrefix(server.address)] },
      backends: [elsewhere],
    };
    const attempt = { from: deviceId('cluster-1/pod-a'), dialed: server, protocol: 'tcp', sourcePort: 40000 } as const;
    const topology = withRules({ prerouting: [marking, diverting] });
    const [leg] = exchange(topology, attempt).legs;
    expect(leg.request.final.device).toBe('other-client');
    expect(hopsOf(leg.request).flatMap(({ steps }) => steps.filter(({ kind }) => kind === 'mark'))).toHaveLength(1);
  });
});

describe('a rule that always draws a new port', () => {
  const drawing = withRules({ postrouting: [{ ...masquerading, match: {}, ports: 'redrawn' }] });

  test('draws one although the old one is free', () => {
    const sees = seen(drawing);
    expect(sees?.address).toBe('203.0.113.1');
    expect(sees?.port).not.toBe(40000);
    expect(sees?.port).toBeGreaterThanOrEqual(1024);
  });

  test('gives two clients with the same port two ports', () => {
    const earlier = [
      { from: deviceId('cluster-1/pod-b'), to: deviceId('other-server'), dial: 'auto', protocol: 'tcp' } as const,
    ];
    expect(seen(drawing, 'cluster-1/pod-a', earlier)?.port).not.toBe(seen(drawing)?.port);
  });
});

describe('conditions about the device itself', () => {
  test.each([
    [{ fromSelf: true }, 'cluster-1/pod-a', '10.4.1.2'],
    [{ hairpinOf: [address('10.4.1.2')] }, 'cluster-1/pod-a', '10.4.1.2'],
    [{ toSelf: true }, 'cluster-1/pod-a', '10.4.1.2'],
  ] as const)('%j does not hold for what passes through', (match, from, address_) => {
    expect(seen(withRules({ postrouting: [{ ...masquerading, match }] }), from)?.address).toBe(address_);
  });
});
