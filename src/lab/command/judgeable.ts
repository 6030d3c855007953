import type { Topology } from '../../engine/index.ts';
import type { Words } from '../../wording/index.ts';

/** What keeps a network from being judged. */
export type Obstacle = keyof Words['cli']['lab']['obstacles'];

/** What this machine's kernel can do beyond what every kernel can. */
export interface Kernel {
  readonly ipip: boolean;
}

/** Why this network cannot be judged by this kernel; `null` when it can. */
export function obstacleIn({ devices }: Topology, kernel: Kernel): Obstacle | null {
  const all = [...devices.values()];
  if (all.some(({ proxies }) => proxies.length > 0)) return 'proxies';
  const tunnelled = all.some(({ interfaces }) => interfaces.some(({ kind }) => kind === 'ipip'));
  return tunnelled && !kernel.ipip ? 'ipip' : null;
}

/** Do any of its routes come from BGP sessions? */
export function learnsRoutes({ devices }: Topology): boolean {
  return [...devices.values()].some(({ bgp }) => bgp !== null);
}
