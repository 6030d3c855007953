/** Reads pcapng files and the packets in them, knowing nothing of the code that writes them. Throws at whatever is not as it should be. */
export interface ReadCapture {
  readonly comment: string;
  readonly interfaces: readonly ReadInterface[];
  readonly packets: readonly ReadPacket[];
}

export interface ReadInterface {
  readonly linkType: number;
  readonly name: string;
  readonly description: string;
  readonly hardware: string;
  readonly resolution: number;
}

export interface ReadPacket {
  readonly interface: string;
  readonly direction: 'in' | 'out';
  readonly time: bigint;
  readonly comment: string;
  readonly frame: ReadFrame | null;
  /** The outermost IP packet first. */
  readonly layers: readonly ReadIp[];
}

export interface ReadFrame {
  readonly source: string;
  readonly destination: string;
}

export interface ReadIp {
  readonly source: string;
  readonly destination: string;
  readonly ttl: number;
  readonly identification: number;
  readonly protocol: number;
  readonly dontFragment: boolean;
  readonly ports: readonly [number, number] | null;
  readonly tcp: { readonly flags: number; readonly sequence: number; readonly acknowledgement: number } | null;
  readonly icmp: { readonly type: number; readonly code: number; readonly quoted: ReadIp } | null;
  readonly networkId: number | null;
  readonly payload: Uint8Array;
}

export function readCapture(file: Uint8Array): ReadCapture {
  const interfaces: ReadInterface[] = [];
  const packets: ReadPacket[] = [];
  let comment = '';
  for (const [index, { type, body }] of blocksOf(file).entries()) {
    const at = view(body);
    insist((index === 0) === (type === 0x0a0d0d0a), 'one section, at the beginning');
    switch (type) {
      case 0x0a0d0d0a:
        insist(at.getUint32(0, true) === 0x1a2b3c4d && at.getUint16(4, true) === 1, 'pcapng 1.x, little-endian');
        comment = textIn(optionsOf(body.subarray(16)), 1);
        break;
      case 1: {
        const options = optionsOf(body.subarray(8));
        interfaces.push({
          linkType: at.getUint16(0, true),
          name: textIn(options, 2),
          description: textIn(options, 3),
          hardware: hex(options.find(({ code }) => code === 6)?.value ?? new Uint8Array()),
          resolution: options.find(({ code }) => code === 9)?.value[0] ?? 6,
        });
        break;
      }
      case 6: {
        const [length, original] = [at.getUint32(12, true), at.getUint32(16, true)];
        insist(length === original, 'whole packets');
        const options = optionsOf(body.subarray(20 + padded(length)));
        const flags = options.find(({ code }) => code === 2)?.value[0] ?? 0;
        const seen = interfaces[at.getUint32(0, true)];
        insist(seen !== undefined, 'an interface that was described before');
        packets.push({
          interface: seen.name,
          direction: (flags & 3) === 1 ? 'in' : 'out',
          time: (BigInt(at.getUint32(4, true)) << 32n) | BigInt(at.getUint32(8, true)),
          comment: textIn(options, 1),
          ...contentOf(body.slice(20, 20 + length), seen.linkType),
        });
        break;
      }
      default:
        throw new Error(`unknown block ${type}`);
    }
  }
  return { comment, interfaces, packets };
}

interface Block {
  readonly type: number;
  readonly body: Uint8Array;
}

function blocksOf(file: Uint8Array): readonly Block[] {
  const blocks: Block[] = [];
  const at = view(file);
  for (let start = 0; start < file.length; ) {
    const length = at.getUint32(start + 4, true);
    insist(length % 4 === 0 && length >= 12, 'blocks are a multiple of four long');
    insist(at.getUint32(start + length - 4, true) === length, 'the same length at both ends');
    blocks.push({ type: at.getUint32(start, true), body: file.slice(start + 8, start + length - 4) });
    start += length;
  }
  return blocks;
}

interface Option {
  readonly code: number;
  readonly value: Uint8Array;
}

function optionsOf(octets: Uint8Array): readonly Option[] {
  const options: Option[] = [];
  const at = view(octets);
  for (let start = 0; start < octets.length; ) {
    const [code, length] = [at.getUint16(start, true), at.getUint16(start + 2, true)];
    if (code === 0) {
      insist(start + 4 === octets.length, 'nothing after the end of options');
      return options;
    }
    options.push({ code, value: octets.slice(start + 4, start + 4 + length) });
    start += 4 + padded(length);
  }
  insist(octets.length === 0, 'options end with an end');
  return options;
}

function contentOf(octets: Uint8Array, linkType: number): Pick<ReadPacket, 'frame' | 'layers'> {
  if (linkType === 101) return { frame: null, layers: layersOf(octets) };
  insist(linkType === 1, 'Ethernet, or nothing');
  const { frame, packet } = frameIn(octets);
  return { frame, layers: layersOf(packet) };
}

function frameIn(octets: Uint8Array): { readonly frame: ReadFrame; readonly packet: Uint8Array } {
  insist(view(octets).getUint16(12) === 0x0800, 'IPv4 in Ethernet');
  return {
    frame: { destination: hex(octets.slice(0, 6)), source: hex(octets.slice(6, 12)) },
    packet: octets.slice(14),
  };
}

function layersOf(octets: Uint8Array): readonly ReadIp[] {
  const packet = ipIn(octets);
  if (packet.protocol === 4) return [packet, ...layersOf(packet.payload)];
  if (packet.networkId !== null) return [packet, ...layersOf(frameIn(packet.payload).packet)];
  return [packet];
}

function ipIn(octets: Uint8Array): ReadIp {
  const at = view(octets);
  insist(octets[0] === 0x45 && at.getUint16(2) === octets.length, 'IPv4 without options, of the right length');
  insist(folded(octets.slice(0, 20)) === 0xffff, 'an IP checksum that fits');
  const rest = octets.slice(20);
  const protocol = octets[9] ?? 0;
  return {
    source: [...octets.slice(12, 16)].join('.'),
    destination: [...octets.slice(16, 20)].join('.'),
    ttl: octets[8] ?? 0,
    identification: at.getUint16(4),
    protocol,
    dontFragment: (at.getUint16(6) & 0x4000) !== 0,
    ...carried(octets, rest, protocol),
  };
}

type Carried = Pick<ReadIp, 'ports' | 'tcp' | 'icmp' | 'networkId' | 'payload'>;

function carried(packet: Uint8Array, rest: Uint8Array, protocol: number): Carried {
  const at = view(rest);
  const nothing = { ports: null, tcp: null, icmp: null, networkId: null, payload: rest };
  const sum = folded(
    Uint8Array.from([...packet.slice(12, 20), 0, protocol, rest.length >> 8, rest.length & 0xff, ...rest]),
  );
  switch (protocol) {
    case 1: {
      insist(folded(rest) === 0xffff, 'an ICMP checksum that fits');
      const quoted = ipIn(rest.slice(8));
      return { ...nothing, icmp: { type: rest[0] ?? 0, code: rest[1] ?? 0, quoted } };
    }
    case 4:
      return nothing;
    case 6: {
      insist(sum === 0xffff, 'a TCP checksum that fits');
      return {
        ...nothing,
        ports: [at.getUint16(0), at.getUint16(2)],
        tcp: { flags: rest[13] ?? 0, sequence: at.getUint32(4), acknowledgement: at.getUint32(8) },
        payload: rest.slice(((rest[12] ?? 0) >> 4) * 4),
      };
    }
    case 17: {
      const ports = [at.getUint16(0), at.getUint16(2)] as const;
      insist(at.getUint16(4) === rest.length, 'a UDP length that fits');
      if (ports[1] !== 8472 || at.getUint16(6) !== 0) {
        insist(sum === 0xffff, 'a UDP checksum that fits');
        return { ...nothing, ports, payload: rest.slice(8) };
      }
      insist(at.getUint32(8) === 0x08000000, 'a VXLAN header');
      return { ...nothing, ports, networkId: at.getUint32(12) >>> 8, payload: rest.slice(16) };
    }
    default:
      throw new Error(`unknown protocol ${protocol}`);
  }
}

/** The ones' complement sum by the other road: one big number, taken modulo 2^16-1. */
function folded(octets: Uint8Array): number {
  const even = octets.length % 2 === 0 ? hex(octets) : `${hex(octets)}00`;
  const rest = Number(BigInt(`0x${even.replaceAll(':', '')}`) % 0xffffn);
  return rest === 0 ? 0xffff : rest;
}

function hex(octets: Uint8Array): string {
  return Buffer.from(octets).toString('hex').replace(/(..)(?=.)/g, '$1:');
}

function textIn(options: readonly Option[], wanted: number): string {
  const found = options.find(({ code }) => code === wanted);
  return found === undefined ? '' : new TextDecoder('utf-8', { fatal: true }).decode(found.value);
}

function view(octets: Uint8Array): DataView {
  return new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function insist(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`not so: ${what}`);
}
