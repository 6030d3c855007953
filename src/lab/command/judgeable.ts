import type { Topology } from '../../engine/index.ts';
import type { Words } from '../../wording/index.ts';

/** What keeps a network from being judged. */
export type Obstacle = keyof Words['cli']['lab']['obstacles'];

/** What this machine has beyond what the lab always needs. */
export interface Kernel {
  readonly ipip: boolean;
  /** FRR, which speaks BGP. */
  readonly frr: boolean;
  readonly haproxy: boolean;
}

/** Why this network cannot be judged here; `null` when it can. */
export function obstacleIn(topology: Topology, { ipip, frr, haproxy }: Kernel): Obstacle | null {
  const tunnelled = [...topology.devices.values()].some(({ interfaces }) =>
    interfaces.some(({ kind }) => kind === 'ipip'),
  );
  if (tunnelled && !ipip) return 'ipip';
  if (speaksBgp(topology) && !frr) return 'bgp';
  return hasProxies(topology) && !haproxy ? 'proxies' : null;
}

/** Do any of its routes come from BGP sessions? */
export function speaksBgp({ devices }: Topology): boolean {
  return [...devices.values()].some(({ bgp }) => bgp !== null);
}

export function hasProxies({ devices }: Topology): boolean {
  return [...devices.values()].some(({ proxies }) => proxies.length > 0);
}
