import type { TransportProtocol } from '../../engine/index.ts';
import type { Account, FlowAccount, LegAccount, Saying, WireEvent } from './account.ts';
import type { Ends } from '../observation.ts';

/**
 * The kernel draws some ports at random: replacements for ports that are taken, and those of a proxy's own connections.
 * The first unforeseen port observed stands for the first drawn port predicted, and so on; each keeps its role throughout.
 */
export function withPredictedPorts(observed: Account, predicted: Account, drawn: ReadonlySet<number>): Account {
  const [seen, foreseen] = [portsOf(observed), portsOf(predicted)];
  const names = new Map(
    protocols.flatMap((protocol) => {
      const strangers = [...seen[protocol]].filter((port) => !foreseen[protocol].has(port));
      const expected = [...foreseen[protocol]].filter((port) => drawn.has(port));
      return strangers.map((port, index) => [`${protocol} ${port}`, expected[index] ?? port] as const);
    }),
  );
  return renamed(observed, (protocol, port) => names.get(`${protocol} ${port}`) ?? port);
}

const protocols = ['tcp', 'udp'] as const;

/** Every port of each protocol, in order of first appearance: the same number may be drawn for both. */
function portsOf({ legs, flows }: Account): Readonly<Record<TransportProtocol, ReadonlySet<number>>> {
  const ends = [
    ...legs
      .flatMap(({ request, reply, later }) => [...request, ...reply, ...later])
      .flatMap(({ saying }) => endsIn(saying)),
    ...flows.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)).flatMap(({ original, reply }) => [original, reply]),
  ];
  const of = (wanted: TransportProtocol): ReadonlySet<number> =>
    new Set(
      ends
        .filter(({ protocol }) => protocol === wanted)
        .flatMap(({ sourcePort, destinationPort }) => [sourcePort, destinationPort]),
    );
  return { tcp: of('tcp'), udp: of('udp') };
}

/** Kernels list flows in any order: by what no draw decides. */
function placeOf({ namespace, original }: FlowAccount): string {
  return [namespace, original.protocol, original.source, original.destination].join(' ');
}

function endsIn(saying: Saying): readonly Ends[] {
  switch (saying.kind) {
    case 'transport':
      return [saying.ends];
    case 'icmp':
      return saying.about === null ? [] : [saying.about];
  }
}

function renamed(account: Account, name: (protocol: TransportProtocol, port: number) => number): Account {
  const ends = (of: Ends): Ends => ({
    ...of,
    sourcePort: name(of.protocol, of.sourcePort),
    destinationPort: name(of.protocol, of.destinationPort),
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
  const { receiver } = account;
  return {
    ...account,
    legs: account.legs.map(
      ({ request, reply, later }): LegAccount => ({
        request: events(request),
        reply: events(reply),
        later: events(later),
      }),
    ),
    receiver:
      receiver === null ? null : { ...receiver, peer: [receiver.peer[0], name(account.protocol, receiver.peer[1])] },
    flows: account.flows.map((flow) => ({ ...flow, original: ends(flow.original), reply: ends(flow.reply) })),
  };
}
