import type { Exchange, Leg, Topology, TunnelKind } from '../../engine/index.ts';
import type { CaptureWords, Remark } from './captureWords.ts';
import type { Line } from './conversation.ts';
import { linesOf } from './conversation.ts';
import { hardwareOf } from './hardware.ts';
import { captureInterface, framingAt } from './interfaces.ts';
import { spokenBy } from './numbering.ts';
import type { Pass, Way } from './passes.ts';
import { endOf, wayOf } from './passes.ts';
import type { CapturePacket } from './pcapng.ts';
import { pcapng } from './pcapng.ts';
import { timesOf } from './times.ts';
import { wireOctets } from './wire.ts';
import { breakOf, tunnelKinds } from '../../engine/index.ts';

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
        : wayOf(topology, line.turn.trace).first,
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
        octets: wireOctets(hardware, pass, message, framingAt(topology, endOf(pass))),
        comment: commentOn(topology, words, pass),
      }),
    ),
  );
  const interfaces = names.flatMap((name) => {
    const pass = passes.find((each) => nameOf(each) === name);
    return pass === undefined ? [] : [captureInterface(topology, hardware, endOf(pass))];
  });
  const comment = remarksOn(exchange, passes)
    .map((remark) => words.captureRemarks[remark])
    .join('\n');
  return Uint8Array.from(pcapng({ application: 'Island Hop', comment, interfaces, packets }));
}

/** Where packets after the handshake were traced, the others go as the last of them did. */
function wayOfAll(topology: Topology, { request, reply, later }: Leg, way: Line['way']): Way {
  const trace = way === 'request' ? request : reply?.trace;
  if (trace === undefined) return { first: [], later: [] };
  const own = wayOf(topology, trace);
  const last = later?.packets.findLast((packet) => packet.way === way);
  return last === undefined ? own : { ...own, later: wayOf(topology, last.trace).first };
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
