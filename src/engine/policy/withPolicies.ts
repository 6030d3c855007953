import { valueOf } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import { hostPrefix, overlaps } from '../net/prefix.ts';
import type { Match } from '../rules/match.ts';
import type { Filter } from '../rules/rule.ts';
import type { Cluster, Pod } from '../scenario.ts';
import type { Device } from '../topology/device.ts';
import { freeRuleId } from '../topology/device.ts';
import type { DeviceId, RuleId } from '../topology/ids.ts';
import { ruleId } from '../topology/ids.ts';
import type { Interface } from '../topology/interface.ts';
import type { Topology } from '../topology/topology.ts';
import { prefixesIn } from './allowed.ts';
import type { DecidedBy, Decision, Selecting } from './decide.ts';
import { decisions, rulesMeaning, selecting } from './decide.ts';
import type { AddressRange, End } from './ends.ts';
import { outsideRanges } from './ends.ts';
import type { Denials, Guard, GuardedPod, KindRange } from './guard.ts';
import type { Direction, Policies, PolicyPod } from './policy.ts';
import type { PortSet } from './ports.ts';
import { allPorts, difference, isEmpty } from './ports.ts';

/**
 * The network with the cluster's policies: drops where netfilter would have them, so that what no policy refuses goes on to whatever rules
 * come after. Egress is judged on the pod's own node, after destinations are translated and before sources are; ingress on the node of the
 * pod, or at its port. Replies are no new connections, and what a node sends by itself is not forwarded: neither is asked about. Who has
 * which labels is told by addresses as they are there, for that is all that a packet says.
 */
export function withPolicies(topology: Topology, cluster: Cluster): Topology {
  if (cluster.policies === undefined) return topology;
  const { enforced, network, tiers } = cluster.policies;
  const policies: Policies = {
    namespaces: cluster.namespaces ?? [],
    networkPolicies: network,
    clusterPolicies: tiers,
    hostNetwork: 'as-nodes',
  };
  const pods = cluster.nodes.flatMap((node) => node.pods.flatMap((pod) => guarded(topology, node.id, pod)));
  const space = spaceOf(policies, pods);
  const refusing = refusalsOnce(policies, space);
  const devices = new Map(topology.devices);
  const drops: Drops = new Map();
  for (const { id } of cluster.nodes) {
    const node = devices.get(id);
    if (node === undefined) continue;
    // At its port a pod sees its node by an address of the node, and what comes from the node is nobody's to refuse.
    const exempt = enforced === 'port' ? node.interfaces.flatMap(prefixesAt) : [];
    const here = pods.filter((each) => each.node === id);
    const leaving = here.flatMap((pod) => dropsOf(pod, 'egress', refusing, []));
    const entering = here.map((pod) => ({ pod, refused: dropsOf(pod, 'ingress', refusing, exempt) }));
    switch (enforced) {
      case 'forward': {
        const all = [...leaving, ...entering.flatMap(({ refused }) => refused)];
        devices.set(id, withDrops(node, 'forward', all, drops));
        break;
      }
      case 'port':
        devices.set(id, withDrops(node, 'forward', leaving, drops));
        for (const { pod, refused } of entering) {
          const own = devices.get(pod.device);
          if (own !== undefined) devices.set(pod.device, withDrops(own, 'input', refused, drops));
        }
    }
  }
  const denials = new Map(
    pods.map(({ device, pod }) => [
      device,
      { ingress: refusing(pod, 'ingress').denials, egress: refusing(pod, 'egress').denials },
    ]),
  );
  const guard: Guard = { cluster: cluster.id, enforced, policies, pods, drops, denials, space };
  return { ...topology, devices, guards: [...(topology.guards ?? []), guard] };
}

type Drops = Map<RuleId, Pick<Drop, 'pod' | 'direction' | 'policies'>>;

function prefixesAt({ addresses }: Interface): readonly Prefix[] {
  return addresses.map(({ address }) => hostPrefix(address));
}

function guarded(
  { directory }: Topology,
  node: DeviceId,
  { id, namespace = 'default', labels = {}, ports = [] }: Pod,
): readonly GuardedPod[] {
  const address = directory.get(id)?.own.address;
  if (address === undefined) return [];
  return [{ device: id, node, address, pod: { namespace, labels, address, hostNetwork: false, ports } }];
}

/** A stretch of addresses about which no policy says two things. */
interface Stretch extends KindRange {
  readonly end: End;
}

/** Every address there is, in order. An address that two pods have is the first one's. */
function spaceOf(policies: Policies, pods: readonly GuardedPod[]): readonly Stretch[] {
  const holders = new Map(pods.toReversed().map((each) => [valueOf(each.address), each.pod]));
  const addresses = [...holders.keys()].toSorted((a, b) => a - b);
  const stretches: Stretch[] = [];
  const kinds = new Map<string, number>();
  const kindOf = (text: string): number => {
    const known = kinds.get(text) ?? kinds.size;
    kinds.set(text, known);
    return known;
  };
  let next = 0;
  for (const range of outsideRanges(policies)) {
    let { first } = range;
    const outside = (last: number): void => {
      const kind = kindOf(`${range.first}`);
      if (first <= last) stretches.push({ first, last, end: { kind: 'outside', range }, kind });
    };
    for (; (addresses[next] ?? Infinity) <= range.last; next += 1) {
      const at = addresses[next] ?? 0;
      const pod = holders.get(at);
      if (pod === undefined) continue;
      outside(at - 1);
      // Which prefixes hold it is a matter of its address, so the stretch that it is cut out of is a part of its class.
      const kind = kindOf(`${range.first} ${classOf(pod)}`);
      stretches.push({ first: at, last: at, end: { kind: 'pod', pod }, kind });
      first = at + 1;
    }
    outside(range.last);
  }
  return stretches;
}

function classOf({ namespace, labels, ports }: PolicyPod): string {
  return JSON.stringify([namespace, Object.entries(labels).toSorted(([a], [b]) => (a < b ? -1 : 1)), ports]);
}

/** What somebody at these addresses is refused, and by whom; ports `null`: every one, of every protocol. */
interface Refusal {
  readonly by: DecidedBy;
  readonly ports: PortSet;
  readonly prefixes: readonly Prefix[];
  /** Is it everybody but those? */
  readonly isRest: boolean;
}

interface Refused {
  readonly refusals: readonly Refusal[];
  readonly denials: Denials;
}

type Refusing = (pod: PolicyPod, direction: Direction) => Refused;

/** Pods of one class are refused the same, so it is worked out once. */
function refusalsOnce(policies: Policies, space: readonly Stretch[]): Refusing {
  const known = new Map<string, Refused>();
  return (pod, direction) => {
    const key = `${direction} ${classOf(pod)}`;
    const found = known.get(key) ?? refusalsOf(policies, pod, selecting(policies, pod, direction), space);
    known.set(key, found);
    return found;
  };
}

/** The same for the same ports. */
function portsText({ tcp, udp, sctp }: PortSet): string {
  return [tcp, udp, sctp].map((ranges) => ranges.map(({ from, to }) => `${from}-${to}`).join()).join(' ');
}

interface Denied {
  readonly number: number;
  readonly by: DecidedBy;
  readonly ports: PortSet;
  readonly ranges: AddressRange[];
}

function refusalsOf(policies: Policies, pod: PolicyPod, selected: Selecting, space: readonly Stretch[]): Refused {
  if (selected.admin.length + selected.network.length + selected.baseline.length === 0) {
    return { refusals: [], denials: { ofKind: [], all: [] } };
  }
  const groups = new Map<string, Denied>();
  /** Whom a kind of end is denied by, worked out for the first of it. */
  const answers: (readonly Denied[])[] = [];
  /** What is denied together, once: of thousands of kinds there are few that differ. */
  const lists = new Map<string, readonly Denied[]>();
  const byMeaning = new Map<string, readonly Denied[]>();
  const deniedTo = (end: End): readonly Denied[] => {
    // A name means a port of whoever is connected to; outside nothing has one.
    const receiver = selected.direction === 'ingress' ? pod.ports : end.kind === 'pod' ? end.pod.ports : [];
    const meaning = `${rulesMeaning(policies, selected, end)}${receiver.length === 0 ? '' : JSON.stringify(receiver)}`;
    const known = byMeaning.get(meaning) ?? listOf(decisions(policies, selected, end, receiver));
    byMeaning.set(meaning, known);
    return known;
  };
  const listOf = (all: readonly Decision[]): readonly Denied[] => {
    const denied = all.flatMap(({ verdict, by, ports }) => {
      if (verdict === 'accept') return [];
      const key = `${by.kind === 'rule' ? `${by.rule} ${by.policy}` : by.kind} ${portsText(ports)}`;
      const group = groups.get(key) ?? { number: groups.size, by, ports, ranges: [] };
      groups.set(key, group);
      return [group];
    });
    const key = denied.map(({ number }) => number).join();
    const known = lists.get(key) ?? denied;
    lists.set(key, known);
    return known;
  };
  let [denied, start]: [readonly Denied[], number] = [[], 0];
  const note = (last: number): void => {
    for (const { ranges } of denied) {
      const before = ranges.at(-1);
      if (before?.last === start - 1) ranges[ranges.length - 1] = { first: before.first, last };
      else ranges.push({ first: start, last });
    }
  };
  // Neighbours are mostly denied the same.
  for (const { first, end, kind } of space) {
    const here = (answers[kind] ??= deniedTo(end));
    if (here === denied) continue;
    note(first - 1);
    [denied, start] = [here, first];
  }
  note(lastAddress);
  const refusals = [...groups.values()].map(({ by, ports, ranges }) => {
    const prefixes = ranges.flatMap(prefixesIn);
    const others = complement(ranges).flatMap(prefixesIn);
    const isRest = others.length < prefixes.length;
    return { by, ports, isRest, prefixes: isRest ? others : prefixes };
  });
  return { refusals, denials: { ofKind: answers, all: [...groups.values()] } };
}

const lastAddress = 2 ** 32 - 1;

function complement(ranges: readonly AddressRange[]): readonly AddressRange[] {
  const starts = [0, ...ranges.map((each) => each.last + 1)];
  const ends = [...ranges.map(({ first }) => first - 1), lastAddress];
  return starts.flatMap((first, index) => {
    const end = ends[index] ?? lastAddress;
    return first <= end ? [{ first, last: end }] : [];
  });
}

interface Drop {
  readonly pod: DeviceId;
  readonly direction: Direction;
  readonly policies: readonly string[];
  readonly name: string;
  readonly match: Match;
}

/** What a pod is refused in one direction, as rules; a pod is never kept from itself. `exempt`: sources that nobody asks about. */
function dropsOf(
  known: GuardedPod,
  direction: Direction,
  refusing: Refusing,
  exempt: readonly Prefix[],
): readonly Drop[] {
  const { device, address, pod } = known;
  const self = hostPrefix(address);
  const shown = device.slice(device.indexOf('/') + 1);
  return refusing(pod, direction).refusals.flatMap(({ by, ports, prefixes, isRest }) => {
    const spared = [...exempt, self].filter((each) => isRest || prefixes.some((prefix) => overlaps(prefix, each)));
    const others = isRest ? [] : prefixes;
    const except = isRest ? [...prefixes, ...spared] : spared;
    const match = ends[direction]([self], others, except);
    const name = `policy-${nameOf(by)}-${direction}-${shown}`;
    return portMatches(ports).map(
      (each): Drop => ({
        pod: device,
        direction,
        policies: policiesIn(by),
        name: each.protocol === undefined ? name : `${name}-${each.protocol}`,
        match: { ...match, ...each, states: ['new'] },
      }),
    );
  });
}

type Ends = (self: readonly Prefix[], others: readonly Prefix[], except: readonly Prefix[]) => Match;

const ends: Readonly<Record<Direction, Ends>> = {
  ingress: (destination, source, notSource) => ({
    ...(source.length === 0 ? {} : { source }),
    ...(notSource.length === 0 ? {} : { notSource }),
    destination,
  }),
  egress: (source, destination, notDestination) => ({
    source,
    ...(destination.length === 0 ? {} : { destination }),
    ...(notDestination.length === 0 ? {} : { notDestination }),
  }),
};

/** Nobody sends SCTP here, so of that there is nothing to write down. */
function portMatches(ports: PortSet): readonly Match[] {
  const left = difference(allPorts, ports);
  if (isEmpty(left)) return [{}];
  return (['tcp', 'udp'] as const)
    .filter((protocol) => ports[protocol].length > 0)
    .map((protocol) => ({ protocol, ...(left[protocol].length === 0 ? {} : { destinationPorts: ports[protocol] }) }));
}

function policiesIn(by: DecidedBy): readonly string[] {
  switch (by.kind) {
    case 'rule':
      return [by.policy];
    case 'isolated':
      return by.policies;
    case 'nobody':
      return [];
  }
}

/** A rule's name says which policy refuses, of several that isolate the first. */
function nameOf(by: DecidedBy): string {
  switch (by.kind) {
    case 'rule':
      return slug(`${by.policy}-${by.rule + 1}`);
    case 'isolated':
      return slug(by.policies[0] ?? '');
    case 'nobody':
      return 'none';
  }
}

function slug(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9.-]+/g, '-');
}

/** Before the device's own rules, as `iptables -I` puts them. */
function withDrops(device: Device, hook: 'forward' | 'input', drops: readonly Drop[], noted: Drops): Device {
  const rules: Filter[] = [];
  for (const { name, match, pod, direction, policies } of drops) {
    const hooks = { ...device.hooks, forward: [...rules, ...device.hooks.forward] };
    const id = freeRuleId({ ...device, hooks }, ruleId(device.id, name));
    rules.push({ kind: 'filter', id, match, verdict: 'drop' });
    noted.set(id, { pod, direction, policies });
  }
  return { ...device, hooks: { ...device.hooks, [hook]: [...rules, ...device.hooks[hook]] } };
}
