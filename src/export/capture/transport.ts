import type { Tuple } from '../../engine/index.ts';
import type { Datagram, Segment } from './content.ts';
import { tcpFlags } from './content.ts';
import { protocols, pseudoHeader } from './ipv4.ts';
import type { Octets } from './octets.ts';
import { checksum, u16, u32, withChecksum } from './octets.ts';

/** As large as it gets without the window scale option. */
const windowSize = 64240;
/** Maximum segment size 1460: kind 2, length 4. */
const maximumSegmentSize = [2, 4, ...u16(1460)];

/** A segment or datagram between two sockets: what IP carries. */
export function transport(tuple: Tuple, content: Segment | Datagram): Octets {
  switch (content.kind) {
    case 'segment':
      return tcp(tuple, content);
    case 'datagram':
      return udp(tuple, content);
  }
}

function tcp(tuple: Tuple, { flags, sequence, acknowledgement, payload }: Segment): Octets {
  const options = (flags & tcpFlags.syn) === 0 ? [] : maximumSegmentSize;
  const octets = [
    ...u16(tuple.sourcePort),
    ...u16(tuple.destinationPort),
    ...u32(sequence),
    ...u32(acknowledgement),
    (5 + options.length / 4) << 4,
    flags,
    // A reset offers no room.
    ...u16((flags & tcpFlags.rst) === 0 ? windowSize : 0),
    ...u16(0),
    ...u16(0),
    ...options,
    ...payload,
  ];
  return withChecksum(octets, 16, transportChecksum(tuple, protocols.tcp, octets));
}

function udp(tuple: Tuple, { payload }: Datagram): Octets {
  const octets = [
    ...u16(tuple.sourcePort),
    ...u16(tuple.destinationPort),
    ...u16(8 + payload.length),
    ...u16(0),
    ...payload,
  ];
  // Zero would say that there is no checksum.
  return withChecksum(octets, 6, transportChecksum(tuple, protocols.udp, octets) || 0xffff);
}

function transportChecksum({ source, destination }: Tuple, protocol: number, octets: Octets): number {
  return checksum([...pseudoHeader(source, destination, protocol, octets.length), ...octets]);
}
