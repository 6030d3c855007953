import type {
  Exchange,
  Leg,
  Topology,
  TunnelKind,
  Interface,
  InterfaceAddress,
  LinkEnd,
  DeviceId,
  ModelId,
  Hop,
  Step,
} from '../../engine/index.ts';
import { breakOf, tunnelKinds, deviceOf } from '../../engine/index.ts';
import type { SessionPacket } from './session.ts';
import { linesOf } from './session.ts';
import { spokenBy } from './tcpSequence.ts';
import { addressOctets, u32 } from './bytes.ts';
import type { Pass, PacketPath } from './packetPath.ts';
import { passEnd, packetPathOf } from './packetPath.ts';
import type { CapturePacket, CaptureInterface } from './pcapng.ts';
import { pcapng } from './pcapng.ts';
import type { Hardware, LinkType } from './wire.ts';
import { wireOctets, framings, hardwareOf } from './wire.ts';

/** What the file as a whole has to say. */
type Remark =
  /** Always: nobody captured this. */
  | 'predicted'
  /** Always: why Wireshark speaks of retransmissions. */
  | 'repeated'
  /** Why a connection that came about is not closed here. */
  | 'broken'
  | TunnelKind;

/** What the reader of a capture is told, in the reader's language. */
interface CaptureWords {
  /** What a device did to a packet, and why. */
  readonly stepText: (topology: Topology, hop: Hop, step: Step) => { readonly title: string; readonly why: string };
  readonly captureRemarks: Readonly<Record<Remark, string>>;
}

/** 2026-01-01T00:00:00Z in nanoseconds: a capture of a prediction is as good as any other day's, and the same every day. */
const beginning = 1_767_225_600_000_000_000n;

const microsecond = 1_000n;
const pause = { withinDevice: 2n * microsecond, onLink: 20n * microsecond, betweenMessages: 100n * microsecond };

/** When each pass of each message happens, message after message. */
function timesOf(messages: readonly (readonly Pass[])[]): readonly (readonly bigint[])[] {
  let now = beginning;
  return messages.map((passes) => {
    const times = passes.map(({ hop }, index) => {
      const before = passes[index - 1];
      if (before !== undefined) now += before.hop === hop ? pause.withinDevice : pause.onLink;
      return now;
    });
    now += pause.betweenMessages;
    return times;
  });
}

/** Numbers that say how a capture's packets begin (www.tcpdump.org/linktypes.html). */
const linkTypes: Readonly<Record<LinkType, number>> = { ethernet: 1, bare: 101 };

/** An interface as the file describes it: named after its device, with its addresses. */
function captureInterface(topology: Topology, hardware: Hardware, end: LinkEnd): CaptureInterface {
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

function framingAt(topology: Topology, end: LinkEnd): LinkType {
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

/**
 * What captures on every interface of every device would show of an exchange, as one pcapng file: a packet for each interface it
 * crosses, in the order of travel. Same exchange, same bytes.
 */
export function captureOf(topology: Topology, exchange: Exchange, words: CaptureWords): Uint8Array {
  const hardware = hardwareOf(topology);
  const ways = exchange.legs.map((leg) => ({
    request: wayOfAll(topology, leg, 'request'),
    reply: wayOfAll(topology, leg, 'reply'),
  }));
  const spoken = spokenBy(exchange, linesOf(exchange)).map((line) => ({
    message: line.message,
    passes:
      typeof line.turn === 'string'
        ? (ways[line.leg]?.[line.way][line.turn] ?? [])
        : packetPathOf(topology, line.turn.trace).first,
  }));
  const passes = spoken.flatMap((each) => each.passes);
  const names = [...new Set(passes.map(nameOf))];
  const times = timesOf(spoken.map((each) => each.passes));
  const packets = spoken.flatMap(({ message, passes: along }, index) =>
    along.map(
      (pass, at): CapturePacket => ({
        interface: names.indexOf(nameOf(pass)),
        time: times[index]?.[at] ?? 0n,
        direction: pass.sighting.direction,
        octets: wireOctets(hardware, pass, message, framingAt(topology, passEnd(pass))),
        comment: commentOn(topology, words, pass),
      }),
    ),
  );
  const interfaces = names.flatMap((name) => {
    const pass = passes.find((each) => nameOf(each) === name);
    return pass === undefined ? [] : [captureInterface(topology, hardware, passEnd(pass))];
  });
  const comment = remarksOn(exchange, passes)
    .map((remark) => words.captureRemarks[remark])
    .join('\n');
  return Uint8Array.from(pcapng({ application: 'Island Hop', comment, interfaces, packets }));
}

/** Where packets after the handshake were traced, the others go as the last of them did. */
function wayOfAll(topology: Topology, { request, reply, later }: Leg, way: SessionPacket['way']): PacketPath {
  const trace = way === 'request' ? request : reply?.trace;
  if (trace === undefined) return { first: [], later: [] };
  const own = packetPathOf(topology, trace);
  const last = later?.packets.findLast((packet) => packet.way === way);
  return last === undefined ? own : { ...own, later: packetPathOf(topology, last.trace).first };
}

function nameOf({ sighting }: Pass): string {
  return `${sighting.device} ${sighting.interface}`;
}

/** What was done to the packet, a line a rewrite. */
function commentOn(topology: Topology, words: CaptureWords, { hop, rewrites }: Pass): string {
  return rewrites
    .map((rewrite) => {
      const { title, why } = words.stepText(topology, hop, rewrite);
      return `${title}: ${why}`;
    })
    .join('\n');
}

function remarksOn({ legs }: Exchange, passes: readonly Pass[]): readonly Remark[] {
  const through = (kind: TunnelKind): boolean => passes.some(({ sighting }) => sighting.packet.outer?.kind === kind);
  return [
    'predicted',
    'repeated',
    ...(legs.some((leg) => breakOf(leg).length > 0) ? (['broken'] as const) : []),
    ...tunnelKinds.filter(through),
  ];
}

/** Whose send it is that a file shows. */
export interface CaptureSubject {
  readonly scenario: string;
  readonly model: ModelId;
  readonly from: DeviceId;
  /** An endpoint or service, or an address and port. */
  readonly to: string;
}

/** NAME_MAX is 255 on Linux, macOS and Windows; browsers add ` (1)` and the like. */
const longestName = 200;

/** A name that every file system takes: `two-clusters_island_cluster-1-pod-a_cluster-2-pod-g.pcapng`. */
export function captureName({ scenario, model, from, to }: CaptureSubject): string {
  return `${[scenario, model, from, to].map(plain).join('_').slice(0, longestName)}.pcapng`;
}

function plain(text: string): string {
  return text.replace(/[^A-Za-z0-9.]+/g, '-').replace(/^[-.]+|-+$/g, '') || '-';
}
