import { spawnSync } from 'node:child_process';
import { release } from 'node:os';

const questions = {
  iproute2: ['ip', '-V'],
  nftables: ['nft', '--version'],
  python: ['python3', '--version'],
  frr: ['/usr/lib/frr/bgpd', '--version'],
  haproxy: ['haproxy', '-v'],
} as const satisfies Readonly<Record<string, readonly [program: string, option: string]>>;

type Tool = keyof typeof questions;

const everyTool: readonly Tool[] = ['iproute2', 'nftables', 'python', 'frr', 'haproxy'];

/** Versions of what stands between the plan and the kernel. */
export function toolVersions(tools: readonly Tool[] = everyTool): Readonly<Record<string, string>> {
  const versions = tools.map((tool) => {
    const [program, option] = questions[tool];
    return [tool, versionIn(asked(program, option))] as const;
  });
  return Object.fromEntries(versions);
}

/** `6.18.44`: what a distribution adds says more of the machine than of the network. */
export function kernelVersion(): string {
  return versionIn(release());
}

function asked(program: string, option: string): string {
  const PATH = '/usr/sbin:/usr/bin:/sbin:/bin';
  const { stdout, stderr } = spawnSync(program, [option], { encoding: 'utf8', env: { PATH } });
  return `${stdout} ${stderr}`;
}

/** The first thing with a dot in it that looks like one. */
function versionIn(text: string): string {
  return /\d+(?:\.\d+)+/.exec(text)?.[0] ?? '?';
}
