import { addressOfValue } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import { prefixAround, rangeOf } from '../net/prefix.ts';
import type { PortRange } from '../rules/match.ts';
import type { Selecting } from './decide.ts';
import { acceptedPorts, decisions, selecting } from './decide.ts';
import type { AddressRange, End } from './ends.ts';
import { outsideRanges } from './ends.ts';
import type { Policies, PolicyPod } from './policy.ts';
import type { NamedPort, PolicyProtocol, PortSet } from './ports.ts';
import { intersection, isEmpty, noPorts, policyProtocols, union } from './ports.ts';

/** Pods that are spoken of by one name: those of a workload, or one that stands alone. */
export interface PeerPod extends PolicyPod {
  /** `namespace/name[Kind]`. */
  readonly peer: string;
  /** The network that its namespace has instead of the cluster's; pods of two networks do not meet, whatever policies say. */
  readonly network?: string;
}

/** Somebody may connect to somebody: names of peers, or prefixes outside of the cluster. */
export interface AllowedRow {
  readonly from: string;
  readonly to: string;
  readonly protocol: PolicyProtocol;
  readonly ports: PortRange;
}

export interface AllowedTable {
  readonly peers: readonly string[];
  readonly allowed: readonly AllowedRow[];
}

/**
 * Who may connect to whom, in order of the names. A peer may what one of its pods may; what pods of one peer say to each other, and
 * outsiders to outsiders, is not listed.
 */
export function allowedTable(policies: Policies, pods: readonly PeerPod[]): AllowedTable {
  const ends = alike(pods).map((pod): PodEnd => {
    const end: End = { kind: 'pod', pod };
    return { ...pod, end, ingress: selecting(policies, pod, 'ingress'), egress: selecting(policies, pod, 'egress') };
  });
  const outside = outsideRanges(policies);
  const between = new Map<string, Map<string, PortSet>>();
  const beyond = new Map<string, Map<AddressRange, Both>>();
  const note = (from: string, to: string, ports: PortSet): void => {
    if (isEmpty(ports)) return;
    const row = between.get(from) ?? new Map<string, PortSet>();
    row.set(to, union(row.get(to) ?? noPorts, ports));
    between.set(from, row);
  };
  for (const from of ends) {
    for (const to of ends) {
      if (from.peer === to.peer || from.network !== to.network) continue;
      const left = asked(policies, from.egress, to.end, to.ports);
      if (!isEmpty(left)) note(from.peer, to.peer, intersection(left, asked(policies, to.ingress, from.end, to.ports)));
    }
  }
  for (const pod of ends) {
    for (const range of outside) {
      const end: End = { kind: 'outside', range };
      const [into, out] = [asked(policies, pod.ingress, end, pod.ports), asked(policies, pod.egress, end, [])];
      const known = beyond.get(pod.peer) ?? new Map<AddressRange, Both>();
      const before = known.get(range) ?? { into: noPorts, out: noPorts };
      beyond.set(pod.peer, known.set(range, { into: union(before.into, into), out: union(before.out, out) }));
    }
  }
  for (const [peer, known] of beyond) {
    const answers = [...known];
    for (const { ports, prefixes } of merged(answers.map(([range, { into }]) => ({ range, ports: into }))))
      for (const each of prefixes) note(each, peer, ports);
    for (const { ports, prefixes } of merged(answers.map(([range, { out }]) => ({ range, ports: out }))))
      for (const each of prefixes) note(peer, each, ports);
  }
  const names = new Set(ends.map(({ peer }) => peer));
  const allowed = sorted(between).flatMap(([from, row]) =>
    sorted(row).flatMap(([to, ports]) =>
      policyProtocols.flatMap((protocol) => ports[protocol].map((each) => ({ from, to, protocol, ports: each }))),
    ),
  );
  const outsiders = new Set(allowed.flatMap(({ from, to }) => [from, to]).filter((name) => !names.has(name)));
  return { peers: [...[...names].toSorted(), ...[...outsiders].toSorted()], allowed };
}

interface PodEnd extends PeerPod {
  readonly end: End;
  readonly ingress: Selecting;
  readonly egress: Selecting;
}

/** Ports by which a peer is reached from outside, and at which it reaches outside. */
interface Both {
  readonly into: PortSet;
  readonly out: PortSet;
}

function asked(policies: Policies, selected: Selecting, other: End, receiver: readonly NamedPort[]): PortSet {
  return acceptedPorts(decisions(policies, selected, other, receiver));
}

/** Pods of a peer that no policy can tell apart, once. */
function alike(pods: readonly PeerPod[]): readonly PeerPod[] {
  return [...new Map(pods.map((pod) => [JSON.stringify(pod), pod])).values()];
}

function sorted<Value>(entries: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

interface Answer {
  readonly range: AddressRange;
  readonly ports: PortSet;
}

interface Merged {
  readonly ports: PortSet;
  readonly prefixes: readonly Prefix[];
}

/** Neighbouring ranges with one answer are written together, each as the fewest prefixes that hold it. */
function merged(answers: readonly Answer[]): readonly Merged[] {
  const all: Answer[] = [];
  for (const { range, ports } of answers) {
    const before = all.at(-1);
    if (before !== undefined && JSON.stringify(before.ports) === JSON.stringify(ports))
      all[all.length - 1] = { range: { first: before.range.first, last: range.last }, ports };
    else all.push({ range, ports });
  }
  return all.map(({ range, ports }) => ({ ports, prefixes: prefixesIn(range) }));
}

/** The fewest prefixes that are a range without others. */
export function withoutPrefixes(range: Prefix, holes: readonly Prefix[]): readonly Prefix[] {
  let left: readonly AddressRange[] = [rangeOf(range)];
  for (const hole of holes.map(rangeOf)) {
    left = left.flatMap(({ first, last }) =>
      [
        { first, last: Math.min(last, hole.first - 1) },
        { first: Math.max(first, hole.last + 1), last },
      ].filter((each) => each.first <= each.last),
    );
  }
  return left.flatMap(prefixesIn);
}

/** The fewest prefixes that are these addresses together (RFC 4632 §5.1). */
export function prefixesIn({ first, last }: AddressRange): readonly Prefix[] {
  const prefixes: Prefix[] = [];
  for (let at = first; at <= last; ) {
    let length = 32;
    for (let size = 2; at % size === 0 && at + size - 1 <= last && length > 0; size *= 2) length -= 1;
    prefixes.push(prefixAround(addressOfValue(at), length));
    at += 2 ** (32 - length);
  }
  return prefixes;
}
