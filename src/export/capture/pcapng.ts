import type { Octets } from './bytes.ts';
import { textOctets } from './bytes.ts';

/** The capture file format of Wireshark (draft-ietf-opsawg-pcapng), little-endian. */
interface CaptureFile {
  readonly application: string;
  readonly comment: string;
  readonly interfaces: readonly CaptureInterface[];
  readonly packets: readonly CapturePacket[];
}

export interface CaptureInterface {
  readonly linkType: number;
  readonly name: string;
  readonly description: string;
  readonly hardware: Octets | null;
  /** Each an address and its mask. */
  readonly addresses: readonly Octets[];
}

export interface CapturePacket {
  /** Which of the interfaces, from 0. */
  readonly interface: number;
  /** Nanoseconds since 1970. */
  readonly time: bigint;
  readonly direction: 'in' | 'out';
  readonly octets: Octets;
  /** Empty: none. */
  readonly comment: string;
}

const blockTypes = { section: 0x0a0d0d0a, interface: 1, packet: 6 } as const;
const byteOrderMagic = 0x1a2b3c4d;
const nanoseconds = 9;
const wholePackets = 0x40000;

export function pcapng({ application, comment, interfaces, packets }: CaptureFile): Octets {
  return [
    ...section([...text(4, application), ...text(1, comment)]),
    ...interfaces.flatMap(interfaceBlock),
    ...packets.flatMap(packetBlock),
  ];
}

/** Version 1.0; the length of the section is left open. */
function section(options: Octets): Octets {
  return block(blockTypes.section, [...le32(byteOrderMagic), ...le16(1), ...le16(0), ...ones(8), ...ended(options)]);
}

function interfaceBlock({ linkType, name, description, hardware, addresses }: CaptureInterface): Octets {
  const options = [
    ...text(2, name),
    ...text(3, description),
    ...addresses.flatMap((each) => option(4, each)),
    ...(hardware === null ? [] : option(6, hardware)),
    ...option(9, [nanoseconds]),
  ];
  return block(blockTypes.interface, [...le16(linkType), ...le16(0), ...le32(wholePackets), ...ended(options)]);
}

function packetBlock({ interface: index, time, direction, octets, comment }: CapturePacket): Octets {
  const high = Number(time >> 32n);
  const low = Number(time & 0xffffffffn);
  const options = [...option(2, le32(flags(direction))), ...text(1, comment)];
  return block(blockTypes.packet, [
    ...[index, high, low, octets.length, octets.length].flatMap(le32),
    ...padded(octets),
    ...ended(options),
  ]);
}

/** Bits 0-1: inbound or outbound; bits 2-4: sent to this host alone. */
function flags(direction: CapturePacket['direction']): number {
  return (direction === 'in' ? 1 : 2) | (1 << 2);
}

/** Its length stands at both ends, so that files can be read backwards. */
function block(type: number, body: Octets): Octets {
  const length = le32(12 + body.length);
  return [...le32(type), ...length, ...body, ...length];
}

function text(code: number, value: string): Octets {
  return value === '' ? [] : option(code, textOctets(value));
}

function option(code: number, value: Octets): Octets {
  return [...le16(code), ...le16(value.length), ...padded(value)];
}

/** Options end with one that says so. */
function ended(options: Octets): Octets {
  return options.length === 0 ? [] : [...options, ...le32(0)];
}

function padded(octets: Octets): Octets {
  return [...octets, ...[0, 0, 0].slice(0, (4 - (octets.length % 4)) % 4)];
}

function le16(value: number): Octets {
  return [value & 0xff, (value >>> 8) & 0xff];
}

function le32(value: number): Octets {
  return [...le16(value), ...le16(value >>> 16)];
}

function ones(length: number): Octets {
  return Array.from({ length }, () => 0xff);
}
