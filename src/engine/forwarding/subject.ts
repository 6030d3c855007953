import type { IpAddress } from '../net/address.ts';
import type { Packet } from '../net/packet.ts';
import { isDestinationTranslated } from './conntrack.ts';
import { isLocal } from './lookup.ts';
import type { MatchInput } from './matching.ts';
import { visible } from './matching.ts';
import type { PacketContext } from './packetContext.ts';

/** Which way a packet goes through the device; `null` where that is not known yet, or there is none. */
export interface RoutePath {
  readonly inInterface: string | null;
  readonly outInterface: string | null;
  readonly nextHop: IpAddress | null;
}

/** The packet as the rules at a hook see it; while an overlay carries it, the outer one. */
export function subjectOf(
  passage: PacketContext,
  packet: Packet,
  { inInterface, outInterface }: RoutePath,
): MatchInput {
  const { device, marked } = passage;
  return {
    packet,
    inInterface,
    outInterface,
    ...(packet.outer === null ? tracked(passage) : trackedOuter(passage)),
    toSelf: isLocal(device, visible(packet).destination),
    fromSelf: isLocal(device, visible(packet).source),
    marked,
  };
}

type Tracked = Pick<MatchInput, 'state' | 'destinationTranslated' | 'original'>;

function tracked({ flow }: PacketContext): Tracked {
  const entry = flow?.entry ?? null;
  return {
    state: flow?.state ?? null,
    destinationTranslated: entry !== null && isDestinationTranslated(entry),
    original: entry?.original ?? null,
  };
}

function trackedOuter({ outer }: PacketContext): Tracked {
  return { state: outer?.state ?? null, destinationTranslated: false, original: outer?.flow ?? null };
}
