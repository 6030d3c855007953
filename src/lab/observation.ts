import type { TransportProtocol, TunnelKind } from '../engine/index.ts';
import { tunnelKinds } from '../engine/index.ts';
import type { Decoder } from './decode.ts';
import { fields, decodeList, decodeNumber, decodeOneOf, optional, pair, decodeRecord, decodeText } from './decode.ts';

/** What a flow is known by, with addresses as the capture wrote them. */
export interface FlowEnds {
  readonly protocol: TransportProtocol;
  readonly source: string;
  readonly sourcePort: number;
  readonly destination: string;
  readonly destinationPort: number;
}

export interface OuterEnds {
  readonly kind: TunnelKind;
  readonly source: string;
  readonly destination: string;
  readonly ttl: number;
}

interface FrameBase {
  readonly source: string;
  readonly destination: string;
  readonly ttl: number;
  readonly outer: OuterEnds | null;
}

/** A packet as the capture read it; only what is compared. */
export type CapturedPacket =
  | (FrameBase & {
      readonly protocol: 'tcp';
      readonly ports: readonly [number, number];
      readonly flags: number;
      readonly sequence: number;
      readonly acknowledgement: number;
    })
  | (FrameBase & { readonly protocol: 'udp'; readonly ports: readonly [number, number]; readonly text: string })
  | (FrameBase & {
      readonly protocol: 'icmp';
      readonly type: number;
      readonly code: number;
      readonly quoted: CapturedPacket | null;
    })
  | (FrameBase & { readonly protocol: 'other'; readonly number: number });

export interface CapturedFrame {
  readonly namespace: string;
  readonly interface: string;
  readonly direction: 'in' | 'out';
  /** Nanoseconds; frames of one send are listed in this order. */
  readonly time: number;
  readonly packet: CapturedPacket;
}

/** A listener that took something: whom it sees, and on which of its addresses. */
interface Acceptance {
  readonly namespace: string;
  readonly peer: readonly [string, number];
  readonly local: readonly [string, number];
}

export interface ListedFlow {
  readonly namespace: string;
  readonly original: FlowEnds;
  readonly reply: FlowEnds;
}

/** What changed in a device during a send that did not succeed; of one in which nothing did there is none. */
export interface RefusalEvidence {
  readonly namespace: string;
  /** Packets counted, by the kernel's own names (/proc/net/snmp, netstat, dev). */
  readonly counted: Readonly<Record<string, number>>;
  /** Comments of the refusing rules that packets met. */
  readonly rules: readonly string[];
  /** Neighbours that were asked for and did not answer. */
  readonly unanswered: readonly string[];
}

/** Everything seen during one send. */
export interface Observation {
  /** OK, TIMEOUT or the name of an error of connect(2). */
  readonly result: string;
  /** What became of the first data over a connection that stood: OK, EOF, TIMEOUT or an error's name; `null`: there were none. */
  readonly data: string | null;
  readonly accepted: readonly Acceptance[];
  readonly frames: readonly CapturedFrame[];
  readonly flows: readonly ListedFlow[];
  readonly evidence: readonly RefusalEvidence[];
}

const outerEnds: Decoder<OuterEnds> = (value, path) => {
  const field = fields(value, path);
  return {
    kind: field('kind', decodeOneOf(...tunnelKinds)),
    source: field('source', decodeText),
    destination: field('destination', decodeText),
    ttl: field('ttl', decodeNumber),
  };
};

const packet: Decoder<CapturedPacket> = (value, path) => {
  const field = fields(value, path);
  const base = {
    source: field('source', decodeText),
    destination: field('destination', decodeText),
    ttl: field('ttl', decodeNumber),
    outer: field('outer', optional(outerEnds)),
  };
  const protocol = field('protocol', decodeOneOf('tcp', 'udp', 'icmp', 'other'));
  switch (protocol) {
    case 'tcp': {
      const [flags, sequence] = [field('flags', decodeNumber), field('sequence', decodeNumber)];
      const acknowledgement = field('acknowledgement', decodeNumber);
      return {
        ...base,
        protocol,
        ports: field('ports', pair(decodeNumber, decodeNumber)),
        flags,
        sequence,
        acknowledgement,
      };
    }
    case 'udp':
      return {
        ...base,
        protocol,
        ports: field('ports', pair(decodeNumber, decodeNumber)),
        text: field('text', decodeText),
      };
    case 'icmp': {
      const [type, code] = [field('type', decodeNumber), field('code', decodeNumber)];
      return { ...base, protocol, type, code, quoted: field('quoted', optional(packet)) };
    }
    case 'other':
      return { ...base, protocol, number: field('number', decodeNumber) };
  }
};

const frame: Decoder<CapturedFrame> = (value, path) => {
  const field = fields(value, path);
  return {
    namespace: field('namespace', decodeText),
    interface: field('interface', decodeText),
    direction: field('direction', decodeOneOf('in', 'out')),
    time: field('time', decodeNumber),
    packet: packet(value, path),
  };
};

const ends: Decoder<FlowEnds> = (value, path) => {
  const field = fields(value, path);
  return {
    protocol: field('protocol', decodeOneOf('tcp', 'udp')),
    source: field('source', decodeText),
    sourcePort: field('sourcePort', decodeNumber),
    destination: field('destination', decodeText),
    destinationPort: field('destinationPort', decodeNumber),
  };
};

const acceptance: Decoder<Acceptance> = (value, path) => {
  const field = fields(value, path);
  return {
    namespace: field('namespace', decodeText),
    peer: field('peer', pair(decodeText, decodeNumber)),
    local: field('local', pair(decodeText, decodeNumber)),
  };
};

const trackedFlow: Decoder<ListedFlow> = (value, path) => {
  const field = fields(value, path);
  return { namespace: field('namespace', decodeText), original: field('original', ends), reply: field('reply', ends) };
};

const changes: Decoder<RefusalEvidence> = (value, path) => {
  const field = fields(value, path);
  return {
    namespace: field('namespace', decodeText),
    counted: field('counted', decodeRecord(decodeNumber)),
    rules: field('rules', decodeList(decodeText)),
    unanswered: field('unanswered', decodeList(decodeText)),
  };
};

/** Read what the agent wrote about a send. */
export const observation: Decoder<Observation> = (value, path) => {
  const field = fields(value, path);
  return {
    result: field('result', decodeText),
    data: field('data', optional(decodeText)),
    accepted: field('accepted', decodeList(acceptance)),
    frames: field('frames', decodeList(frame)).toSorted((a, b) => a.time - b.time),
    flows: field('flows', decodeList(trackedFlow)),
    evidence: field('evidence', decodeList(changes)),
  };
};
