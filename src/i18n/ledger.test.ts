import { describe, expect, test } from 'vitest';
import type { Fault, Hop, Party, Topology } from '../engine/index.ts';
import { clusterId, deviceId, hopsOf, prefix } from '../engine/index.ts';
import { scenarioNamed } from '../testing/catalogue.ts';
import type { Probing } from '../testing/probe.ts';
import { probe } from '../testing/probe.ts';
import { wordsFor } from './allWords.ts';
import { asideMark } from './format/hopSummary.ts';

const words = wordsFor('en');

/** The request's (or the reply's) hop at a device. */
function hopAt(probing: Probing, device: string, way: 'request' | 'reply'): { topology: Topology; hop: Hop } {
  const { topology, exchange } = probe(probing);
  const traces = exchange.legs.flatMap(({ request, reply }) =>
    way === 'request' ? [request] : reply === null ? [] : [reply.trace],
  );
  const hop = traces.flatMap(hopsOf).find((each) => each.device === deviceId(device));
  if (hop === undefined) throw new Error(`not on the way: ${device}`);
  return { topology, hop };
}

/** The summary of the request's (or the reply's) hop at a device. */
function row(probing: Probing, device: string, way: 'request' | 'reply' = 'request'): { title: string; why: string } {
  const { topology, hop } = hopAt(probing, device, way);
  return words.hopSummary(topology, hop);
}

function acts(probing: Probing, device: string, way: 'request' | 'reply'): readonly string[] {
  const { topology, hop } = hopAt(probing, device, way);
  return words.actsText(topology, hop).map(({ title, why }) => `${title} ${why}`);
}

describe('what the ledger says', () => {
  const island = { model: 'island', from: 'cluster-1/pod-a', to: 'cluster-2/pod-g' } as const;

  test('masquerade names the rule, the interface, the address and the port', () => {
    expect(row(island, 'cluster-1/gateway')).toMatchObject({
      title: 'routes, SNAT',
      why: 'masquerade egress-snat: source in 10.4.0.0/16, leaves by eth1; so it takes that interface’s address 192.168.101.2; free port 40000 is kept',
    });
  });

  test('where there is little room, it goes without what is known of an answer before it is put into a tunnel', () => {
    const archipelago = { model: 'archipelago', from: 'cluster-1/pod-a', to: 'cluster-2/pod-g' } as const;
    const { topology, hop } = hopAt(archipelago, 'cluster-2/node-3', 'reply');
    const { why, marked } = words.hopSummary(topology, hop);
    const pieces = marked.split(asideMark);
    expect(pieces.join('')).toBe(why);
    expect(pieces.filter((_piece, at) => at % 2 === 1)).toEqual([
      'an answer: conntrack knows this flow as tcp 10.4.1.2:40000>10.8.1.2:8080, so NAT rules are not consulted; ',
    ]);
  });

  test('a filter that was written for clusters names them, and one for prefixes those', () => {
    const at = {
      at: deviceId('fabric'),
      protocol: null,
      ports: [],
      states: [],
      verdict: 'drop',
      enabled: true,
    } as const;
    const filter = (id: string, [from, to]: readonly [Party, Party]): Fault => ({
      kind: 'add-filter',
      filter: { ...at, id, from, to },
    });
    const clusters = filter('between', [
      { kind: 'cluster', cluster: clusterId('cluster-1') },
      { kind: 'cluster', cluster: clusterId('cluster-2') },
    ]);
    const prefixes = filter('typed', [
      { kind: 'prefixes', prefixes: [prefix('192.168.0.0/16'), prefix('10.0.0.0/8')] },
      { kind: 'prefixes', prefixes: [prefix('192.0.2.2/32')] },
    ]);
    expect(row({ ...island, faults: [clusters] }, 'fabric').why).toContain(
      'between: from cluster 1, to cluster 2 → drop silently',
    );
    expect(row({ ...island, faults: [prefixes] }, 'fabric').why).toContain(
      'typed: source in 192.168.0.0/16 or 10.0.0.0/8, destination 192.0.2.2 → drop silently',
    );
  });

  test('destination NAT names the pod', () => {
    expect(row(island, 'cluster-2/gateway').why).toContain(
      'dnat-pod-g: destination 192.0.2.2, TCP, port 80; so it goes to Pod-G at 10.4.1.2:8080',
    );
  });

  test('the way back undoes what the way out did, by memory and not by rule', () => {
    expect(row(island, 'cluster-1/gateway', 'reply')).toMatchObject({
      title: 'undoes SNAT, routes',
      why: 'conntrack knows this flow and reverses egress-snat: destination address 192.168.101.2 becomes 10.4.1.2',
    });
  });

  test('several rewrites of one hop are told in a clause each, one alone is left to the summary', () => {
    expect(acts(island, 'cluster-2/gateway', 'request')).toEqual([
      'DNAT to 10.4.1.2:8080 by dnat-pod-g',
      'SNAT to 192.168.2.1 by ingress-snat',
    ]);
    expect(acts(island, 'cluster-2/gateway', 'reply')).toEqual([
      'undoes SNAT back to 192.168.101.2',
      'undoes DNAT back to 192.0.2.2:80',
    ]);
    expect(acts(island, 'cluster-1/gateway', 'request')).toEqual([]);
  });

  test('a masquerade is undone as one, also where it put in the address that was asked', () => {
    const settings = { gateway: 'node', ingress: 'nat' };
    const probing = { model: 'island', settings, from: 'other-client', to: 'cluster-1/pod-d' } as const;
    expect(row(probing, 'cluster-1/node-1', 'reply').title).toBe('undoes SNAT, routes, undoes DNAT');
  });

  test('what was not masqueraded says why', () => {
    const within = { ...island, to: 'cluster-1/pod-d', settings: { gateway: 'node', uplink: 'segment' } };
    expect(row(within, 'cluster-1/node-1').why).toContain(
      'not masqueraded by egress-snat: destination 10.4.2.2 is inside 10.4.0.0/16',
    );
  });

  test('an answer that crosses a masquerading node says that rules are not consulted', () => {
    const settings = { gateway: 'node', client: 'kept' };
    const asked = { model: 'island', from: 'other-client', to: 'cluster-1/pod-d', settings } as const;
    expect(row(asked, 'cluster-1/node-2', 'reply').why).toContain(
      'conntrack knows this flow as tcp 198.51.100.10:40000>10.4.2.2:8080, so NAT rules are not consulted',
    );
  });

  test('a bridge only switches', () => {
    expect(row({ model: 'flat', from: 'cluster-1/pod-a', to: 'cluster-1/pod-b' }, 'cluster-1/node-1')).toMatchObject({
      title: 'switches',
      why: 'cni0 passes it from veth-pod-a to veth-pod-b as a switch does, so TTL stays 64',
    });
  });

  test('a route names its prefix, next hop, how it was learned and the TTL', () => {
    const flat = {
      model: 'flat',
      from: 'cluster-1/pod-a',
      to: 'cluster-2/pod-g',
      settings: { routes: 'bgp' },
    } as const;
    expect(row(flat, 'fabric').why).toBe(
      'longest prefix match for 10.8.1.2: 10.8.1.0/24 via 192.168.2.13 on to-node-3 (BGP from node-3, AS path 64515); TTL 63 → 62',
    );
  });

  test('an overlay says what it puts around', () => {
    const overlay = { ...island, to: 'cluster-1/pod-d', settings: { overlay: 'vxlan' } };
    expect(row(overlay, 'cluster-1/node-1')).toMatchObject({
      title: 'routes, encapsulates in VXLAN',
      why: 'flannel.1 puts an outer header around it: VXLAN 192.168.1.11 → 192.168.1.12, TTL 64; routers on the way see only that',
    });
  });

  test('a drop says what was missing and what is sent back', () => {
    const lost = { model: 'flat', from: 'other-client', to: 'cluster-1/pod-a', settings: { routes: 'none' } } as const;
    expect(row(lost, 'fabric')).toMatchObject({
      title: 'stops it (no route)',
      why: 'no route matches 10.4.1.2; ICMP 3/0 (network unreachable) goes back to 198.51.100.10',
    });
  });

  test('a proxy ends one connection and begins another', () => {
    const proxied = { ...island, settings: { ingress: 'proxy' } };
    expect(row(proxied, 'cluster-2/gateway').why).toContain('the proxy proxy-pod-g accepts it');
  });

  test('a port that is taken is told from one that is kept', () => {
    const { scenario, from, to } = {
      scenario: scenarioNamed('same-port'),
      from: 'cluster-1/pod-b',
      to: 'other-server',
    };
    const before = probe({ scenario, model: 'island', from, to }).exchange.state;
    const { why } = row({ scenario, model: 'island', from: 'cluster-1/pod-a', to, before }, 'cluster-1/gateway');
    expect(why).toMatch(
      /port 40000 is held by another flow, so it becomes \d+, out of 1024-65535 \(Linux draws at random\)$/,
    );
  });
});
