import type { TransportProtocol } from '../../engine/index.ts';
import type { SendSummary, FlowSummary, LegSummary, Saying, WireEvent } from './summary.ts';
import type { FlowEnds } from '../observation.ts';

/**
 * The kernel draws some ports at random: replacements for ports that are taken, and those of a proxy's own connections.
 * The first unforeseen socket observed stands for the first predicted with a drawn port, and so on; each keeps its role throughout.
 * Sockets, not ports: two machines may draw the same.
 */
export function withPredictedPorts(
  observed: SendSummary,
  predicted: SendSummary,
  drawn: ReadonlySet<number>,
): SendSummary {
  const [seen, foreseen] = [socketsOf(observed), socketsOf(predicted)];
  const names = new Map(
    protocols.flatMap((protocol) => {
      const sockets = [...foreseen[protocol].values()];
      const expected = sockets.filter(({ port }) => drawn.has(port));
      // A kernel that draws often from few also draws what was predicted for another time.
      const known = new Set(sockets.map(({ port }) => port).filter((port) => !drawn.has(port)));
      const strangers = [...seen[protocol].values()].filter(({ port }) => !known.has(port));
      return strangers.map((each, index) => [keyOf(protocol, each), expected[index]?.port ?? each.port] as const);
    }),
  );
  return renamed(observed, (protocol, socket) => names.get(keyOf(protocol, socket)) ?? socket.port);
}

interface Socket {
  readonly address: string;
  readonly port: number;
}

function keyOf(protocol: TransportProtocol, { address, port }: Socket): string {
  return `${protocol} ${address}:${port}`;
}

const protocols = ['tcp', 'udp'] as const;

/** Every socket of each protocol, in order of first appearance. */
function socketsOf({ legs, flows }: SendSummary): Readonly<Record<TransportProtocol, ReadonlyMap<string, Socket>>> {
  const ends = [
    ...legs
      .flatMap(({ request, reply, later }) => [...request, ...reply, ...later])
      .flatMap(({ saying }) => endsIn(saying)),
    ...flows.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)).flatMap(({ original, reply }) => [original, reply]),
  ];
  const of = (wanted: TransportProtocol): ReadonlyMap<string, Socket> =>
    new Map(
      ends
        .filter(({ protocol }) => protocol === wanted)
        .flatMap((each) => [sourceOf(each), destinationOf(each)])
        .map((socket) => [keyOf(wanted, socket), socket]),
    );
  return { tcp: of('tcp'), udp: of('udp') };
}

function sourceOf({ source, sourcePort }: FlowEnds): Socket {
  return { address: source, port: sourcePort };
}

function destinationOf({ destination, destinationPort }: FlowEnds): Socket {
  return { address: destination, port: destinationPort };
}

/** Kernels list flows in any order: by what no draw decides. */
function placeOf({ namespace, original }: FlowSummary): string {
  return [namespace, original.protocol, original.source, original.destination].join(' ');
}

function endsIn(saying: Saying): readonly FlowEnds[] {
  switch (saying.kind) {
    case 'transport':
      return [saying.ends];
    case 'icmp':
      return saying.about === null ? [] : [saying.about];
  }
}

function renamed(summary: SendSummary, name: (protocol: TransportProtocol, socket: Socket) => number): SendSummary {
  const ends = (of: FlowEnds): FlowEnds => ({
    ...of,
    sourcePort: name(of.protocol, sourceOf(of)),
    destinationPort: name(of.protocol, destinationOf(of)),
  });
  const saying = (of: Saying): Saying => {
    switch (of.kind) {
      case 'transport':
        return { ...of, ends: ends(of.ends) };
      case 'icmp':
        return of.about === null ? of : { ...of, about: ends(of.about) };
    }
  };
  const events = (all: readonly WireEvent[]): readonly WireEvent[] =>
    all.map((event) => ({ ...event, saying: saying(event.saying) }));
  const { receiver } = summary;
  return {
    ...summary,
    legs: summary.legs.map(
      ({ request, reply, later }): LegSummary => ({
        request: events(request),
        reply: events(reply),
        later: events(later),
      }),
    ),
    receiver:
      receiver === null
        ? null
        : {
            ...receiver,
            peer: [receiver.peer[0], name(summary.protocol, { address: receiver.peer[0], port: receiver.peer[1] })],
          },
    flows: summary.flows.map((flow) => ({ ...flow, original: ends(flow.original), reply: ends(flow.reply) })),
  };
}
