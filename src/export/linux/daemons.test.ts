import { describe, expect, test } from 'vitest';
import type { Fault, Settings, Topology } from '../../engine/index.ts';
import { compile, deviceId, routeId } from '../../engine/index.ts';
import { twoClusters } from '../../testing/catalogue.ts';
import { serviceOf, serving } from '../../testing/services.ts';
import { labPlan } from './plan.ts';
import { buildScript } from './script.ts';

const flat = (settings: Settings = {}, faults: readonly Fault[] = []): Topology =>
  compile(twoClusters, 'flat', { routes: 'bgp', ...settings }, faults);
const island = (settings: Settings): Topology => compile(twoClusters, 'island', settings);

function configurationOf(topology: Topology, namespace: string, program: string): string {
  const found = labPlan(topology).daemons.find((each) => each.namespace === namespace && each.program === program);
  return found?.configuration.join('\n') ?? '';
}

const fabric = deviceId('fabric');

describe('BGP sessions', () => {
  test('every speaker is a zebra and a bgpd; nobody else has one', () => {
    const started = labPlan(flat()).daemons.map(({ namespace, program }) => `${namespace} ${program}`);
    const speakers = ['fabric', 'cluster-1.node-1', 'cluster-1.node-2', 'cluster-2.node-3', 'cluster-2.node-4'];
    expect(started.toSorted()).toEqual(speakers.flatMap((each) => [`${each} bgpd`, `${each} zebra`]).toSorted());
    expect(labPlan(flat({ routes: 'static' })).daemons).toEqual([]);
  });

  test('a speaker calls its neighbours by address and system, and announces its own', () => {
    const node = configurationOf(flat(), 'cluster-1.node-1', 'bgpd');
    expect(node).toContain('router bgp 64513\n bgp router-id 192.168.1.11\n');
    expect(node).toContain(' neighbor 192.168.1.1 remote-as 64512\n');
    expect(node).toContain('  network 10.4.1.0/24\n');
    expect(configurationOf(flat(), 'fabric', 'bgpd')).not.toContain('  network ');
  });

  test('learned routes are waited for, and never typed in', () => {
    const plan = labPlan(flat());
    expect(plan.devices.find(({ device }) => device === fabric)?.learned).toContain(
      '10.4.1.0/24 via 192.168.1.11 dev to-node-1',
    );
    expect(plan.steps.flatMap(({ lines }) => lines).filter((line) => line.startsWith('route add 10.'))).toEqual([]);
  });

  test('a stopped speaker is not started and waits for nothing', () => {
    const plan = labPlan(flat({}, [{ kind: 'stop-bgp', device: fabric }]));
    expect(plan.daemons.some(({ namespace }) => namespace === 'fabric')).toBe(false);
    expect(plan.devices.flatMap(({ learned }) => learned)).toEqual([]);
  });

  test('a learned route that was taken away is kept out of that one table', () => {
    const gone: Fault = { kind: 'withdraw-route', device: fabric, route: routeId('bgp:10.4.2.0/24') };
    const topology = flat({}, [gone]);
    expect(configurationOf(topology, 'fabric', 'bgpd')).toContain('ip prefix-list withheld permit 10.4.2.0/24');
    expect(configurationOf(topology, 'cluster-1.node-1', 'bgpd')).not.toContain('withheld');
    expect(configurationOf(flat(), 'fabric', 'bgpd')).not.toContain('table-map');
  });

  test('zebra works before bgpd is started, or bgpd would come back for it only after ten seconds', () => {
    const script = buildScript(labPlan(flat()));
    expect(script.lastIndexOf('/usr/lib/frr/zebra -d')).toBeLessThan(script.indexOf('/usr/lib/frr/bgpd -d'));
    expect(script.split('for each in $started; do wait "$each"; done')).toHaveLength(3);
  });
});

describe('proxies', () => {
  test('a published port is a bind and its backends, in order', () => {
    const gateway = configurationOf(island({ ingress: 'proxy' }), 'cluster-1.gateway', 'haproxy');
    expect(gateway).toContain(
      'listen cluster-1.gateway.proxy-pod-a\n  bind 192.168.101.2:80\n  server backend-1 10.4.1.2:8080\n',
    );
    const [, service = ''] = gateway.split('proxy-service');
    expect(service.match(/server /g)).toHaveLength(6);
  });

  test('who is diverted goes on to where it was going', () => {
    expect(configurationOf(island({ egress: 'proxy' }), 'cluster-1.gateway', 'haproxy')).toContain(
      '  bind 192.168.1.1:3128\n  server original 0.0.0.0',
    );
  });

  test('all of a device are one process; a device without any has none, nor has one that is off', () => {
    const both = { egress: 'proxy', ingress: 'proxy' };
    const gateways = labPlan(island(both)).daemons.map(({ namespace }) => namespace);
    expect(gateways).toEqual(['cluster-1.gateway', 'cluster-2.gateway']);
    const off: Fault = { kind: 'take-down', device: deviceId('cluster-1/gateway') };
    expect(labPlan(compile(twoClusters, 'island', both, [off])).daemons).toHaveLength(1);
  });
});

describe('who answers ARP for an address that no interface has', () => {
  const served = serving(serviceOf(['a'], { announced: { by: 'l2', leader: deviceId('cluster-1/node-2') } }));
  const plan = labPlan(compile(served, 'flat', { uplink: 'segment' }));

  test('is one process on the leader, told interface and address; without such an address there is none', () => {
    const [responder, ...more] = plan.daemons;
    expect([responder, more]).toEqual([
      { namespace: 'cluster-1.node-2', program: 'arp-responder', configuration: ['eth0 192.168.1.200'] },
      [],
    ]);
    expect(labPlan(compile(served, 'flat', { uplink: 'link' })).daemons).toEqual([]);
    const off: Fault = { kind: 'take-down', device: deviceId('cluster-1/node-2') };
    expect(labPlan(compile(served, 'flat', { uplink: 'segment' }, [off])).daemons).toEqual([]);
  });

  test('is started in the leader’s namespace, and waited for', () => {
    const script = buildScript(plan);
    const start =
      'ip netns exec cluster-1.node-2 python3 /run/lab/arp-responder.py /run/lab/cluster-1.node-2/arp-responder.conf';
    expect(script.indexOf("cat > /run/lab/arp-responder.py <<'END'")).toBeGreaterThan(0);
    expect(script.indexOf(start)).toBeGreaterThan(script.indexOf('cat > /run/lab/arp-responder.py'));
    expect(script.trimEnd().endsWith('for each in $started; do wait "$each"; done')).toBe(true);
  });
});
