import type { SocketAddress } from '../net/address.ts';
import type { Header, IcmpHeader, TransportHeader } from '../net/packet.ts';
import type { ConntrackEntry, FlowDirection } from './conntrack.ts';
import { isDestinationTranslated, isSourceTranslated } from './conntrack.ts';

/** Which end of the header a hook may rewrite: destinations before routing, sources after it. */
export type Manipulation = 'destination' | 'source';

/**
 * The header of a packet of a known flow after one manipulation (RFC 3022; nf_nat_core.c).
 * Answers get the translations of the flow in reverse, and so do ICMP errors, in the quoted packet too (RFC 5508).
 */
export function applyFlow(
  header: Header,
  entry: ConntrackEntry,
  direction: FlowDirection,
  manipulation: Manipulation,
): Header {
  const target = targetOf(entry, direction, manipulation);
  if (target === null) return header;
  return header.protocol === 'icmp'
    ? rewriteError(header, target, manipulation)
    : rewriteEnd(header, target, manipulation);
}

/** Where the flow says this end of the packet belongs; `null` where the flow does not touch it. */
function targetOf(entry: ConntrackEntry, direction: FlowDirection, manipulation: Manipulation): SocketAddress | null {
  const { original, reply } = entry;
  switch (direction) {
    case 'original':
      if (manipulation === 'destination') {
        return isDestinationTranslated(entry) ? { address: reply.source, port: reply.sourcePort } : null;
      }
      return isSourceTranslated(entry) ? { address: reply.destination, port: reply.destinationPort } : null;
    case 'reply':
      if (manipulation === 'destination') {
        return isSourceTranslated(entry) ? { address: original.source, port: original.sourcePort } : null;
      }
      return isDestinationTranslated(entry) ? { address: original.destination, port: original.destinationPort } : null;
  }
}

export function rewriteEnd(header: TransportHeader, to: SocketAddress, manipulation: Manipulation): TransportHeader {
  return manipulation === 'destination'
    ? { ...header, destination: to.address, destinationPort: to.port }
    : { ...header, source: to.address, sourcePort: to.port };
}

/** An error travels against the packet it quotes, so the quoted packet's other end changes with it. */
function rewriteError(header: IcmpHeader, to: SocketAddress, manipulation: Manipulation): IcmpHeader {
  return manipulation === 'destination'
    ? { ...header, destination: to.address, quoted: { ...header.quoted, source: to.address, sourcePort: to.port } }
    : {
        ...header,
        source: to.address,
        quoted: { ...header.quoted, destination: to.address, destinationPort: to.port },
      };
}
