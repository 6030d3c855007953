import type { IpAddress } from '../net/address.ts';
import type { Packet } from '../net/packet.ts';
import { isDestinationTranslated } from './conntrack.ts';
import { isLocal } from './lookup.ts';
import type { Subject } from './matching.ts';
import { visible } from './matching.ts';
import type { Passage } from './passage.ts';

/** Which way a packet goes through the device; `null` where that is not known yet, or there is none. */
export interface Way {
  readonly inInterface: string | null;
  readonly outInterface: string | null;
  readonly nextHop: IpAddress | null;
}

/** The packet as the rules at a hook see it. An overlay's outer packet is always a stranger to conntrack here. */
export function subjectOf(
  { flow, device, marked }: Passage,
  packet: Packet,
  { inInterface, outInterface }: Way,
): Subject {
  return {
    packet,
    inInterface,
    outInterface,
    state: packet.outer === null ? (flow?.state ?? null) : 'new',
    destinationTranslated: flow !== null && flow.entry !== null && isDestinationTranslated(flow.entry),
    toSelf: isLocal(device, visible(packet).destination),
    fromSelf: isLocal(device, visible(packet).source),
    marked,
    original: flow?.entry?.original ?? null,
  };
}
