import { describe, expect, test } from 'vitest';
import { deviceId } from '../../engine/index.ts';
import type { Json } from '../../testing/writtenScenario.ts';
import { asked, east, node, problemsOf, visitor, west } from '../../testing/writtenScenario.ts';

describe('what is left out is computed', () => {
  test('two clusters of a pod range and a node range each are enough for every model', () => {
    const document = { clusters: [east(), west()] };
    for (const model of ['flat', 'island', 'isolated', 'hybrid', 'archipelago'] as const) {
      expect(asked({ document, model, from: 'east/e1-pod', to: 'east/e1-pod' }).symptom).toBe('connected');
    }
    expect(asked({ document, model: 'island', from: 'east/e1-pod', to: 'west/w1-pod' }).symptom).toBe('connected');
  });

  test('a range follows from what is in it, and where nothing is, it is asked for', () => {
    const pods = [{ id: 'p', address: '10.9.1.5' }];
    expect(problemsOf({ clusters: [{ id: 'c', nodes: [{ id: 'n', address: '10.1.1.11', pods }] }] })).toEqual([]);
    expect(problemsOf({ clusters: [{ id: 'c', nodes: [{ id: 'n' }] }] })).toEqual([
      { path: 'clusters[0].podRange', code: 'missing-field', field: 'podRange' },
      { path: 'clusters[0].nodeRange', code: 'missing-field', field: 'nodeRange' },
    ]);
  });
});

describe('what is stated is refused only where nobody could have it', () => {
  test.each<[Json, object]>([
    [
      { settings: { overlay: 'string' }, model: 'island' },
      { path: 'clusters[0].settings.overlay', code: 'not-allowed' },
    ],
    [
      { settings: { overlay: 'vxlan' }, model: 'flat' },
      { path: 'clusters[0].settings.overlay', code: 'unknown-field' },
    ],
    [{ model: 'round' }, { path: 'clusters[0].model', code: 'not-allowed' }],
    [
      { nodes: [node('e1', '10.20.1.11', { blocks: ['10.99.0.0/24'] })] },
      { path: 'clusters[0].nodes[0].blocks[0]', code: 'outside-range' },
    ],
    [
      { nodes: [node('e1', '10.20.1.11', { interfaces: [{ name: 'eth0', address: '172.17.0.1/16' }] })] },
      { path: 'clusters[0].nodes[0].interfaces[0].name', code: 'reserved-id' },
    ],
    [
      { nodes: [node('e1', '10.20.1.11', { routes: [{ prefix: '10.0.0.0/8' }] })] },
      { path: 'clusters[0].nodes[0].routes[0].via', code: 'missing-field' },
    ],
  ])('%j', (more, problem) => {
    expect(problemsOf({ clusters: [east(more)] })).toMatchObject([problem]);
  });
});

/** A pod asks for its Service, which it, or another pod of its node, is behind. */
function behindItself(kernel: Json, alone = true) {
  const cluster = east({
    nodes: [node('e1', '10.20.1.11', { kernel, pods: [{ id: 'self' }, { id: 'other' }] })],
    services: [
      {
        id: 'web',
        name: 'web',
        protocol: 'tcp',
        clusterIp: '10.96.0.10',
        port: 80,
        targetPort: 8080,
        pods: [alone ? 'self' : 'other'],
        externalIps: [],
        announced: 'nobody',
        externalTrafficPolicy: 'cluster',
        internalTrafficPolicy: 'cluster',
      },
    ],
  });
  const { symptom, cause } = asked({ document: { clusters: [cluster] }, from: 'east/self', to: 'east/web' });
  return [symptom, cause];
}

const zones = (more: Json = {}): Json => ({
  clusters: [
    {
      id: 'east',
      podRange: '10.61.0.0/16',
      nodeSubnets: ['10.20.1.0/24', '10.20.2.0/24'],
      nodes: [node('a', '10.20.1.11'), node('b', '10.20.2.11'), node('c', '10.20.2.12')],
      ...more,
    },
  ],
  hosts: [{ id: 'beside', address: '10.20.2.99', length: 24, serves: [80] }],
});

describe('nodes of several subnets', () => {
  const between = { from: 'east/a-pod', to: 'east/b-pod' };

  test('each has its router’s first address, and a machine beside them is in theirs', () => {
    const { topology } = asked({ document: zones(), settings: { uplink: 'segment' }, ...between });
    const ways = ['east/a', 'east/b', 'east/c', 'beside'].map((id) =>
      topology.devices
        .get(deviceId(id))
        ?.routes.flatMap((route) => (route.kind === 'unicast' && route.prefix === '0.0.0.0/0' ? [route.via] : [])),
    );
    expect(ways).toEqual([['10.20.1.1'], ['10.20.2.1'], ['10.20.2.1'], ['10.20.2.1']]);
    const wires = [...topology.links.values()].filter(({ kind }) => kind === 'segment').map(({ ends }) => ends.length);
    expect(wires).toEqual([2, 4]);
  });

  test.each(['link', 'segment'])(
    'routes of pods on the router join zones; host-gw does not, and a tunnel does: %s',
    (uplink) => {
      const settings = { uplink };
      expect(asked({ document: zones(), settings, ...between }).symptom).toBe('connected');
      expect(asked({ document: zones(), settings: { ...settings, routes: 'none' }, ...between })).toMatchObject({
        symptom: 'timeout',
        cause: 'no-route',
      });
      const near = { from: 'east/b-pod', to: 'east/c-pod' };
      expect(asked({ document: zones(), settings: { ...settings, routes: 'none' }, ...near }).symptom).toBe(
        'connected',
      );
      const island = { model: 'island', settings: { gateway: 'node', ...settings, overlay: 'vxlan' } } as const;
      expect(asked({ document: zones(), ...island, ...between }).symptom).toBe('connected');
    },
  );

  test('a node is in one of them, and they lie apart in the cluster’s range', () => {
    expect(problemsOf(zones({ nodes: [node('a', '10.20.3.11')] }))).toMatchObject([
      { path: 'clusters[0].nodes[0].address', code: 'outside-range' },
    ]);
    const nodeSubnets = ['10.20.1.0/24', '10.20.1.128/25'];
    expect(problemsOf(zones({ nodeSubnets, nodes: [node('a', '10.20.1.11')] }))).toMatchObject([
      { path: 'clusters[0].nodeSubnets[1]', code: 'duplicate' },
    ]);
  });
});

test('names are as long as Kubernetes lets them be, and no longer', () => {
  const [label, long] = ['c'.repeat(63), `n.${'o'.repeat(251)}`];
  const pod = `p.${'q'.repeat(251)}`;
  const named = (id: string, of: string): Json => ({
    clusters: [{ ...east(), id, nodes: [{ id: of, address: '10.20.1.11', pods: [{ id: pod }, { id: 'other' }] }] }],
  });
  expect(asked({ document: named(label, long), from: `${label}/${pod}`, to: `${label}/other` }).symptom).toBe(
    'connected',
  );
  expect(problemsOf(named(`${label}c`, long))).toMatchObject([{ code: 'bad-id', maximum: 63 }]);
  expect(problemsOf(named(label, `${long}o`))).toMatchObject([{ code: 'bad-id', maximum: 253 }]);
});

describe('cases from the field', () => {
  test('docker0 covers a client: the node answers its own bridge, and without the bridge it answers the client', () => {
    const docker0 = { interfaces: [{ name: 'docker0', address: '172.17.0.1/16' }] };
    const from = { from: 'visitor', to: 'east/e1-pod' };
    const covered = asked({ document: { clusters: [east({}, docker0)], hosts: [visitor] }, ...from });
    expect(covered.symptom).toBe('timeout');
    expect(asked({ document: { clusters: [east()], hosts: [visitor] }, ...from }).symptom).toBe('connected');
  });

  test('a pod behind its own Service: it takes bridge-nf-call-iptables with hairpin mode, or neither, and masquerade', () => {
    expect(behindItself({})).toEqual(['connected', null]);
    expect(behindItself({ hairpinMode: false })).toEqual(['timeout', 'hairpin-port']);
    expect(behindItself({ hairpinMode: false, bridgeNfCallIptables: false })).toEqual(['connected', null]);
    expect(behindItself({ bridgeNfCallIptables: false }, false)).toEqual(['timeout', 'no-such-connection']);
    expect(behindItself({ ipForward: false })).toEqual(['timeout', 'not-a-router']);
  });

  test('sources are judged by the larger of an interface’s rp_filter and that of all, and what is outweighed is told', () => {
    const docker0 = { interfaces: [{ name: 'docker0', address: '172.17.0.1/16' }] };
    const judged = (kernel: Json) => {
      const document = { clusters: [east({}, { ...docker0, kernel })], hosts: [visitor] };
      const { topology, cause } = asked({ document, from: 'visitor', to: 'east/e1-pod' });
      return [cause, topology.warnings.flatMap((each) => (each.kind === 'not-in-force' ? each.reason.because : []))];
    };
    expect(judged({})).toEqual(['no-neighbour', []]);
    expect(judged({ rpFilter: 'strict' })).toEqual(['reverse-path', []]);
    expect(judged({ interfaceRpFilter: { eth0: 'strict' } })).toEqual(['reverse-path', []]);
    expect(judged({ rpFilter: 'strict', interfaceRpFilter: { eth0: 'off' } })).toEqual([
      'reverse-path',
      ['outweighed'],
    ]);
    expect(judged({ interfaceRpFilter: { eth7: 'strict' } })).toEqual(['no-neighbour', ['no-interface']]);
  });

  test('islands with ranges of their own that no router knows: the pod’s address fails, the gateway’s works', () => {
    const document = { clusters: [east({ model: 'island' }), west({ model: 'island' })] };
    const from = { document, from: 'east/e1-pod', to: 'west/w1-pod' };
    expect(asked({ ...from, dial: 'pod-ip' }).symptom).not.toBe('connected');
    expect(asked(from).symptom).toBe('connected');
  });

  test('a far side without a return route: the request arrives, the answer does not, and a route mends it', () => {
    const branch = {
      id: 'branch',
      interfaces: [
        { name: 'up', address: '100.64.0.2/30', link: 'fabric' },
        { name: 'lan', address: '10.50.0.1/24' },
      ],
    };
    const document = (routes: readonly Json[]): Json => ({
      clusters: [east()],
      hosts: [{ id: 'far', address: '10.50.0.9', length: 24, serves: [443] }],
      routers: [
        { ...branch, routes },
        { id: 'fabric', routes: [{ prefix: '10.50.0.0/24', via: '100.64.0.2' }] },
      ],
    });
    const from = { from: 'east/e1-pod', to: 'far' };
    const lost = asked({ document: document([]), ...from });
    expect([lost.symptom, lost.sees]).toEqual(['timeout', null]);
    const back = { prefix: '10.61.0.0/16', via: '100.64.0.1' };
    const mended = asked({ document: document([back]), ...from });
    expect(mended).toMatchObject({ symptom: 'connected', sees: expect.stringMatching(/^10\.61\./) as unknown });
  });

  test('an island is no firewall: a static route on a router leads to its pods', () => {
    const island = east({ model: 'island', settings: { gateway: 'node' } }, { blocks: ['10.61.7.0/24'] });
    const from = { from: 'visitor', to: 'east/e1-pod', dial: 'pod-ip' } as const;
    const routers = [{ id: 'fabric', routes: [{ prefix: '10.61.7.0/24', via: '10.20.1.11' }] }];
    expect(asked({ document: { clusters: [island], hosts: [visitor] }, ...from }).symptom).not.toBe('connected');
    const told = asked({ document: { clusters: [island], hosts: [visitor], routers }, ...from });
    expect([told.symptom, told.sees]).toEqual(['connected', '172.17.44.9']);
  });
});
