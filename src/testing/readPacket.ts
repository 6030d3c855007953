/** What is in a captured frame, read without a look at the code that made it. Throws at whatever is not as it should be. */
export interface ReadContent {
  readonly frame: ReadFrame | null;
  /** The outermost IP packet first. */
  readonly layers: readonly ReadIp[];
}

interface ReadFrame {
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

export function contentOf(octets: Uint8Array, linkType: number): ReadContent {
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
    source: octets.slice(12, 16).join('.'),
    destination: octets.slice(16, 20).join('.'),
    ttl: octets[8] ?? 0,
    identification: at.getUint16(4),
    protocol,
    dontFragment: (at.getUint16(6) & 0x4000) !== 0,
    ...carried(octets, rest, protocol),
  };
}

/** How the header of an overlay on a UDP port begins (RFC 7348 §5, RFC 8926 §3.4). */
const overlayStarts: ReadonlyMap<number, number> = new Map([
  [8472, 0x08000000],
  [6081, 0x00006558],
]);

type Carried = Pick<ReadIp, 'ports' | 'tcp' | 'icmp' | 'networkId' | 'payload'>;

function carried(packet: Uint8Array, rest: Uint8Array, protocol: number): Carried {
  const at = view(rest);
  const nothing = { ports: null, tcp: null, icmp: null, networkId: null, payload: rest };
  const sum = folded(
    Uint8Array.from([...packet.slice(12, 20), 0, protocol, rest.length >> 8, rest.length & 0xff, ...rest]),
  );
  switch (protocol) {
    case 1: {
      insist(folded(rest) === 0xffff && at.getUint32(4) === 0, 'an ICMP checksum that fits, and nothing unused');
      const quoted = ipIn(rest.slice(8));
      return { ...nothing, icmp: { type: rest[0] ?? 0, code: rest[1] ?? 0, quoted } };
    }
    case 4:
      return nothing;
    case 6: {
      insist(sum === 0xffff && at.getUint16(18) === 0, 'a TCP checksum that fits, and nothing urgent');
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
      const overlay = overlayStarts.get(ports[1]);
      if (overlay === undefined || at.getUint16(6) !== 0) {
        insist(sum === 0xffff, 'a UDP checksum that fits');
        return { ...nothing, ports, payload: rest.slice(8) };
      }
      insist(at.getUint32(8) === overlay, 'the header of a VXLAN, or of a Geneve without options');
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

export function hex(octets: Uint8Array): string {
  return Buffer.from(octets)
    .toString('hex')
    .replace(/(..)(?=.)/g, '$1:');
}

export function view(octets: Uint8Array): DataView {
  return new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
}

export function insist(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`not so: ${what}`);
}
