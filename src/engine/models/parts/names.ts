import type { TopologyDraft } from '../../topology/builder.ts';
import { drafted } from '../../topology/builder.ts';
import { contentsOf, hasInterface } from '../../topology/contents.ts';
import type { DeviceId } from '../../topology/ids.ts';

/** Linux: 15 bytes and the closing zero (IFNAMSIZ). */
const longestName = 15;

/** The wanted interface name where Linux would take it and it is free; else a numbered one. */
export function freeName(draft: TopologyDraft, device: DeviceId, wanted: string, fallback: string): string {
  const isTaken = (name: string): boolean => hasInterface(draft, device, name);
  if (wanted.length <= longestName && !isTaken(wanted)) return wanted;
  // Names stay taken, so the search goes on where it ended.
  const numbers = contentsOf(draft, drafted(draft, device))?.numbers;
  let number = numbers?.get(fallback) ?? 1;
  while (isTaken(`${fallback}${number}`)) number += 1;
  numbers?.set(fallback, number);
  return `${fallback}${number}`;
}

/** The last part of an id: `cluster-1/node-1` is `node-1` among its own. */
export function shortId(id: DeviceId): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** What the gateway of a cluster is called, where it has one of its own; clusters count from 1. */
export function gatewayName(number: number): string {
  return `gateway-${number}`;
}

/** What the router of a cluster is called, where it has one of its own. */
export function routerName(cluster: string): string {
  return `${cluster} router`;
}
