import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, onLoopback } from '../../testing/kernelCases/alterations.ts';
import { path, probe, requestLines } from '../../testing/probe.ts';
import { egressOverNodes, podsOverNodes, sharingSpace } from '../../testing/sharedSpace.ts';
import { tracesOf } from '../laws/laws.ts';
import {
  compile,
  deviceId,
  deviceOf,
  dials,
  hopsOf,
  isTunnel,
  outcomeOf,
  parseAddress,
  send,
  symptomOf,
} from '../index.ts';
import type { Target, Topology } from '../index.ts';
import { linkId } from '../topology/ids.ts';

/** More than any packet meets before its TTL is used up, and more than any device does to one. */
const bounds = { hops: 1024, steps: 64, sightings: 32, legs: 8 } as const;

describe('a tunnel whose outer packet is routed into itself', () => {
  test('the range of somebody’s pods holds the far node: it ends in the tunnel device, in silence', () => {
    const lost = probe({
      scenario: podsOverNodes,
      model: 'archipelago',
      from: 'cluster-2/node-4',
      to: 'cluster-2/pod-g',
      dial: 'pod-ip',
    });
    expect(lost.outcome).toMatchObject({ kind: 'dropped', cause: 'tunnel-loop', at: 'cluster-2/node-4' });
    expect(lost.outcome.route?.prefix).toBe('10.20.1.0/24');
    expect(lost.symptom).toBe('timeout');
    expect(requestLines(lost)).toEqual(['cluster-2/node-4 flannel.1 out 10.21.2.0:40000>10.21.1.2:8080 64']);
  });

  test.each(['tcp', 'udp'] as const)('a node hides what goes to the far nodes: so does the tunnel, %s', (protocol) => {
    const lost = probe({
      scenario: egressOverNodes,
      model: 'archipelago',
      settings: { through: 'gateways' },
      from: 'cluster-1/pod-d',
      to: 'cluster-2/pod-j',
      dial: 'pod-ip',
      protocol,
    });
    expect(lost.outcome).toMatchObject({ kind: 'dropped', cause: 'tunnel-loop', at: 'cluster-1/node-1' });
    expect(lost.symptom).toBe('timeout');
    expect(path(lost)).toEqual(['cluster-1/pod-d', 'cluster-1/node-2', 'fabric', 'cluster-1/node-1']);
  });

  test('the far end has an address of the device itself: the packet ends there too', () => {
    const lost = probe({
      model: 'archipelago',
      from: 'cluster-1/pod-a',
      to: 'cluster-1/pod-d',
      dial: 'pod-ip',
      alter: onLoopback('cluster-1/node-1', '192.168.1.12'),
    });
    expect(lost.outcome).toMatchObject({ kind: 'dropped', cause: 'tunnel-loop', at: 'cluster-1/node-1', route: null });
    expect(lost.symptom).toBe('timeout');
  });

  test('two tunnel devices that lead to each other end where Linux counts them for a loop', () => {
    const lost = probe({
      scenario: podsOverNodes,
      model: 'archipelago',
      from: 'cluster-2/node-4',
      to: 'cluster-2/pod-g',
      dial: 'pod-ip',
      alter: withSecondTunnel,
    });
    expect(lost.outcome).toMatchObject({ kind: 'dropped', cause: 'tunnel-loop', at: 'cluster-2/node-4' });
    expect(requestLines(lost).map((line) => line.split(' ')[1])).toEqual(
      Array.from({ length: 9 }, (_, index) => (index % 2 === 0 ? 'flannel.1' : 'second')),
    );
  });
});

describe('other ways round', () => {
  test('bridge ports that are cabled to each other: the one asked for is asked once, and is not there', () => {
    const lost = probe({ model: 'flat', from: 'cluster-1/pod-a', to: '10.4.1.99:8080', alter: withCabledPorts });
    expect(lost.outcome).toMatchObject({ cause: 'no-neighbour', at: 'cluster-1/pod-a' });
  });

  test('a proxy that is its own backend opens no more connections than a circle of them may', () => {
    const endless = probe({
      model: 'island',
      settings: { ingress: 'proxy' },
      from: 'other-client',
      to: 'cluster-2/pod-g',
      alter: at('cluster-2/gateway', ({ proxies }) => ({
        proxies: proxies.map((each) => ({ ...each, upstream: { kind: 'fixed', backends: [each.listen] } })),
      })),
    });
    expect(endless.exchange.legs).toHaveLength(bounds.legs);
    expect(endless.outcome).toMatchObject({ kind: 'dropped', at: 'cluster-2/gateway' });
  });
});

/** Two ports of node-1's bridge, with a cable from one to the other. */
function withCabledPorts(topology: Topology): Topology {
  const devices = new Map(topology.devices);
  const node = deviceOf(topology, deviceId('cluster-1/node-1'));
  const port = node.interfaces.find((each) => each.kind === 'ethernet' && each.bridge !== null);
  if (port?.kind !== 'ethernet') throw new Error('node-1 has no bridge');
  const link = linkId('round');
  const ports = ['round-1', 'round-2'].map((name) => ({ ...port, name, link }));
  const ends = ports.map(({ name }) => ({ device: node.id, interface: name }));
  const links = new Map(topology.links).set(link, { id: link, kind: 'cable', ends });
  return { ...topology, links, devices: devices.set(node.id, { ...node, interfaces: [...ports, ...node.interfaces] }) };
}

/** The far node's address lies behind a second tunnel, and that one's far end behind the first. */
function withSecondTunnel(topology: Topology): Topology {
  const devices = new Map(topology.devices);
  const node = deviceOf(topology, deviceId('cluster-2/node-4'));
  const tunnel = node.interfaces.find(isTunnel);
  const into = node.routes.find((route) => route.prefix === '10.20.1.0/24');
  const remote = parseAddress('10.21.1.2');
  if (tunnel === undefined || into?.kind !== 'unicast' || into.via === null || remote === null) {
    throw new Error('node-4 has no such tunnel');
  }
  const second = { ...tunnel, name: 'second', addresses: [], peers: [{ nextHop: into.via, remote }] };
  const routes = node.routes.map((route) => (route === into ? { ...into, interface: second.name } : route));
  return {
    ...topology,
    devices: devices.set(node.id, { ...node, interfaces: [...node.interfaces, second], routes }),
  };
}

test('where ranges lie in one another every send has an end, and no device goes round in itself', () => {
  fc.assert(
    fc.property(sharingSpace, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), ({ scenario, ...side }, picks) => {
      const topology = compile(scenario, side.model, side.settings);
      const ends = [...topology.directory.keys()];
      for (const pick of picks) {
        const from = ends[pick % ends.length];
        const id = ends[Math.floor(pick / ends.length) % ends.length];
        if (from === undefined || id === undefined) continue;
        const to: Target = { kind: 'endpoint', id };
        const protocol = pick % 2 === 0 ? 'tcp' : 'udp';
        const made = send(topology, { from, to, dial: dials[pick % 3] ?? 'auto', protocol });
        const outcome = outcomeOf(made, [id]);
        expect(topology.devices.has(outcome.at)).toBe(true);
        expect(outcome.cause !== null || symptomOf(made) === 'connected').toBe(true);
        expect(made.legs.length).toBeLessThanOrEqual(bounds.legs);
        const beyond = tracesOf(made).flatMap((trace) => {
          const hops = hopsOf(trace);
          const busy = hops.filter(
            ({ steps, sightings }) => steps.length > bounds.steps || sightings.length > bounds.sightings,
          );
          return hops.length > bounds.hops ? hops : busy;
        });
        expect(beyond).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});
