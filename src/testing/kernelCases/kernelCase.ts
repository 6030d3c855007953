import type { Cause, EarlierSend, FilterSpec, Symptom } from '../../engine/index.ts';
import { deviceId } from '../../engine/index.ts';
import type { Probing } from '../probe.ts';

/** Something that was seen to happen in a kernel: a network, a send through it, and what came of it. */
export interface KernelCase extends Omit<Probing, 'before' | 'scenario'> {
  /** What the case shows, as a fact. */
  readonly fact: string;
  /** What was sent before and is still remembered. */
  readonly earlier?: readonly EarlierSend[];
  readonly symptom: Symptom;
  /** Why it failed, or `null` when it did not. */
  readonly cause: Cause | null;
  /** Where it failed, or who took it. */
  readonly at?: string;
  /** Whom the receiver sees, without the port. */
  readonly sees?: string;
  /** With which TTL the request arrived. */
  readonly ttl?: number;
  /** Sightings of the request or the reply, as src/testing/probe.ts writes them. */
  readonly shows?: readonly string[];
}

export function filter(at: string, verdict: FilterSpec['verdict'], more: Partial<FilterSpec> = {}): FilterSpec {
  const any = { from: null, to: null, protocol: null, ports: [], states: [], enabled: true };
  return { id: 'filter', at: deviceId(at), verdict, ...any, ...more };
}

export function filtered(wish: FilterSpec): Pick<KernelCase, 'faults'> {
  return { faults: [{ kind: 'add-filter', filter: wish }] };
}

export const client = 'other-client';
export const server = 'other-server';
export const nodes = ['cluster-1/node-1', 'cluster-1/node-2', 'cluster-2/node-3', 'cluster-2/node-4'] as const;
export const [node1, node2, node3, node4] = nodes;
export const podA = 'cluster-1/pod-a';
export const podB = 'cluster-1/pod-b';
export const podD = 'cluster-1/pod-d';
export const podG = 'cluster-2/pod-g';
export const podJ = 'cluster-2/pod-j';
/** Gateways on the nodes themselves. */
export const onNodes = { gateway: 'node' } as const;
