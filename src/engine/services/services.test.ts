import { describe, expect, test } from 'vitest';
import { modelIds } from '../models/index.ts';
import { address } from '../net/address.ts';
import { prefix } from '../net/prefix.ts';
import type { Topology } from '../index.ts';
import { compile, deviceId, targetNamed } from '../index.ts';
import { path, probe, seen } from '../../testing/probe.ts';
import { serviceOf, serving } from '../../testing/services.ts';

const web = 'cluster-1/web';

/** Who answers ARP for what none of its interfaces has: `cluster-1/node-1 eth0 192.168.1.200`. */
function answering({ devices }: Topology): readonly string[] {
  return [...devices.values()].flatMap(({ id, interfaces }) =>
    interfaces.flatMap((each) =>
      each.kind === 'ethernet' ? each.answersFor.map((whose) => `${id} ${each.name} ${whose}`) : [],
    ),
  );
}

describe('the cluster IP', () => {
  test.each(modelIds)(
    'works from every pod of its cluster, which keeps its address, whatever the model: %s',
    (model) => {
      const scenario = serving(serviceOf(['a']));
      for (const from of ['cluster-1/pod-b', 'cluster-1/pod-d']) {
        const found = probe({ scenario, model, from, to: web });
        expect([found.symptom, found.receiver?.device]).toEqual(['connected', 'cluster-1/pod-a']);
        expect(found.receiver?.sees.port).toBe(40000);
      }
    },
  );

  test('answers only the protocol and port it lists; anything else leaves by the default route', () => {
    const scenario = serving(serviceOf(['a']));
    expect(probe({ scenario, model: 'flat', from: 'cluster-1/pod-b', to: web, protocol: 'udp' }).outcome.at).toBe(
      'fabric',
    );
    expect(probe({ scenario, model: 'flat', from: 'cluster-1/pod-b', to: '10.96.0.10:81' }).outcome.at).toBe('fabric');
  });

  test('internalTrafficPolicy Local drops where the node has no endpoint', () => {
    const scenario = serving(serviceOf(['a'], { internalTraffic: 'local' }));
    expect(probe({ scenario, model: 'flat', from: 'cluster-1/pod-b', to: web }).symptom).toBe('connected');
    const far = probe({ scenario, model: 'flat', from: 'cluster-1/pod-d', to: web });
    expect([far.symptom, far.outcome.cause, far.outcome.at]).toEqual(['timeout', 'filter-drop', 'cluster-1/node-2']);
  });
});

describe('a service nobody stands behind', () => {
  test.each([
    ['cluster-1/pod-b', web, 'cluster-1/node-1'],
    ['cluster-1/node-2', web, 'cluster-1/node-2'],
    ['other-client', 'cluster-1/web/node-2', 'cluster-1/node-2'],
    ['other-client', 'cluster-1/web/load-balancer', 'cluster-1/node-1'],
  ])('refuses %s at %s, on %s', (from, to, at) => {
    const found = probe({ scenario: serving(serviceOf([])), model: 'flat', from, to });
    expect([found.symptom, found.outcome.cause, found.outcome.at]).toEqual(['refused', 'filter-reject', at]);
  });

  test('with policy Local refuses too: dropping is for nodes without an endpoint of their own', () => {
    const scenario = serving(serviceOf([], { externalTraffic: 'local' }));
    expect(probe({ scenario, model: 'flat', from: 'other-client', to: 'cluster-1/web/node-1' }).symptom).toBe(
      'refused',
    );
  });
});

describe('loadBalancerSourceRanges', () => {
  const loadBalancer = { address: address('192.168.1.200'), sources: [prefix('203.0.113.0/24')] };
  const scenario = serving(serviceOf(['a'], { loadBalancer }));

  test('lets in who is listed and drops the rest', () => {
    const lb = 'cluster-1/web/load-balancer';
    expect(probe({ scenario, model: 'flat', from: 'other-server', to: lb }).symptom).toBe('connected');
    const other = probe({ scenario, model: 'flat', from: 'other-client', to: lb });
    expect([other.symptom, other.outcome.rule]).toEqual(['timeout', 'cluster-1/node-1/web-lb-sources-drop']);
  });

  test('does not concern node ports', () => {
    const ported = probe({ scenario, model: 'flat', from: 'other-client', to: 'cluster-1/web/node-1' });
    expect(ported.symptom).toBe('connected');
  });
});

describe('how the rest of the network finds the load balancer', () => {
  const lb = 'cluster-1/web/load-balancer';

  test('layer 2: one node takes everything, with an endpoint or not', () => {
    const leader = deviceId('cluster-1/node-2');
    const scenario = serving(serviceOf(['a'], { announced: { by: 'l2', leader } }));
    const found = probe({ scenario, model: 'flat', from: 'other-client', to: lb });
    expect(path(found)).toContain('cluster-1/node-2');
    expect(seen(found)?.startsWith('192.168.1.12:')).toBe(true);
  });

  test('layer 2 with policy Local: only a node that has an endpoint may lead', () => {
    const leader = deviceId('cluster-1/node-2');
    const scenario = serving(serviceOf(['a'], { announced: { by: 'l2', leader }, externalTraffic: 'local' }));
    const found = probe({ scenario, model: 'flat', from: 'other-client', to: lb });
    expect(path(found)).not.toContain('cluster-1/node-2');
    expect(seen(found)).toBe('198.51.100.10:40000');
  });

  describe('layer 2, on the nodes’ own segment', () => {
    const settings = { uplink: 'segment' };
    const leader = deviceId('cluster-1/node-2');
    const scenario = serving(serviceOf(['a'], { announced: { by: 'l2', leader } }));

    test.each(modelIds)('the leader answers ARP, and no router has a route to the address: %s', (model) => {
      const topology = compile(scenario, model, settings);
      expect(answering(topology)).toEqual(['cluster-1/node-2 eth0 192.168.1.200']);
      const routes = [...topology.devices.values()].flatMap((each) => each.routes);
      expect(routes.filter((each) => each.prefix === '192.168.1.200/32')).toEqual([]);
      expect(topology.warnings.filter(({ kind }) => kind === 'not-asked-for')).toEqual([]);
    });

    test('who is asked for it hands the packet to the leader, and the trace says who answered', () => {
      const found = probe({ scenario, model: 'flat', settings, from: 'other-client', to: lb });
      expect([found.symptom, path(found)]).toEqual([
        'connected',
        ['other-client', 'fabric', 'cluster-1/node-2', 'cluster-1/node-1', 'cluster-1/pod-a'],
      ]);
      const [, fabric] = found.exchange.legs[0].request.transit;
      expect(fabric?.steps).toContainEqual({ kind: 'answered-for', target: '192.168.1.200', by: leader });
      const routed = fabric?.steps.flatMap((step) => (step.kind === 'route' ? [step.route.prefix] : []));
      expect(routed).toEqual(['192.168.1.0/24']);
    });

    test('a port without a Service goes back to the segment, where nobody answers the leader itself', () => {
      const lost = probe({ scenario, model: 'flat', settings, from: 'other-client', to: '192.168.1.200:81' });
      expect([lost.symptom, lost.outcome.cause, lost.outcome.at]).toEqual(['unreachable', 'no-neighbour', leader]);
    });

    test('an external address is answered for as well', () => {
      const externalIps = [address('192.168.1.201')];
      const both = serving(serviceOf(['a'], { announced: { by: 'l2', leader }, externalIps }));
      expect(answering(compile(both, 'flat', settings))).toEqual([
        'cluster-1/node-2 eth0 192.168.1.200',
        'cluster-1/node-2 eth0 192.168.1.201',
      ]);
    });

    test('nobody asks there for an address of another subnet: a route is taken as set, and the warning says so', () => {
      const externalIps = [address('192.0.2.77')];
      const both = serving(serviceOf(['a'], { announced: { by: 'l2', leader }, externalIps }));
      const topology = compile(both, 'flat', settings);
      expect(answering(topology)).toEqual(['cluster-1/node-2 eth0 192.168.1.200']);
      expect(topology.warnings).toEqual([
        {
          kind: 'not-asked-for',
          where: 'clusters[0].services[0].externalIps[0]',
          addresses: ['192.0.2.77'],
          leader: 'cluster-1/node-2',
          nodes: '192.168.1.0/24',
        },
      ]);
      const found = probe({ scenario: both, model: 'flat', settings, from: 'other-client', to: '192.0.2.77:80' });
      expect(found.symptom).toBe('connected');
    });
  });

  test('layer 2 where nodes have a link each: a route is taken as set, and one warning says so of all addresses', () => {
    const externalIps = [address('192.0.2.77')];
    const topology = compile(serving(serviceOf(['a'], { externalIps })), 'flat', { uplink: 'link' });
    expect(answering(topology)).toEqual([]);
    expect(topology.warnings).toEqual([
      {
        kind: 'not-asked-for',
        where: 'clusters[0].services[0].loadBalancer.address',
        addresses: ['192.168.1.200', '192.0.2.77'],
        leader: 'cluster-1/node-1',
        nodes: null,
      },
    ]);
    expect(topology.devices.get(deviceId('fabric'))?.routes.map((each) => each.prefix)).toContain('192.168.1.200/32');
  });

  test('nobody: an address without a way to it', () => {
    const scenario = serving(serviceOf(['a'], { announced: { by: 'nobody' } }));
    expect(probe({ scenario, model: 'flat', from: 'cluster-1/pod-d', to: lb }).symptom).toBe('connected');
    const loadBalancer = { address: address('192.0.2.77'), sources: [] };
    const apart = serving(serviceOf(['a'], { announced: { by: 'nobody' }, loadBalancer }));
    expect(probe({ scenario: apart, model: 'flat', from: 'other-client', to: lb }).outcome.cause).toBe('no-route');
  });

  test.each([
    ['flat', { routes: 'bgp' }],
    ['flat', { routes: 'static' }],
    ['island', { gateway: 'node' }],
    ['island', { gateway: 'dedicated' }],
  ] as const)('BGP, %s %j: every node announces it, with policy Local those with endpoints', (model, settings) => {
    for (const [externalTraffic, announcing] of [
      ['cluster', ['cluster-1/node-1', 'cluster-1/node-2']],
      ['local', ['cluster-1/node-2']],
    ] as const) {
      const scenario = serving(serviceOf(['d'], { announced: { by: 'bgp' }, externalTraffic }));
      const { devices } = compile(scenario, model, settings);
      const telling = [...devices.values()].filter(({ bgp }) => bgp?.originates.includes(prefix('192.168.1.200/32')));
      expect(telling.map(({ id }) => id)).toEqual(announcing);
      const found = probe({ scenario, model, settings, from: 'other-client', to: lb });
      expect([found.symptom, path(found).includes(deviceId('cluster-1/node-2'))]).toEqual(['connected', true]);
    }
  });
});

describe('beside a gateway of the cluster', () => {
  test.each(['vip', 'nat'])('the gateway hides only those who came to the gateway: %s', (ingress) => {
    const scenario = serving(serviceOf(['a'], { nodePort: 31000 }));
    const settings = { gateway: 'node', ingress };
    const kept = probe({ scenario, model: 'island', settings, from: 'cluster-1/pod-b', to: web });
    expect(seen(kept)).toBe('10.4.1.3:40000');
    const hidden = probe({ scenario, model: 'island', settings, from: 'other-client', to: 'cluster-1/pod-a' });
    expect(seen(hidden)).toBe('10.4.1.1:40000');
  });

  test('without services its rule is as it was', () => {
    const scenario = serving();
    const { devices } = compile(scenario, 'island', {});
    const rules = devices.get(deviceId('cluster-1/gateway'))?.hooks.postrouting ?? [];
    expect(rules.map(({ match }) => match)).toContainEqual({ destinationTranslated: true });
  });
});

describe('ways to dial', () => {
  test.each([
    ['tcp', 'timeout'],
    ['udp', 'unreachable'],
  ] as const)('a node port at 127.0.0.1 leads nowhere, %s: that source never leaves the node', (protocol, symptom) => {
    const scenario = serving(serviceOf(['a'], { protocol }));
    const lost = probe({ scenario, model: 'flat', from: 'cluster-1/node-1', to: '127.0.0.1:30080', protocol });
    expect(lost.outcome).toMatchObject({ cause: 'martian-source', at: 'cluster-1/node-1' });
    expect(lost.symptom).toBe(symptom);
  });

  test('each address of a service is a target of its own', () => {
    const topology = compile(serving(serviceOf(['a'], { externalIps: [address('192.0.2.99')] })), 'flat', {});
    const dialled = [...topology.services.values()]
      .filter(({ id }) => id.startsWith(web))
      .map(({ id, door, address: socket }) => `${id} ${door} ${socket.address}:${socket.port}`);
    expect(dialled).toEqual([
      'cluster-1/web cluster-ip 10.96.0.10:80',
      'cluster-1/web/node-1 node-port 192.168.1.11:30080',
      'cluster-1/web/node-2 node-port 192.168.1.12:30080',
      'cluster-1/web/load-balancer load-balancer 192.168.1.200:80',
      'cluster-1/web/external-1 external-ip 192.0.2.99:80',
    ]);
    expect(targetNamed(topology, deviceId('cluster-1/web/node-2')).kind).toBe('service');
  });
});
