import type { Interface } from '../../engine/index.ts';
import type { Message } from './datagram.ts';
import { datagramOf } from './datagram.ts';
import type { FrameEnds } from './frames.ts';
import type { Hardware } from './hardware.ts';
import { noHardware } from './hardware.ts';
import type { Octets } from './octets.ts';
import { u16 } from './octets.ts';
import { overlayPacket } from './overlay.ts';
import type { Pass } from './passes.ts';

/** How a capture on an interface begins each packet. */
export type Framing = 'ethernet' | 'bare';

/** The loopback shows frames too, with nothing in them; an IPIP device shows bare packets (libpcap: ARPHRD_TUNNEL). */
export const framings: Readonly<Record<Interface['kind'], Framing>> = {
  loopback: 'ethernet',
  ethernet: 'ethernet',
  bridge: 'ethernet',
  vxlan: 'ethernet',
  geneve: 'ethernet',
  ipip: 'bare',
};

/** What a capture on the interface shows. */
export function wireOctets(hardware: Hardware, pass: Pass, message: Message, framing: Framing): Octets {
  const { header, ttl, outer } = pass.sighting.packet;
  const { identification } = message;
  const packet = datagramOf(header, ttl, message);
  const frame = frameAround(hardware, pass.carried, packet);
  const shown = outer === null ? packet : overlayPacket(outer, { header, identification, packet, frame });
  switch (framing) {
    case 'ethernet':
      return frameAround(hardware, pass.frame, shown);
    case 'bare':
      return shown;
  }
}

/** Ethernet II, type IPv4. A capture does not show the checksum at the end. */
function frameAround(hardware: Hardware, ends: FrameEnds | null, packet: Octets): Octets {
  const addresses =
    ends === null ? [...noHardware, ...noHardware] : [...hardware(ends.destination), ...hardware(ends.source)];
  return [...addresses, ...u16(0x0800), ...packet];
}
