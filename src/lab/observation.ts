import type { TransportProtocol, TunnelKind } from '../engine/index.ts';
import { tunnelKinds } from '../engine/index.ts';
import type { Decoder } from './decode.ts';
import { fields, list, number, oneOf, optional, pair, record, text } from './decode.ts';

/** What a flow is known by, with addresses as the capture wrote them. */
export interface Ends {
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
export type Packet =
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
      readonly quoted: Packet | null;
    })
  | (FrameBase & { readonly protocol: 'other'; readonly number: number });

export interface Frame {
  readonly namespace: string;
  readonly interface: string;
  readonly direction: 'in' | 'out';
  /** Nanoseconds; frames of one send are listed in this order. */
  readonly time: number;
  readonly packet: Packet;
}

/** A listener that took something: whom it sees, and on which of its addresses. */
interface Acceptance {
  readonly namespace: string;
  readonly peer: readonly [string, number];
  readonly local: readonly [string, number];
}

export interface TrackedFlow {
  readonly namespace: string;
  readonly original: Ends;
  readonly reply: Ends;
}

/** What changed in a device during a send that did not succeed; of one in which nothing did there is none. */
export interface Evidence {
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
  readonly frames: readonly Frame[];
  readonly flows: readonly TrackedFlow[];
  readonly evidence: readonly Evidence[];
}

const outerEnds: Decoder<OuterEnds> = (value, path) => {
  const field = fields(value, path);
  return {
    kind: field('kind', oneOf(...tunnelKinds)),
    source: field('source', text),
    destination: field('destination', text),
    ttl: field('ttl', number),
  };
};

const packet: Decoder<Packet> = (value, path) => {
  const field = fields(value, path);
  const base = {
    source: field('source', text),
    destination: field('destination', text),
    ttl: field('ttl', number),
    outer: field('outer', optional(outerEnds)),
  };
  const protocol = field('protocol', oneOf('tcp', 'udp', 'icmp', 'other'));
  switch (protocol) {
    case 'tcp': {
      const [flags, sequence] = [field('flags', number), field('sequence', number)];
      const acknowledgement = field('acknowledgement', number);
      return { ...base, protocol, ports: field('ports', pair(number, number)), flags, sequence, acknowledgement };
    }
    case 'udp':
      return { ...base, protocol, ports: field('ports', pair(number, number)), text: field('text', text) };
    case 'icmp': {
      const [type, code] = [field('type', number), field('code', number)];
      return { ...base, protocol, type, code, quoted: field('quoted', optional(packet)) };
    }
    case 'other':
      return { ...base, protocol, number: field('number', number) };
  }
};

const frame: Decoder<Frame> = (value, path) => {
  const field = fields(value, path);
  return {
    namespace: field('namespace', text),
    interface: field('interface', text),
    direction: field('direction', oneOf('in', 'out')),
    time: field('time', number),
    packet: packet(value, path),
  };
};

const ends: Decoder<Ends> = (value, path) => {
  const field = fields(value, path);
  return {
    protocol: field('protocol', oneOf('tcp', 'udp')),
    source: field('source', text),
    sourcePort: field('sourcePort', number),
    destination: field('destination', text),
    destinationPort: field('destinationPort', number),
  };
};

const acceptance: Decoder<Acceptance> = (value, path) => {
  const field = fields(value, path);
  return {
    namespace: field('namespace', text),
    peer: field('peer', pair(text, number)),
    local: field('local', pair(text, number)),
  };
};

const trackedFlow: Decoder<TrackedFlow> = (value, path) => {
  const field = fields(value, path);
  return { namespace: field('namespace', text), original: field('original', ends), reply: field('reply', ends) };
};

const changes: Decoder<Evidence> = (value, path) => {
  const field = fields(value, path);
  return {
    namespace: field('namespace', text),
    counted: field('counted', record(number)),
    rules: field('rules', list(text)),
    unanswered: field('unanswered', list(text)),
  };
};

/** Read what the agent wrote about a send. */
export const observation: Decoder<Observation> = (value, path) => {
  const field = fields(value, path);
  return {
    result: field('result', text),
    data: field('data', optional(text)),
    accepted: field('accepted', list(acceptance)),
    frames: field('frames', list(frame)).toSorted((a, b) => a.time - b.time),
    flows: field('flows', list(trackedFlow)),
    evidence: field('evidence', list(changes)),
  };
};
