import type { IpAddress } from '../net/address.ts';
import type { Packet } from '../net/packet.ts';
import type { Prefix } from '../net/prefix.ts';
import { contains } from '../net/prefix.ts';
import type { Condition, ConnectionState, Match } from '../rules/match.ts';
import { vxlanPort } from '../topology/interface.ts';

/** What a rule can see of a packet at a hook. */
export interface Subject {
  readonly packet: Packet;
  readonly inInterface: string | null;
  readonly outInterface: string | null;
  readonly state: ConnectionState | null;
  readonly destinationTranslated: boolean;
  readonly toSelf: boolean;
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
    const carried =
      outer.kind === 'vxlan'
        ? ({ protocol: 'udp', destinationPort: vxlanPort } as const)
        : ({ protocol: 'ipip', destinationPort: null } as const);
    return { ...carried, source: outer.source, destination: outer.destination };
  }
  if (header.protocol === 'icmp') {
    return { protocol: 'icmp', source: header.source, destination: header.destination, destinationPort: null };
  }
  return header;
}

/** `null` when every condition holds; else the first that does not. */
export function mismatch(match: Match, subject: Subject): Mismatch | null {
  const seen = visible(subject.packet);
  const fails = (condition: Condition, address: IpAddress | null = null, prefix: Prefix | null = null): Mismatch => ({
    condition,
    prefix,
    address,
  });
  const outside = (prefixes: readonly Prefix[] | undefined, ip: IpAddress): boolean =>
    prefixes !== undefined && !prefixes.some((prefix) => contains(prefix, ip));
  const inside = (prefixes: readonly Prefix[] | undefined, ip: IpAddress): Prefix | null =>
    prefixes?.find((prefix) => contains(prefix, ip)) ?? null;

  if (match.destinationTranslated === true && !subject.destinationTranslated) return fails('destinationTranslated');
  if (match.states !== undefined && (subject.state === null || !match.states.includes(subject.state)))
    return fails('states');
  if (outside(match.source, seen.source)) return fails('source', seen.source, match.source?.[0] ?? null);
  const exemptSource = inside(match.notSource, seen.source);
  if (exemptSource !== null) return fails('notSource', seen.source, exemptSource);
  if (outside(match.destination, seen.destination))
    return fails('destination', seen.destination, match.destination?.[0] ?? null);
  const exemptDestination = inside(match.notDestination, seen.destination);
  if (exemptDestination !== null) return fails('notDestination', seen.destination, exemptDestination);
  if (match.notToSelf === true && subject.toSelf) return fails('notToSelf', seen.destination);
  if (match.protocol !== undefined && match.protocol !== seen.protocol) return fails('protocol');
  const port = seen.destinationPort;
  if (
    match.destinationPorts !== undefined &&
    (port === null || !match.destinationPorts.some(({ from, to }) => from <= port && port <= to))
  ) {
    return fails('destinationPorts');
  }
  if (match.inInterface !== undefined && match.inInterface !== subject.inInterface) return fails('inInterface');
  if (match.outInterface !== undefined && match.outInterface !== subject.outInterface) return fails('outInterface');
  return null;
}
