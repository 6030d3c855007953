import type { IpAddress } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import type { TransportProtocol } from '../net/packet.ts';

/** What conntrack thinks of a packet (nft(8), ct state). */
export type ConnectionState = 'new' | 'established' | 'related' | 'invalid';

/** Conditions of a rule; every one that is present must hold. An empty match holds always. */
export interface Match {
  readonly source?: readonly Prefix[];
  readonly notSource?: readonly Prefix[];
  readonly destination?: readonly Prefix[];
  readonly notDestination?: readonly Prefix[];
  readonly protocol?: TransportProtocol;
  readonly destinationPorts?: readonly PortRange[];
  readonly inInterface?: string;
  readonly outInterface?: string;
  readonly states?: readonly ConnectionState[];
  /** Only packets of flows whose destination was translated here (nft: ct status dnat). */
  readonly destinationTranslated?: true;
  /** Only packets of flows that came here with such a destination, whatever it is now (nft: ct original ip daddr). */
  readonly originalDestination?: readonly Prefix[];
  /** The same of the destination port (nft: ct original proto-dst). */
  readonly originalPorts?: readonly PortRange[];
  /** Only destinations that are not this device's own (nft: fib daddr type != local). */
  readonly notToSelf?: true;
  /** Only destinations that are this device's own (nft: fib daddr type local). */
  readonly toSelf?: true;
  /** Only sources that are this device's own (nft: fib saddr type local). */
  readonly fromSelf?: true;
  /** Only packets that an earlier rule here marked (nft: meta mark). */
  readonly marked?: true;
  /** Only packets that one of these addresses now sends to itself. */
  readonly hairpinOf?: readonly IpAddress[];
}

export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/** The conditions by name: a closed list, so that each has its words. */
export type Condition = keyof Match;
