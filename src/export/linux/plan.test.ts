import { describe, expect, test } from 'vitest';
import type { Device, Match, Rule, Settings, Topology } from '../../engine/index.ts';
import { address, clusterId, compile, deviceId, deviceOf, prefix, routeId, ruleId } from '../../engine/index.ts';
import { twoClusters } from '../../testing/catalogue.ts';
import { at } from '../../testing/kernelCases/alterations.ts';
import { routeLines } from './addressing.ts';
import { nftRuleset, tracksFlows } from './nftables.ts';
import { labPlan } from './plan.ts';
import { buildScript } from './script.ts';

const fabric = deviceId('fabric');
const node = deviceId('cluster-1/node-1');

const linesOf = (topology: Topology, namespace: string | null, tool: string): readonly string[] =>
  labPlan(topology)
    .steps.filter((step) => step.namespace === namespace && step.tool === tool)
    .flatMap(({ lines }) => lines);

const flat = (settings: Settings = {}): Topology => compile(twoClusters, 'flat', settings);
const island = (settings: Settings = {}): Topology => compile(twoClusters, 'island', settings);

describe('what a topology becomes', () => {
  test('every device is a namespace, and so is the switch of a shared segment', () => {
    const { namespaces } = labPlan(flat({ uplink: 'segment' }));
    expect(namespaces).toContain('cluster-1.node-1');
    expect(namespaces).toContain('switch.cluster-1.segment');
    expect(new Set(namespaces).size).toBe(namespaces.length);
  });

  test('a cable is one veth pair between two namespaces', () => {
    expect(linesOf(flat(), null, 'ip')).toContain(
      'link add name eth0 netns cluster-1.pod-a type veth peer name veth-pod-a netns cluster-1.node-1',
    );
  });

  test('interfaces with addresses are made in the order the device lists them', () => {
    const made = linesOf(flat(), null, 'ip').join('\n');
    const names = deviceOf(flat(), fabric)
      .interfaces.filter(({ kind, addresses }) => kind !== 'loopback' && addresses.length > 0)
      .map(({ name }) => made.indexOf(`name ${name} netns fabric`));
    expect(names).not.toContain(-1);
    expect(names).toEqual(names.toSorted((a, b) => a - b));
  });

  test('a tunnel is made inside its node and knows its peers by hardware address', () => {
    const topology = island({ gateway: 'node', overlay: 'vxlan' });
    expect(linesOf(topology, 'cluster-1.node-1', 'ip').join('\n')).toMatch(
      /link add name flannel\.1 address 02:42:c0:a8:01:0b .* type vxlan id 1 dstport 8472 local 192\.168\.1\.11 nolearning/,
    );
    expect(linesOf(topology, 'cluster-1.node-1', 'bridge')).toEqual([
      'fdb add 02:42:c0:a8:01:0c dev flannel.1 dst 192.168.1.12 self',
    ]);
  });

  test('nodes of two clusters that have one address are one peer, and its namesakes one neighbour', () => {
    const twice = at('cluster-1/node-1', ({ interfaces }) => ({
      interfaces: interfaces.map((each) =>
        each.kind === 'vxlan' ? { ...each, peers: [...each.peers, ...each.peers] } : each,
      ),
    }));
    const once = island({ gateway: 'node', overlay: 'vxlan' });
    for (const tool of ['bridge', 'ip']) {
      const lines = linesOf(once, 'cluster-1.node-1', tool);
      expect(lines.join('\n')).toMatch(tool === 'bridge' ? /fdb add/ : /neighbor add/);
      expect(linesOf(twice(once), 'cluster-1.node-1', tool)).toEqual(lines);
    }
  });

  test('a Geneve device has no peers of its own: each route says where to, and a neighbour as what', () => {
    const topology = island({ gateway: 'node', overlay: 'geneve' });
    const ip = linesOf(topology, 'cluster-1.node-1', 'ip').join('\n');
    expect(ip).toMatch(
      /link add name genev_sys_6081 address 02:42:c0:a8:01:0b mtu 1450 type geneve external dstport 6081/,
    );
    expect(ip).toContain(
      'route add 10.4.2.0/24 encap ip id 1 src 192.168.1.11 dst 192.168.1.12 ttl 64 via 10.4.2.0 dev genev_sys_6081 onlink',
    );
    expect(ip).toContain('neighbor add 10.4.2.0 lladdr 02:42:c0:a8:01:0c dev genev_sys_6081 nud permanent');
    expect(linesOf(topology, 'cluster-1.node-1', 'bridge')).toEqual([]);
  });

  test('a device without power gets no address, no route, no rule', () => {
    const topology = compile(twoClusters, 'island', { gateway: 'node' }, [{ kind: 'take-down', device: node }]);
    const plan = labPlan(topology);
    const after = plan.steps.filter(({ namespace, tool }) => namespace === 'cluster-1.node-1' && tool !== 'settings');
    expect(after).toEqual([]);
    expect(plan.devices.find(({ device }) => device === node)?.listeners).toEqual([]);
  });

  test('the script holds every line of the plan', () => {
    const plan = labPlan(island({ overlay: 'vxlan' }));
    const script = buildScript(plan);
    for (const { tool, lines } of plan.steps) {
      if (tool !== 'settings') for (const line of lines) expect(script).toContain(line);
    }
  });
});

const withRoutes = (...extra: Device['routes']): Device => {
  const device = deviceOf(flat(), fabric);
  return { ...device, routes: [...device.routes, ...extra] };
};
const refusing = (text: string): Device['routes'][number] => ({
  kind: 'prohibit',
  id: routeId(`no:${text}`),
  prefix: prefix(text),
  learned: { how: 'static' },
});

describe('routes', () => {
  test('a connected subnet comes with its address and is not added again', () => {
    const { ip } = routeLines(deviceOf(flat(), deviceId('other-client')));
    expect(ip).toEqual(['route add 0.0.0.0/0 via 198.51.100.1 dev eth0']);
  });

  test('a later route to a prefix that is known is appended', () => {
    const { ip } = routeLines(withRoutes(refusing('10.4.1.0/24'), refusing('203.0.113.0/24')));
    const first = ip.findIndex((line) => line.startsWith('route add 10.4.1.0/24 via'));
    const second = ip.indexOf('route append prohibit 10.4.1.0/24');
    expect(first).toBeGreaterThanOrEqual(0);
    expect(second).toBeGreaterThan(first);
    expect(ip).toContain('route append prohibit 203.0.113.0/24');
  });

  test('a next hop on no known link is declared to be on it', () => {
    const { ip } = routeLines(deviceOf(island({ overlay: 'vxlan' }), node));
    expect(ip).toContain('route add 10.4.2.0/24 via 10.4.2.0 dev flannel.1 onlink');
  });
});

const withRule = (hook: 'forward' | 'prerouting', rule: Rule): string => {
  const device = deviceOf(flat(), fabric);
  return nftRuleset({ ...device, hooks: { ...device.hooks, [hook]: [rule] } }).join('\n');
};
const filter = (match: Match): Rule => ({
  kind: 'filter',
  id: ruleId(fabric, 'x'),
  match,
  verdict: 'reject-tcp-reset',
});

describe('rules', () => {
  test('a device without rules has no ruleset and tracks nothing', () => {
    expect(nftRuleset(deviceOf(flat(), fabric))).toEqual([]);
    expect(tracksFlows(deviceOf(flat(), fabric))).toBe(false);
  });

  test('a device that translates anywhere has a nat chain on every hook that may rewrite', () => {
    const rules = nftRuleset(deviceOf(island(), deviceId(`${clusterId('cluster-1')}/gateway`))).join('\n');
    for (const hook of ['prerouting', 'input', 'output', 'postrouting']) {
      expect(rules).toContain(`type nat hook ${hook}`);
    }
    expect(rules).toContain('ip daddr { 192.0.2.1/32 } tcp dport { 80 } dnat to 10.4.1.2:8080');
  });

  test('TCP is refused with a reset, everything else with a message', () => {
    const rules = withRule('forward', filter({}));
    expect(rules).toContain('meta l4proto tcp counter reject with tcp reset');
    expect(rules).toContain('counter reject with icmp type port-unreachable');
    expect(withRule('forward', filter({ protocol: 'udp' }))).not.toContain('reset');
  });

  test('exempting nothing is no condition', () => {
    const rules = withRule('forward', filter({ protocol: 'tcp', notSource: [], notDestination: [] }));
    expect(rules).toContain('  meta l4proto tcp counter reject with tcp reset');
    expect(rules).not.toContain('!=');
  });

  test('several backends take turns', () => {
    const backends = ['10.4.1.2', '10.4.1.3'].map((ip) => ({ device: node, address: address(ip), port: 8080 }));
    const rules = withRule('prerouting', {
      kind: 'destination-nat',
      id: ruleId(fabric, 'x'),
      match: { protocol: 'tcp' },
      backends,
    });
    expect(rules).toContain('dnat to numgen inc mod 2 map { 0 : 10.4.1.2 . 8080, 1 : 10.4.1.3 . 8080 }');
  });
});
