import type { Exchange, Topology, TunnelKind } from '../engine/index.ts';
import type { CaptureWords, Remark } from './captureWords.ts';
import { isHalfSeen, linesOf } from './conversation.ts';
import { hardwareOf } from './hardware.ts';
import { captureInterface, framingAt } from './interfaces.ts';
import { spokenBy } from './numbering.ts';
import type { Pass, Way } from './passes.ts';
import { endOf, wayOf } from './passes.ts';
import type { CapturePacket } from './pcapng.ts';
import { pcapng } from './pcapng.ts';
import { timesOf } from './times.ts';
import { wireOctets } from './wire.ts';
import { tunnelKinds } from '../engine/index.ts';

/**
 * What captures on every interface of every device would show of an exchange, as one pcapng file: a packet for each interface it
 * crosses, in the order of travel. Same exchange, same bytes.
 */
export function captureOf(topology: Topology, exchange: Exchange, words: CaptureWords): Uint8Array {
  const hardware = hardwareOf(topology);
  const ways = exchange.legs.map(({ request, reply }) => ({
    request: wayOf(topology, request),
    reply: reply === null ? noWay : wayOf(topology, reply.trace),
  }));
  const spoken = spokenBy(exchange, linesOf(exchange)).map((line) => ({
    message: line.message,
    passes: ways[line.leg]?.[line.way][line.turn] ?? [],
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

const noWay: Way = { first: [], later: [] };

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
    ...(legs.some(isHalfSeen) ? (['half-seen'] as const) : []),
    ...tunnelKinds.filter(through),
  ];
}
