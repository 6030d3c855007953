import { spawnSync } from 'node:child_process';
import type { TestContext } from 'vitest';
import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../engine/index.ts';
import { deviceId } from '../../engine/index.ts';
import { scenarioNamed, twoClusters } from '../../testing/catalogue.ts';
import { serviceOf, serving } from '../../testing/services.ts';
import { takeHomeInput } from '../../testing/takeHome.ts';
import { quoted } from './shell.ts';
import { takeHomeName, takeHomeScript } from './index.ts';

const pair = ['cluster-1/pod-a', 'cluster-2/pod-g'] as const;
const island = takeHomeScript(takeHomeInput(twoClusters, 'island', {}, pair));

function bash(context: TestContext, args: readonly string[], input = ''): { status: number | null; said: string } {
  const { status, stdout, stderr, error } = spawnSync('bash', args, { input, encoding: 'utf8' });
  context.skip(error !== undefined, 'SKIPPED: there is no bash here');
  return { status, said: stdout + stderr };
}

const linesOf = (script: string): readonly string[] => script.split('\n');
const commandsOf = (script: string): readonly string[] => linesOf(script).filter((line) => !line.startsWith('#'));

describe('the script', () => {
  test.for([
    ['two-clusters', 'flat', { routes: 'bgp' }],
    ['two-clusters', 'island', { egress: 'proxy', ingress: 'proxy' }],
    ['two-clusters', 'hybrid', { uplink: 'segment', attach: 'routed' }],
    ['same-port', 'island', { overlay: 'vxlan' }],
    ['firewall', 'flat', {}],
  ] as const)('is a script to bash: %s, %s %o', ([id, model, settings], context) => {
    const script = takeHomeScript(takeHomeInput(scenarioNamed(id), model, settings, pair));
    expect(bash(context, ['-n'], script)).toEqual({ status: 0, said: '' });
  });

  test('says in its header what is sent, what was predicted, and what to install', () => {
    const header = linesOf(island).slice(0, 30).join('\n');
    for (const each of [
      'Two clusters',
      '?v=1',
      'Pod-A (cluster 1)',
      '192.0.2.2:80',
      'delivered',
      'Exit status',
      'apt-get install',
    ]) {
      expect(header).toContain(each);
    }
  });

  test('asks for the tools and settings that this network needs, and for no others', () => {
    expect(island).toContain('apt-get install iproute2 nftables tcpdump python3\n');
    expect(island).toContain('br_netfilter');
    const flat = takeHomeScript(takeHomeInput(twoClusters, 'flat', { attach: 'routed' }, pair));
    expect(flat).toContain('apt-get install iproute2 tcpdump python3\n');
    expect(flat).not.toContain('br_netfilter');
    expect(flat).not.toContain('nft -f');
  });

  test('names the device over each section, and explains each rule above it', () => {
    const lines = linesOf(island);
    const section = lines.indexOf('# Pod-A, 10.4.1.2, node-1, cluster 1');
    expect(lines.slice(section)).toContain('ip -n cluster-1.pod-a address add 10.4.1.2/24 dev eth0 scope global');
    const rule = lines.findIndex((line) => line.includes('masquerade comment "cluster-1/gateway/egress-snat"'));
    expect(lines[rule - 1]).toMatch(/^ +# egress-snat: /);
  });

  test('dials what the sender dials, from its port, and knows every interface on the way', () => {
    expect(island).toContain('ip netns exec cluster-1.pod-a python3 ask.py tcp 192.0.2.2 80 40000 >');
    expect(island).toContain('\n  cluster-2.pod-g eth0 in tcp 192.168.2.1:40000 > 10.4.1.2:8080 syn ttl 59\n');
  });

  test('makes earlier sends first', () => {
    const script = takeHomeScript(
      takeHomeInput(scenarioNamed('same-port'), 'island', {}, ['cluster-1/pod-a', 'other-server']),
    );
    const asks = linesOf(script).filter((line) => line.includes('python3 ask.py'));
    expect(asks.map((line) => line.split(' ')[3])).toEqual(['cluster-1.pod-b', 'cluster-1.pod-a']);
    expect(script).toMatch(/\ndrawn \d+\n/);
  });

  test('runs haproxy where the network has proxies, and nowhere else', () => {
    const proxied = takeHomeScript(takeHomeInput(twoClusters, 'island', { egress: 'proxy', ingress: 'proxy' }, pair));
    expect(proxied).toContain('  bind 192.168.1.1:3128\n  server original 0.0.0.0\n');
    expect(proxied).toContain('begin cluster-1.gateway haproxy ');
    expect(proxied).toContain('apt-get install iproute2 nftables haproxy tcpdump python3\n');
    expect(island).not.toContain('haproxy');
  });

  test('lets FRR bring the learned routes, and types none of them', () => {
    const routed = takeHomeScript(takeHomeInput(twoClusters, 'flat', { routes: 'bgp' }, pair));
    expect(commandsOf(routed).filter((line) => /^ip .* route add 10\./.test(line))).toEqual([]);
    expect(routed).toContain('begin fabric /usr/lib/frr/bgpd ');
    expect(routed).toMatch(/\nexpect_routes fabric <<'END'\n10\.4\.1\.0\/24 via 192\.168\.1\.11 dev to-node-1\n/);
    expect(routed).toContain('apt-get install iproute2 frr tcpdump python3\n');
    expect(island).not.toContain('BGP,');
  });

  test('answers ARP for a Service that is announced so, and nowhere else', (context) => {
    const leader = deviceId('cluster-1/node-2');
    const announced = serving(serviceOf(['a'], { announced: { by: 'l2', leader } }));
    const ends = ['other-client', 'cluster-1/web/load-balancer'] as const;
    const served = takeHomeScript(takeHomeInput(announced, 'flat', { uplink: 'segment' }, ends));
    expect(bash(context, ['-n'], served)).toEqual({ status: 0, said: '' });
    expect(served.match(/^begin .* python3 \/run\/lab\/arp-responder\.py /gm)).toEqual([
      'begin cluster-1.node-2 python3 /run/lab/arp-responder.py ',
    ]);
    expect(served).toContain("\ncat > /run/lab/cluster-1.node-2/arp-responder.conf <<'END'\neth0 192.168.1.200\nEND\n");
    expect(island).not.toContain('arp-responder');
  });
});

describe('names that somebody else chose', () => {
  const nasty = `x'; touch /nasty #$(touch /nasty)\`touch /nasty\`\nEND\ntouch /nasty\u2028touch /nasty`;
  const [cluster, ...others] = twoClusters.clusters;
  const scenario: Scenario = {
    ...twoClusters,
    title: nasty,
    clusters: cluster === undefined ? [] : [{ ...cluster, name: nasty }, ...others],
  };
  const script = takeHomeScript(takeHomeInput(scenario, 'island', {}, pair));

  test('stay in comments and quotes', (context) => {
    expect(bash(context, ['-n'], script).status).toBe(0);
    const told = commandsOf(script).filter((line) => line.includes('touch'));
    expect(told.every((line) => /^(ip netns add \S+ +# |echo '|export )/.test(line))).toBe(true);
  });

  test('are to bash what they are', (context) => {
    const plain = nasty.replace(/[\n\u2028]/g, ' ');
    expect(bash(context, ['-c', `printf %s ${quoted(nasty)}`]).said).toBe(plain);
  });
});

test('script and capture have one name but for their ending', () => {
  const { scenario, model, exchange, to } = takeHomeInput(twoClusters, 'island', {}, pair);
  expect(takeHomeName({ scenario: scenario.id, model, from: exchange.attempt.from, to })).toBe(
    'two-clusters_island_cluster-1-pod-a_cluster-2-pod-g.sh',
  );
});
