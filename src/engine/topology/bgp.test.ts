import { describe, expect, test } from 'vitest';
import { twoClusters } from '../../testing/catalogue.ts';
import { filter } from '../../testing/kernelCases/kernelCase.ts';
import { probe } from '../../testing/probe.ts';
import { prefix } from '../net/prefix.ts';
import { compile } from '../compile.ts';
import type { Fault } from '../faults.ts';
import type { FilterSpec } from '../scenario.ts';
import { deviceId, routeId } from './ids.ts';
import type { Topology } from './topology.ts';
import { deviceOf } from './topology.ts';

const fabric = deviceId('fabric');

function filtering(at: string, states: FilterSpec['states'] = []): Fault {
  return { kind: 'add-filter', filter: filter(at, 'drop', { states }) };
}

function learned(topology: Topology, id = fabric): readonly string[] {
  return deviceOf(topology, id).routes.flatMap((route) =>
    route.kind === 'unicast' && route.learned.how === 'bgp'
      ? [`${route.prefix} via ${route.via} from ${route.learned.speaker}`]
      : [],
  );
}

describe('routes by BGP', () => {
  test('the fabric learns each block from the node that announces it', () => {
    expect(learned(compile(twoClusters, 'flat', { routes: 'bgp' }))).toEqual([
      '10.4.1.0/24 via 192.168.1.11 from cluster-1/node-1',
      '10.4.2.0/24 via 192.168.1.12 from cluster-1/node-2',
      '10.8.1.0/24 via 192.168.2.13 from cluster-2/node-3',
      '10.8.2.0/24 via 192.168.2.14 from cluster-2/node-4',
    ]);
  });

  test('over links the fabric names itself as next hop; on a segment it names the neighbour who announced', () => {
    const node = deviceId('cluster-1/node-1');
    expect(learned(compile(twoClusters, 'flat', { routes: 'bgp' }), node)).toContain(
      '10.4.2.0/24 via 192.168.1.1 from cluster-1/node-2',
    );
    const segment = learned(compile(twoClusters, 'flat', { routes: 'bgp', uplink: 'segment' }), node);
    expect(segment).toContain('10.4.2.0/24 via 192.168.1.12 from cluster-1/node-2');
    expect(segment).toContain('10.8.1.0/24 via 192.168.1.1 from cluster-2/node-3');
  });

  test('a speaker that stops takes its announcements with it, and learns nothing more', () => {
    const stopped = deviceId('cluster-2/node-3');
    const topology = compile(twoClusters, 'flat', { routes: 'bgp' }, [{ kind: 'stop-bgp', device: stopped }]);
    expect(learned(topology).some((route) => route.includes('10.8.1.0/24'))).toBe(false);
    expect(learned(topology, stopped)).toEqual([]);
    const asked = { model: 'flat', settings: { routes: 'bgp' }, from: 'other-client', to: 'cluster-2/pod-g' } as const;
    expect(probe(asked).symptom).toBe('connected');
    expect(probe({ ...asked, faults: [{ kind: 'stop-bgp', device: stopped }] })).toMatchObject({
      symptom: 'unreachable',
      outcome: { cause: 'no-route', at: 'fabric' },
    });
  });

  test('when the fabric stops speaking, nobody learns anything', () => {
    const topology = compile(twoClusters, 'flat', { routes: 'bgp' }, [{ kind: 'stop-bgp', device: fabric }]);
    expect([...topology.devices.keys()].flatMap((id) => learned(topology, id))).toEqual([]);
  });

  test('two speakers for one prefix: the lower router id wins', () => {
    const routes = learned(
      compile(
        {
          ...twoClusters,
          clusters: twoClusters.clusters.map((each) => ({ ...each, podRange: prefix('10.4.0.0/16') })),
        },
        'flat',
        { routes: 'bgp' },
      ),
    );
    expect(routes).toEqual([
      '10.4.1.0/24 via 192.168.1.11 from cluster-1/node-1',
      '10.4.2.0/24 via 192.168.1.12 from cluster-1/node-2',
    ]);
  });
});

const network = (uplink: 'link' | 'segment', ...faults: readonly Fault[]): Topology =>
  compile(twoClusters, 'flat', { routes: 'bgp', uplink }, faults);

/** Each was held against FRR's bgpd. */
describe('a session needs a connection', () => {
  const node = deviceId('cluster-1/node-1');
  const own = '10.4.1.0/24 via 192.168.1.11 from cluster-1/node-1';

  test('a node that takes no packets has none, and what it announced is not known', () => {
    const topology = network('link', filtering(node));
    expect(learned(topology)).not.toContain(own);
    expect(learned(topology, node)).toEqual([]);
  });

  test('nor does one whose filter ends what has begun: the handshake is not all', () => {
    expect(learned(network('link', filtering(node, ['established'])))).not.toContain(own);
  });

  test('one that takes no new connections opens the session itself', () => {
    expect(learned(network('link', filtering(node, ['new'])))).toContain(own);
  });

  test('filters of the fabric are about what passes, not about its own sessions', () => {
    expect(learned(network('link', filtering(fabric)))).toContain(own);
  });

  test('without a route to a neighbour there is no session with it', () => {
    const gone = { kind: 'withdraw-route', device: fabric, route: routeId('192.168.1.11/32') } as const;
    expect(learned(network('link', gone))).not.toContain(own);
  });

  test('a next hop that only the default route leads to is reached that way', () => {
    const gone = { kind: 'withdraw-route', device: node, route: routeId('192.168.1.0/24') } as const;
    expect(learned(network('segment', gone), node)).toContain('10.4.2.0/24 via 192.168.1.1 from cluster-1/node-2');
  });

  test('a learned route taken from one device is passed on to the others all the same', () => {
    const gone = { kind: 'withdraw-route', device: fabric, route: routeId('bgp:10.4.2.0/24') } as const;
    const topology = network('link', gone);
    expect(learned(topology)).toHaveLength(3);
    expect(learned(topology, node)).toHaveLength(3);
  });
});
