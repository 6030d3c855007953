import type { Rule } from '../rules/rule.ts';
import type { DeviceId } from './ids.ts';
import type { Interface } from './interface.ts';
import type { Route } from './route.ts';
import type { Topology } from './topology.ts';

/** What a node calls its ports towards pods begins so. */
export const podPortPrefix = 'veth';

/** What a pod got, and its node for it. */
export interface MadePod {
  readonly id: DeviceId;
  readonly interfaces: readonly Interface[];
  /** The node's port that leads to it, and its route by that; `null`: a bridge's leads there. */
  readonly port: Interface;
  readonly route: Route | null;
}

/**
 * Pods that a node was given one after the other, alike but for their names and addresses. Whoever asks much of a large network compares
 * what is there with this, and need not look into every pod.
 */
export interface PodRow {
  readonly node: DeviceId;
  /** The routes that all of them have; none is about one of them. */
  readonly table: readonly Route[];
  readonly pods: readonly MadePod[];
}

/** Rules that publish pods, so many of each, pod by pod; they are alike but for whom and the port at which. */
export interface DoorRow {
  readonly device: DeviceId;
  readonly each: number;
  readonly rules: readonly Rule[];
}

interface Made {
  readonly rows: PodRow[];
  readonly doors: DoorRow[];
}

/**
 * By a network's links: those are the same as long as none is another. It is no field of a network, as it says nothing that the network
 * does not.
 */
const madeByLinks = new WeakMap<Topology['links'], Made>();

export function madeWith(links: Topology['links']): Made {
  const made = madeByLinks.get(links) ?? { rows: [], doors: [] };
  madeByLinks.set(links, made);
  return made;
}
