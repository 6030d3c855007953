import { describe, expect, test } from 'vitest';
import type { Probed } from '../../testing/probe.ts';
import { path, probe, requestLines, seen } from '../../testing/probe.ts';
import { scenarioNamed } from '../../testing/catalogue.ts';
import { compile, deviceId, deviceOf, hopsOf } from '../../engine/index.ts';
import { linkParts, parseLink, resolveView } from '../../formats/index.ts';
import type { SystemId } from './systems.ts';
import { systems } from './systems.ts';

/** What the link of a system shows, left and right. */
function shown(id: SystemId): readonly [Probed, Probed] {
  const parsed = parseLink(linkParts(systems[id]));
  if (!parsed.ok) throw new Error(`${id}: ${JSON.stringify(parsed.error)}`);
  const view = parsed.value;
  const scenario = scenarioNamed(view.scenario.kind === 'catalogue' ? view.scenario.id : '');
  const resolved = resolveView(view, scenario, compile);
  if (!resolved.ok) throw new Error(`${id}: ${JSON.stringify(resolved.error)}`);
  const { from, to, dial, protocol } = view;
  const side = ({ model, settings, faults }: (typeof view.sides)[number]): Probed =>
    probe({ scenario, model, settings, faults, dial, protocol, from: from ?? '', to: to ?? '' });
  return [side(view.sides[0]), side(view.sides[1])];
}

const steps = ({ exchange }: Probed) =>
  exchange.legs
    .flatMap(({ request, reply }) => [...hopsOf(request), ...(reply === null ? [] : hopsOf(reply.trace))])
    .flatMap((hop) => hop.steps);

const learnedByFabric = ({ topology }: Probed) =>
  deviceOf(topology, deviceId('fabric'))
    .routes.filter((route) => route.learned.how === 'bgp')
    .map(({ prefix }) => prefix);

describe('each system of the brief, by its link', () => {
  test('clusters, nodes, pods, agents and outside hosts can each send and receive', () => {
    const [{ topology, symptom }] = shown('everybody-can-send-and-receive');
    expect(symptom).toBe('connected');
    const roles = [...topology.directory.keys()].map((id) => deviceOf(topology, id).role);
    expect(new Set(roles)).toEqual(new Set(['pod', 'node', 'host']));
    expect(topology.directory.size).toBe(18);
  });

  test('flat, static routes: routes are data on the fabric; without them outside cannot reach pods', () => {
    const [routed, unrouted] = shown('flat-static-routes');
    expect(routed.symptom).toBe('connected');
    expect(
      deviceOf(routed.topology, deviceId('fabric')).routes.some(
        ({ prefix, learned }) => prefix === '10.4.1.0/24' && learned.how === 'static',
      ),
    ).toBe(true);
    expect(unrouted).toMatchObject({ symptom: 'unreachable', outcome: { cause: 'no-route', at: 'fabric' } });
  });

  test('flat, BGP: learned routes are shown as learned; a stopped speaker takes its routes along', () => {
    const [speaking, stopped] = shown('flat-bgp');
    expect(speaking.symptom).toBe('connected');
    expect(learnedByFabric(speaking)).toContain('10.4.1.0/24');
    expect(learnedByFabric(stopped)).not.toContain('10.4.1.0/24');
    expect(stopped).toMatchObject({ symptom: 'unreachable', outcome: { cause: 'no-route' } });
  });

  test('flat, neither: pods still reach pods of their own cluster', () => {
    const [{ symptom, outcome }] = shown('flat-without-routes');
    expect({ symptom, kind: outcome.kind }).toEqual({ symptom: 'connected', kind: 'delivered' });
  });

  test('a firewall drops: the trace names the rule and what the sender experiences', () => {
    for (const side of shown('firewall-and-node-filter')) {
      expect(side).toMatchObject({ symptom: 'timeout', outcome: { cause: 'filter-drop', at: 'fabric' } });
      expect(side.outcome.rule).not.toBeNull();
    }
  });

  test('island, NAT: source NAT out, a port forward in, state made on the way out and used on the way back', () => {
    const [, nat] = shown('island-nat');
    expect(nat.symptom).toBe('connected');
    expect(nat.exchange.attempt.dialed).toEqual({ address: '192.168.102.2', port: 30080 });
    const kinds = steps(nat).map(({ kind }) => kind);
    expect(kinds.indexOf('remember')).toBeLessThan(kinds.lastIndexOf('recognise'));
  });

  test("island, virtual IP: an address that is no host's own, and the choice of a pod", () => {
    const [, vip] = shown('island-vip');
    const { address } = vip.exchange.attempt.dialed;
    const owners = [...vip.topology.devices.values()].filter(({ interfaces }) =>
      interfaces.some(({ addresses }) => addresses.some((each) => each.address === address)),
    );
    expect(owners).toEqual([]);
    expect(vip.outcome.kind).toBe('delivered');
    const rule = deviceOf(vip.topology, deviceId('cluster-2/gateway')).hooks.prerouting.find(({ id }) =>
      id.endsWith('dnat-service'),
    );
    expect(rule?.kind === 'destination-nat' ? rule.backends.length : 0).toBe(6);
  });

  test('island, proxy: connections end and others begin, and the client address is lost on the way', () => {
    const [, proxied] = shown('island-proxy');
    expect(proxied.exchange.legs.length).toBe(3);
    expect(proxied.symptom).toBe('connected');
    expect(seen(proxied)).toBe('192.168.2.1:50001');
  });

  test('gateways on the nodes, or dedicated: both ways out and in', () => {
    const [onNodes, dedicated] = shown('gateway-on-nodes-or-dedicated');
    expect(path(onNodes)).not.toContain('cluster-1/gateway');
    expect(path(dedicated)).toEqual([
      'cluster-1/pod-a',
      'cluster-1/node-1',
      'cluster-1/gateway',
      'fabric',
      'cluster-2/gateway',
      'cluster-2/node-3',
      'cluster-2/pod-g',
    ]);
    expect(seen(onNodes)).toBe('10.4.1.1:40000');
  });

  test('an overlay: the outer header where it exists, and only there', () => {
    for (const side of shown('overlay')) {
      const carried = requestLines(side).map((line) => [
        line.split(' ')[0],
        line.includes(' in vxlan ') || line.includes(' in ipip '),
      ]);
      expect(carried.filter(([, outer]) => outer).map(([device]) => device)).toEqual([
        'cluster-1/node-1',
        'fabric',
        'fabric',
        'cluster-1/node-2',
      ]);
    }
  });

  test('overlapping ranges: the remote pod address reaches its local holder', () => {
    const [flat, island] = shown('overlapping-ranges');
    expect(flat.outcome).toMatchObject({ kind: 'delivered', at: 'cluster-2/pod-g' });
    expect(island.outcome).toMatchObject({ kind: 'misdelivered', at: 'cluster-1/pod-a' });
  });

  test('further models: isolated lets nothing out, hybrid masquerades what leaves its ranges', () => {
    const [isolated, hybrid] = shown('isolated-and-hybrid');
    expect(isolated).toMatchObject({ symptom: 'unreachable', outcome: { cause: 'no-route', at: 'cluster-1/router' } });
    expect(seen(hybrid)).toBe('192.168.1.11:40000');
  });
});
