import type { Interface, InterfaceAddress, LinkEnd, Topology } from '../../engine/index.ts';
import { deviceOf } from '../../engine/index.ts';
import type { Hardware } from './hardware.ts';
import { addressOctets, u32 } from './octets.ts';
import type { CaptureInterface } from './pcapng.ts';
import type { Framing } from './wire.ts';
import { framings } from './wire.ts';

/** Numbers that say how a capture's packets begin (www.tcpdump.org/linktypes.html). */
const linkTypes: Readonly<Record<Framing, number>> = { ethernet: 1, bare: 101 };

/** An interface as the file describes it: named after its device, with its addresses. */
export function captureInterface(topology: Topology, hardware: Hardware, end: LinkEnd): CaptureInterface {
  const { addresses } = interfaceAt(topology, end);
  const framing = framingAt(topology, end);
  return {
    linkType: linkTypes[framing],
    name: `${end.device} ${end.interface}`,
    description: addresses.map(({ address, length }) => `${address}/${length}`).join(', '),
    hardware: framing === 'ethernet' ? hardware(end) : null,
    addresses: addresses.map(({ address, length }) => [...addressOctets(address), ...u32(maskOf(length))]),
  };
}

export function framingAt(topology: Topology, end: LinkEnd): Framing {
  return framings[interfaceAt(topology, end).kind];
}

function interfaceAt(topology: Topology, end: LinkEnd): Interface {
  const found = deviceOf(topology, end.device).interfaces.find(({ name }) => name === end.interface);
  if (found === undefined) throw new Error(`no such interface: ${end.device} ${end.interface}`);
  return found;
}

function maskOf(length: InterfaceAddress['length']): number {
  return length === 0 ? 0 : (-1 << (32 - length)) >>> 0;
}
