import type { PortRange } from '../rules/match.ts';

/** Protocols that policies can name. The simulator sends no SCTP; who may send it to whom is computed all the same. */
export const policyProtocols = ['tcp', 'udp', 'sctp'] as const;
export type PolicyProtocol = (typeof policyProtocols)[number];

/** Ports by protocol: ranges in order, none of which touches the next. */
export type PortSet = Readonly<Record<PolicyProtocol, readonly PortRange[]>>;

/** A port of a pod that has a name, by which policies may mean it. */
export interface NamedPort {
  readonly name: string;
  readonly protocol: PolicyProtocol;
  readonly port: number;
}

/** Ports that a rule is about. */
export type PortMatch =
  | { readonly kind: 'all'; readonly protocol: PolicyProtocol }
  | { readonly kind: 'range'; readonly protocol: PolicyProtocol; readonly range: PortRange }
  /** What the receiving pod calls so; `null`: whatever the protocol. */
  | { readonly kind: 'named'; readonly name: string; readonly protocol: PolicyProtocol | null };

const whole: PortRange = { from: 1, to: 65535 };
export const noPorts: PortSet = { tcp: [], udp: [], sctp: [] };
export const allPorts: PortSet = { tcp: [whole], udp: [whole], sctp: [whole] };

/** What a rule means at a receiver with these named ports; `null`: every port of every protocol. Outside nothing has a name. */
export function portsMeant(matches: readonly PortMatch[] | null, named: readonly NamedPort[]): PortSet {
  return matches === null ? allPorts : matches.map((match) => meant(match, named)).reduce(union, noPorts);
}

function meant(match: PortMatch, named: readonly NamedPort[]): PortSet {
  switch (match.kind) {
    case 'all':
      return { ...noPorts, [match.protocol]: [whole] };
    case 'range':
      return { ...noPorts, [match.protocol]: [match.range] };
    case 'named':
      return named
        .filter(({ name, protocol }) => name === match.name && (match.protocol ?? protocol) === protocol)
        .map(({ protocol, port }): PortSet => ({ ...noPorts, [protocol]: [{ from: port, to: port }] }))
        .reduce(union, noPorts);
  }
}

export function isEmpty(ports: PortSet): boolean {
  return policyProtocols.every((protocol) => ports[protocol].length === 0);
}

export function union(a: PortSet, b: PortSet): PortSet {
  return perProtocol((protocol) => joined([...a[protocol], ...b[protocol]]));
}

export function intersection(a: PortSet, b: PortSet): PortSet {
  return perProtocol((protocol) => a[protocol].flatMap((range) => shared(range, b[protocol])));
}

export function difference(a: PortSet, b: PortSet): PortSet {
  return perProtocol((protocol) => b[protocol].reduce(without, a[protocol]));
}

function perProtocol(of: (protocol: PolicyProtocol) => readonly PortRange[]): PortSet {
  return { tcp: of('tcp'), udp: of('udp'), sctp: of('sctp') };
}

function joined(ranges: readonly PortRange[]): readonly PortRange[] {
  const all: PortRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last === undefined || range.from > last.to + 1) all.push(range);
    else all[all.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
  }
  return all;
}

function shared(range: PortRange, others: readonly PortRange[]): readonly PortRange[] {
  return others
    .map(({ from, to }) => ({ from: Math.max(from, range.from), to: Math.min(to, range.to) }))
    .filter(({ from, to }) => from <= to);
}

function without(ranges: readonly PortRange[], hole: PortRange): readonly PortRange[] {
  return ranges.flatMap((range) =>
    [
      { from: range.from, to: Math.min(range.to, hole.from - 1) },
      { from: Math.max(range.from, hole.to + 1), to: range.to },
    ].filter(({ from, to }) => from <= to),
  );
}
