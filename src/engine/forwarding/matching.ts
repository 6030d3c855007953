import type { IpAddress } from '../net/address.ts';
import { encapsulations } from '../net/encapsulation.ts';
import type { Packet } from '../net/packet.ts';
import type { Prefix } from '../net/prefix.ts';
import { contains } from '../net/prefix.ts';
import type { Condition, ConnectionState, Match, PortRange } from '../rules/match.ts';

/** What a rule can see of a packet at a hook. */
export interface MatchInput {
  readonly packet: Packet;
  readonly inInterface: string | null;
  readonly outInterface: string | null;
  readonly state: ConnectionState | null;
  readonly destinationTranslated: boolean;
  readonly toSelf: boolean;
  readonly fromSelf: boolean;
  readonly marked: boolean;
  /** How the flow came here; `null` where it is not tracked. */
  readonly original: { readonly destination: IpAddress; readonly destinationPort: number | null } | null;
}

/** The first condition that did not hold, with the prefix that decided where one did. */
export interface Mismatch {
  readonly condition: Condition;
  readonly prefix: Prefix | null;
  readonly address: IpAddress | null;
}

interface Visible {
  readonly protocol: 'tcp' | 'udp' | 'icmp' | 'ipip';
  readonly source: IpAddress;
  readonly destination: IpAddress;
  readonly destinationPort: number | null;
}

/** The addresses a router goes by: the outer ones while an overlay carries the packet. */
export function visible({ header, outer }: Packet): Visible {
  if (outer !== null) {
    const { source, destination } = outer;
    const { port } = encapsulations[outer.kind];
    return { protocol: port === null ? 'ipip' : 'udp', source, destination, destinationPort: port };
  }
  const { protocol, source, destination } = header;
  return protocol === 'icmp' ? { protocol, source, destination, destinationPort: null } : header;
}

type Test = (match: Match, subject: MatchInput, seen: Visible) => Mismatch | null;

/** One test for each condition, in the order in which a learner would ask. */
const tests: Readonly<Record<Condition, Test>> = {
  destinationTranslated: ({ destinationTranslated }, subject) =>
    destinationTranslated === true && !subject.destinationTranslated ? fails('destinationTranslated') : null,
  states: ({ states }, { state }) =>
    states !== undefined && (state === null || !states.includes(state)) ? fails('states') : null,
  source: ({ source }, _, seen) => demand('source', source, seen.source),
  notSource: ({ notSource }, _, seen) => exempt('notSource', notSource, seen.source),
  destination: ({ destination }, _, seen) => demand('destination', destination, seen.destination),
  notDestination: ({ notDestination }, _, seen) => exempt('notDestination', notDestination, seen.destination),
  notToSelf: ({ notToSelf }, { toSelf }, seen) =>
    notToSelf === true && toSelf ? fails('notToSelf', seen.destination) : null,
  toSelf: ({ toSelf }, subject, seen) =>
    toSelf === true && !subject.toSelf ? fails('toSelf', seen.destination) : null,
  fromSelf: ({ fromSelf }, subject, seen) =>
    fromSelf === true && !subject.fromSelf ? fails('fromSelf', seen.source) : null,
  marked: ({ marked }, subject) => (marked === true && !subject.marked ? fails('marked') : null),
  hairpinOf: ({ hairpinOf }, _, { source, destination }) =>
    hairpinOf === undefined || (source === destination && hairpinOf.includes(source))
      ? null
      : fails('hairpinOf', source),
  protocol: ({ protocol }, _, seen) =>
    protocol !== undefined && protocol !== seen.protocol ? fails('protocol') : null,
  destinationPorts: ({ destinationPorts }, _, { destinationPort }) =>
    inRanges(destinationPorts, destinationPort) ? null : fails('destinationPorts'),
  originalDestination: ({ originalDestination }, { original }) =>
    demand('originalDestination', originalDestination, original?.destination),
  originalPorts: ({ originalPorts }, { original }) =>
    inRanges(originalPorts, original?.destinationPort ?? null) ? null : fails('originalPorts'),
  inInterface: ({ inInterface }, subject) =>
    inInterface !== undefined && inInterface !== subject.inInterface ? fails('inInterface') : null,
  outInterface: ({ outInterface }, subject) =>
    outInterface !== undefined && outInterface !== subject.outInterface ? fails('outInterface') : null,
};

const inOrder = Object.values(tests);

/** `null` when every condition holds; else the first that does not. */
export function mismatch(match: Match, subject: MatchInput): Mismatch | null {
  const seen = visible(subject.packet);
  for (const test of inOrder) {
    const miss = test(match, subject, seen);
    if (miss !== null) return miss;
  }
  return null;
}

function inRanges(ranges: readonly PortRange[] | undefined, port: number | null): boolean {
  return ranges === undefined || (port !== null && ranges.some(({ from, to }) => from <= port && port <= to));
}

function demand(
  condition: Condition,
  prefixes: readonly Prefix[] | undefined,
  ip: IpAddress | undefined,
): Mismatch | null {
  const met = prefixes === undefined || (ip !== undefined && prefixes.some((each) => contains(each, ip)));
  return met ? null : fails(condition, ip, prefixes[0]);
}

function exempt(condition: Condition, prefixes: readonly Prefix[] | undefined, ip: IpAddress): Mismatch | null {
  const found = prefixes?.find((each) => contains(each, ip));
  return found === undefined ? null : fails(condition, ip, found);
}

function fails(condition: Condition, address: IpAddress | null = null, prefix: Prefix | null = null): Mismatch {
  return { condition, address, prefix };
}
