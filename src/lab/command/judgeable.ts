import type { Topology, TunnelKind } from '../../engine/index.ts';
import { isTunnel } from '../../engine/index.ts';
import type { Obstacle } from '../../i18n/index.ts';

/** What this machine has beyond what the lab always needs. */
export interface Kernel {
  readonly tunnels: ReadonlySet<TunnelKind>;
  /** FRR, which speaks BGP. */
  readonly frr: boolean;
  readonly haproxy: boolean;
}

/** Why this network cannot be judged here; `null` when it can. */
export function obstacleIn(topology: Topology, { tunnels, frr, haproxy }: Kernel): Obstacle | null {
  const interfaces = [...topology.devices.values()].flatMap((device) => device.interfaces);
  const strange = interfaces.filter(isTunnel).find(({ kind }) => !tunnels.has(kind));
  if (strange !== undefined) return strange.kind;
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
