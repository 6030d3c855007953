import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { TestContext } from 'vitest';
import { expect, test } from 'vitest';
import { downloaded, saved } from '../../testing/takeHome.ts';

interface Ran {
  readonly status: number | null;
  readonly said: string;
  readonly last: string | undefined;
}

/** Run it as a person would. Where it says that it cannot run here, nothing was shown: the test counts as skipped. */
function run(context: TestContext, file: string, args: readonly string[] = []): Ran {
  const { status, stdout, stderr } = spawnSync('bash', [file, ...args], { encoding: 'utf8' });
  const cannot = status === 2 && stderr.includes('Nothing was changed.');
  if (cannot) process.stderr.write(`\nNOT TESTED: ${context.task.name}\n${stderr}\n`);
  context.skip(cannot, stderr);
  return { status, said: stdout + stderr, last: stdout.trimEnd().split('\n').at(-1) };
}

const ends = ['--from', 'cluster-1/pod-a', '--to', 'cluster-2/pod-g'];
const agreed = { status: 0, last: 'agrees' };

test.for([
  ['flat, pod to pod', ['two-clusters', '--model', 'flat', ...ends]],
  ['island, to a virtual address', ['two-clusters', '--model', 'island', ...ends]],
  ['overlapping pods', ['overlap', '--model', 'island', ...ends, '--dial', 'pod-ip']],
  ['the same port twice', ['same-port', '--model', 'island', '--from', 'cluster-1/pod-a', '--to', 'other-server']],
  [
    'VXLAN',
    [
      'two-clusters',
      '--model',
      'island',
      '--set',
      'overlay=vxlan',
      '--from',
      'cluster-1/pod-a',
      '--to',
      'cluster-1/pod-d',
    ],
  ],
  ['proxies', ['two-clusters', '--model', 'island', '--set', 'egress=proxy', '--set', 'ingress=proxy', ...ends]],
  ['BGP', ['two-clusters', '--model', 'flat', '--set', 'routes=bgp', ...ends]],
  [
    'BGP on a segment, with a speaker stopped',
    [
      'two-clusters',
      '--model',
      'flat',
      '--set',
      'routes=bgp',
      '--set',
      'uplink=segment',
      '--fault',
      'stop-bgp:cluster-1/node-2',
      '--from',
      'cluster-1/pod-a',
      '--to',
      'cluster-1/pod-d',
    ],
  ],
  [
    'a proxy in front of a pod that is gone',
    [
      'two-clusters',
      '--model',
      'island',
      '--set',
      'ingress=proxy',
      '--fault',
      'take-down:cluster-2/pod-g',
      '--from',
      'other-client',
      '--to',
      'cluster-2/pod-g',
    ],
  ],
  [
    'a Service whose address a node answers ARP for',
    [
      'load-balanced',
      '--model',
      'island',
      '--set',
      'gateway=node',
      '--set',
      'uplink=segment',
      '--from',
      'other-client',
      '--to',
      'cluster-1/web/load-balancer',
    ],
  ],
  ['a timeout', ['firewall', '--model', 'flat', ...ends]],
  [
    'a connection that stands and is reset at its first data',
    [
      'two-clusters',
      '--model',
      'flat',
      '--fault',
      'filter:fabric:10.4.0.0/16~*:reject-tcp-reset:tcp:*:established',
      ...ends,
    ],
  ],
  [
    'a connection that stands and hears nothing more',
    ['two-clusters', '--model', 'flat', '--fault', 'filter:fabric:10.4.0.0/16~*:drop:tcp:*:established', ...ends],
  ],
  ['UDP', ['two-clusters', '--model', 'island', ...ends, '--protocol', 'udp']],
  [
    'a filter whose name is longer than a comment of nft',
    [
      'two-clusters',
      '--model',
      'flat',
      '--fault',
      'filter:fabric:10.4.0.0/16,10.8.0.0/16,172.16.0.0/12~10.8.1.0/24,10.8.2.0/24,192.168.0.0/16:drop:tcp:' +
        '80,443,8080,8443,9090,3306,5432,6379,27017,11211,9200',
      ...ends,
    ],
  ],
] as const)('Linux agrees with the prediction: %s', ([, args], context) => {
  const ran = run(context, downloaded(args));
  expect(ran).toEqual({ ...ran, ...agreed });
});

test('a wrong prediction is told from what happened', (context) => {
  const script = readFileSync(downloaded(['two-clusters', '--model', 'flat', ...ends]), 'utf8');
  const wrong = script.replace(/^( {2}cluster-2\.pod-g eth0 in .*) ttl 61$/m, '$1 ttl 60');
  expect(wrong).not.toBe(script);
  const ran = run(context, saved(wrong));
  expect(ran).toMatchObject({ status: 1, last: 'differs' });
  expect(ran.said).toMatch(/! cluster-2\.pod-g eth0 in .* ttl 61\n +predicted: cluster-2\.pod-g eth0 in .* ttl 60\n/);
});

test.for(['ipip', 'geneve'])('%s is agreed on or not observable, never taken for granted', (kind, context) => {
  const args = ['--set', `overlay=${kind}`, '--from', 'cluster-1/pod-a', '--to', 'cluster-1/pod-d'];
  const ran = run(context, downloaded(['two-clusters', '--model', 'island', ...args]));
  if (ran.status === 0) expect(ran.last).toBe('agrees');
  else {
    expect(ran.status).toBe(3);
    expect(ran.said).toContain('not observable on this kernel');
  }
});

test('what is missing is named, and nothing is begun', () => {
  const script = readFileSync(downloaded(['two-clusters', '--model', 'island', ...ends]), 'utf8');
  const { status, stderr } = spawnSync(
    'bash',
    [saved(script.replace('export PATH=/usr/sbin:/usr/bin:/sbin:/bin', 'export PATH=/nowhere'))],
    {
      encoding: 'utf8',
    },
  );
  expect(status).toBe(2);
  expect(stderr).toContain('Missing: ip nft tcpdump python3');
  expect(stderr).toContain('apt-get install iproute2 nftables tcpdump python3');
});

test('captures are left where they are asked for', (context) => {
  const directory = mkdtempSync(join(tmpdir(), 'take-home-'));
  const ran = run(context, downloaded(['two-clusters', '--model', 'flat', ...ends]), ['--captures', directory]);
  expect(ran).toEqual({ ...ran, ...agreed });
  expect(readdirSync(directory)).toContain('fabric.pcap');
});

test.for([
  // As Ctrl-C does: to everybody in the foreground.
  { signal: 'SIGINT', group: true, expected: 130 },
  // As kill, a service manager or a time-out does: to the script alone.
  { signal: 'SIGTERM', group: false, expected: 143 },
  { signal: 'SIGINT', group: false, expected: 130 },
  { signal: 'SIGHUP', group: true, expected: 129 },
] as const)('interrupted, it leaves no process, namespace or mount behind: $signal', async (sent, context) => {
  const before = traces();
  const file = downloaded(['two-clusters', '--model', 'island', ...ends]);
  const child = spawn('bash', [file], { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (heard) => (said += String(heard)));
  child.stderr.on('data', (heard) => (said += String(heard)));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  while (child.exitCode === null && !said.includes('Building')) await wait(20);
  await wait(300);
  if (child.exitCode === null && child.pid !== undefined)
    process.kill(sent.group ? -child.pid : child.pid, sent.signal);
  const status = await ended;
  context.skip(status === 2 && said.includes('Nothing was changed.'), said);
  expect(said).toContain('Cleaned up');
  expect({ status, said }).toEqual({ status: sent.expected, said });
  expect(spawnSync('pgrep', ['-f', file]).status).toBe(1);
  expect(traces()).toEqual(before);
});

/** What a network left behind would show up in. */
function traces(): readonly string[] {
  return [
    readFileSync('/proc/self/mounts', 'utf8'),
    spawnSync('ip', ['-o', 'link'], { encoding: 'utf8' }).stdout.replace(/state \w+/g, ''),
    spawnSync('ip', ['netns'], { encoding: 'utf8' }).stdout,
  ];
}

test('shellcheck finds nothing to warn of', (context) => {
  const file = downloaded(['two-clusters', '--model', 'island', '--set', 'egress=proxy', ...ends]);
  const { status, stdout, error } = spawnSync('shellcheck', ['--severity=warning', file], { encoding: 'utf8' });
  context.skip(error !== undefined, 'SKIPPED: shellcheck is not installed (apt-get install shellcheck)');
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
});
