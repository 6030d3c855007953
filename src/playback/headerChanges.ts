import type { FieldChange, Hop } from '../engine/index.ts';
import { headerDiff, packetAfter } from '../engine/index.ts';

/** The header fields that differ between coming and going. */
export function changedIn(hop: Hop): readonly FieldChange[] {
  return headerDiff(hop.arrived.header, packetAfter(hop).header);
}
