import { spawnSync } from 'node:child_process';
import { release } from 'node:os';

const questions: Readonly<Record<string, readonly [program: string, option: string]>> = {
  iproute2: ['ip', '-V'],
  nftables: ['nft', '--version'],
  python: ['python3', '--version'],
  frr: ['/usr/lib/frr/bgpd', '--version'],
  haproxy: ['haproxy', '-v'],
};

/** Versions of what stands between the plan and the kernel, and of other programs by the option that makes them tell. */
export function toolVersions(more: typeof questions = {}): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries({ ...questions, ...more }).map(([name, [program, option]]) => [
      name,
      versionIn(asked(program, option)),
    ]),
  );
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
