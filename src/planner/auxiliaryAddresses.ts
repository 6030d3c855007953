import type { Prefix } from '../engine/index.ts';
import { prefix } from '../engine/index.ts';
import { prefixOf } from './block.ts';
import { freeBlocks } from './freeSpace.ts';
import { place } from './blockAllocation.ts';

/** What a picture needs beside what a plan plans: subnets for machines outside, for gateways, and addresses for services. */
export interface Scaffold {
  readonly hosts: readonly Prefix[];
  readonly transits: readonly Prefix[];
  readonly virtualIps: readonly Prefix[];
}

// Ranges for documentation (RFC 5737) first, as they are the smaller ones; then those for benchmarks (RFC 2544).
const forHosts = [prefix('198.51.100.0/24'), prefix('203.0.113.0/24'), prefix('198.18.0.0/16')];
const forClusters = [prefix('192.0.2.0/24'), prefix('198.19.0.0/16')];

const sizes = { host: 256, transit: 4, virtualIp: 1 };

/** Two host subnets, and a transit subnet and an address for each cluster, clear of what is taken; `null` without room. */
export function scaffoldFor(clusters: number, taken: readonly Prefix[]): Scaffold | null {
  const hosts = placedIn(forHosts, taken, [sizes.host, sizes.host]);
  const others = placedIn(forClusters, taken, [
    ...Array.from({ length: clusters }, () => sizes.transit),
    ...Array.from({ length: clusters }, () => sizes.virtualIp),
  ]);
  if (hosts === null || others === null) return null;
  return { hosts, transits: others.slice(0, clusters), virtualIps: others.slice(clusters) };
}

function placedIn(space: readonly Prefix[], taken: readonly Prefix[], wanted: readonly number[]): Prefix[] | null {
  const { placed } = place(freeBlocks(space, taken), wanted);
  const found = placed.flatMap((block) => (block === null ? [] : [prefixOf(block)]));
  return found.length === wanted.length ? found : null;
}
