import type { Account, FlowAccount, LegAccount, Saying, WireEvent } from './account.ts';
import type { Ends } from '../observation.ts';

/**
 * The kernel draws some ports at random: replacements for ports that are taken, and those of a proxy's own connections.
 * The first unforeseen port observed stands for the first drawn port predicted, and so on; each keeps its role throughout.
 */
export function withPredictedPorts(observed: Account, predicted: Account, drawn: ReadonlySet<number>): Account {
  const foreseen = new Set(portsOf(predicted));
  const strangers = portsOf(observed).filter((port) => !foreseen.has(port));
  const expected = portsOf(predicted).filter((port) => drawn.has(port));
  const names = new Map(strangers.map((port, index) => [port, expected[index] ?? port]));
  return renamed(observed, (port) => names.get(port) ?? port);
}

/** Every port, in order of first appearance. */
function portsOf({ legs, flows }: Account): readonly number[] {
  const ends = [
    ...legs.flatMap(({ request, reply }) => [...request, ...reply]).flatMap(({ saying }) => endsIn(saying)),
    ...flows.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)).flatMap(({ original, reply }) => [original, reply]),
  ];
  return [...new Set(ends.flatMap(({ sourcePort, destinationPort }) => [sourcePort, destinationPort]))];
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

function renamed(account: Account, name: (port: number) => number): Account {
  const ends = (of: Ends): Ends => ({
    ...of,
    sourcePort: name(of.sourcePort),
    destinationPort: name(of.destinationPort),
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
    legs: account.legs.map(({ request, reply }): LegAccount => ({ request: events(request), reply: events(reply) })),
    receiver: receiver === null ? null : { ...receiver, peer: [receiver.peer[0], name(receiver.peer[1])] },
    flows: account.flows.map((flow) => ({ ...flow, original: ends(flow.original), reply: ends(flow.reply) })),
  };
}
