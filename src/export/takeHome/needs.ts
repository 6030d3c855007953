import type { Interface, Topology } from '../../engine/index.ts';
import type { LabPlan, Program } from '../linux/index.ts';
import { tunnelTrials } from '../linux/index.ts';

type Tool = readonly [tool: string, debianPackage: string];

/** The programs that the script calls, each with the Debian package it is in. */
export function toolsFor({ steps, daemons }: LabPlan): readonly Tool[] {
  const runs = (program: Program): boolean => daemons.some((each) => each.program === program);
  const uses = (tool: LabPlan['steps'][number]['tool']): boolean => steps.some((step) => step.tool === tool);
  return [
    ['ip', 'iproute2'],
    ...(uses('nft') ? ([['nft', 'nftables']] as const) : []),
    ...(runs('bgpd') ? ([['/usr/lib/frr/bgpd', 'frr']] as const) : []),
    ...(runs('haproxy') ? ([['haproxy', 'haproxy']] as const) : []),
    ['tcpdump', 'tcpdump'],
    ['python3', 'python3'],
    ['unshare', 'util-linux'],
    ['timeout', 'coreutils'],
  ];
}

const makings: Readonly<Partial<Record<Interface['kind'], string>>> = { bridge: '', ...tunnelTrials };

/** Kinds of interface that a kernel may lack, with what it takes to make one. */
export function kindsFor({ devices }: Topology): readonly (readonly [kind: string, arguments: string])[] {
  const used = new Set([...devices.values()].flatMap(({ interfaces }) => interfaces.map(({ kind }) => kind)));
  return [...used].flatMap((kind) => {
    const found = makings[kind];
    return found === undefined ? [] : [[kind, found === '' ? '' : ` ${found}`] as const];
  });
}

/** Do rules see what bridges carry? Only where some bridge's device wants it so. */
export function needsBridgeFilter({ devices }: Topology): boolean {
  return [...devices.values()].some(
    ({ interfaces, sysctls }) => sysctls.bridgeNetfilter && interfaces.some(({ kind }) => kind === 'bridge'),
  );
}
