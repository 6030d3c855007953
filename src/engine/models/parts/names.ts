import type { TopologyDraft } from '../../topology/builder.ts';
import { planned } from '../../topology/builder.ts';
import type { DeviceId } from '../../topology/ids.ts';

/** Linux: 15 bytes and the closing zero (IFNAMSIZ). */
const longestName = 15;

/** The wanted interface name where Linux would take it and it is free; else a numbered one. */
export function freeName(plan: TopologyDraft, device: DeviceId, wanted: string, fallback: string): string {
  const taken = new Set(planned(plan, device).interfaces.map(({ name }) => name));
  if (wanted.length <= longestName && !taken.has(wanted)) return wanted;
  let number = 1;
  while (taken.has(`${fallback}${number}`)) number += 1;
  return `${fallback}${number}`;
}

/** The last part of an id: `cluster-1/node-1` is `node-1` among its own. */
export function shortId(id: DeviceId): string {
  return id.split('/').at(-1) ?? id;
}
