import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import type { TunnelKind } from '../../engine/index.ts';
import { tunnelKinds } from '../../engine/index.ts';
import type { Words } from '../../i18n/index.ts';
import { tunnelTrials } from '../../export/linux/wiring.ts';
import type { Kernel } from './judgeable.ts';

/** Programs that the lab runs, and the Debian packages that hold them. */
const packages = {
  unshare: 'util-linux',
  mount: 'mount',
  ip: 'iproute2',
  bridge: 'iproute2',
  nft: 'nftables',
  python3: 'python3',
} as const satisfies Readonly<Record<string, string>>;

const folders = ['/usr/sbin', '/usr/bin', '/sbin', '/bin'];

/** Where Debian keeps FRR's daemons. */
const frrFolder = '/usr/lib/frr';

/** Why the lab cannot run on this machine, if it takes these programs too; `null` when it can. */
export function obstacleHere({ cli }: Words, more: Readonly<Record<string, string>> = {}): string | null {
  const missing = Object.entries({ ...packages, ...more }).filter(([program]) => !isInstalled(program));
  if (missing.length > 0) {
    return cli.lab.missingTools(
      missing.map(([program]) => program),
      [...new Set(missing.map(([, name]) => name))],
    );
  }
  if (process.getuid?.() !== 0) return cli.lab.notRoot;
  const { status, stderr, error } = inNamespace(['true']);
  return status === 0 ? null : cli.lab.noNamespaces(error?.message ?? stderr.trim());
}

/** What this machine has that only some networks need. */
export function kernelHere(): Kernel {
  const frr = isIn(frrFolder, 'zebra') && isIn(frrFolder, 'bgpd');
  return { tunnels: new Set(tunnelKinds.filter(kernelHas)), frr, haproxy: isInstalled('haproxy') };
}

/** Can this kernel make such tunnels? Asked in a namespace of its own. */
export function kernelHas(kind: TunnelKind): boolean {
  const trial = `link add name tunnel type ${kind} ${tunnelTrials[kind]}`;
  return inNamespace(['ip', ...trial.split(' ')]).status === 0;
}

function inNamespace(command: readonly string[]): ReturnType<typeof run> {
  return run('unshare', ['--mount', '--net', '--pid', '--fork', ...command]);
}

function run(program: string, args: readonly string[]) {
  return spawnSync(program, args, { encoding: 'utf8', timeout: 10_000, env: { PATH: folders.join(':') } });
}

function isInstalled(program: string): boolean {
  return folders.some((folder) => isIn(folder, program));
}

function isIn(folder: string, program: string): boolean {
  try {
    accessSync(join(folder, program), constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
