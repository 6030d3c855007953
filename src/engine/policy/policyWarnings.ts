import { send } from '../dialling.ts';
import { hopsOf } from '../forwarding/trace.ts';
import type { IpAddress } from '../net/address.ts';
import { valueOf } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import { lengthOf, overlaps, rangeOf } from '../net/prefix.ts';
import type { Cluster, Scenario } from '../scenario.ts';
import type { DeviceId } from '../topology/ids.ts';
import type { Topology } from '../topology/topology.ts';
import type { NotInForce, Warning } from '../topology/warning.ts';
import type {
  ClusterPolicies,
  ClusterPolicy,
  Direction,
  Namespace,
  NamespaceChoice,
  NetworkPolicy,
  PodChoice,
  PolicyPeer,
  PolicyPod,
} from './policy.ts';
import { namespaceLabels, policyTitle } from './policy.ts';
import type { PortMatch } from './ports.ts';
import { selects } from './selector.ts';

/** What policies say and what can mean nobody in this network, each at its place in the document. */
export function policyWarnings(scenario: Scenario, topology: Topology): readonly Warning[] {
  const trying = { left: mostTries };
  return scenario.clusters.flatMap((cluster, index) => {
    if (cluster.policies === undefined) return [];
    const known = knownOf(scenario, topology, cluster, cluster.policies);
    return written(cluster.policies, `clusters[${index}].policies`).flatMap((policy) =>
      warningsOf(policy, known, trying),
    );
  });
}

/** Sends by which it is tried as whom somebody arrives: a few milliseconds of a compilation, however many policies there are. */
const mostTries = 64;

/** A policy of either kind, as far as it says whom it means. */
interface Written {
  readonly title: string;
  readonly where: string;
  readonly subject: PodChoice;
  readonly rules: readonly WrittenRule[];
}

interface WrittenRule {
  readonly direction: Direction;
  readonly where: string;
  readonly peers: readonly PolicyPeer[];
  readonly ports: readonly PortMatch[];
}

function written({ network, tiers }: ClusterPolicies, where: string): readonly Written[] {
  return [
    ...network.map((policy, at) => ({
      title: policyTitle(policy),
      where: `${where}.network[${at}]`,
      subject: { namespaces: { kind: 'named', name: policy.namespace }, pods: policy.pods } as const,
      rules: rulesIn(policy, `${where}.network[${at}]`),
    })),
    ...tiers.map((policy, at) => ({
      title: policyTitle(policy),
      where: `${where}.tiers[${at}]`,
      subject: policy.subject,
      rules: rulesIn(policy, `${where}.tiers[${at}]`),
    })),
  ];
}

function rulesIn(policy: NetworkPolicy | ClusterPolicy, where: string): readonly WrittenRule[] {
  return (['ingress', 'egress'] as const).flatMap((direction) =>
    (policy[direction] ?? []).map(({ peers, ports }, at) => ({
      direction,
      where: `${where}.${direction}[${at}]`,
      peers: peers ?? [],
      ports: ports ?? [],
    })),
  );
}

/** Who is there to be meant. */
interface Known {
  readonly topology: Topology;
  readonly enforced: ClusterPolicies['enforced'];
  readonly namespaces: readonly Namespace[];
  /** One of each class that selectors can tell apart, by namespace. */
  readonly pods: ReadonlyMap<string, readonly KnownPod[]>;
  readonly ownAddresses: readonly Held[];
  readonly otherPods: readonly Held[];
  readonly services: readonly Held[];
}

interface KnownPod {
  readonly id: DeviceId;
  readonly node: DeviceId;
  readonly pod: PolicyPod;
}

/** Who has which address, as a number. */
interface Held {
  readonly at: number;
  readonly by: DeviceId;
}

function knownOf(scenario: Scenario, topology: Topology, cluster: Cluster, { enforced }: ClusterPolicies): Known {
  const heldBy = (id: DeviceId): readonly Held[] => {
    const address = topology.directory.get(id)?.own.address;
    return address === undefined ? [] : [held(address, id)];
  };
  // What other clusters' nodes have towards their own pods is nobody's source here.
  const machines = [...topology.devices.values()].filter(
    ({ role, cluster: of }) => role !== 'pod' && (role !== 'node' || of === cluster.id),
  );
  const others = scenario.clusters.filter((each) => each !== cluster);
  return {
    topology,
    enforced,
    namespaces: cluster.namespaces ?? [],
    pods: classesIn(cluster),
    ownAddresses: inOrder([
      ...podsIn(cluster).flatMap(heldBy),
      ...others.flatMap(({ nodes }) => nodes.flatMap(({ id }) => heldBy(id))),
      ...machines.flatMap(({ id, interfaces }) =>
        interfaces.flatMap(({ addresses }) => addresses.map(({ address }) => held(address, id))),
      ),
    ]),
    otherPods: inOrder(others.flatMap((each) => podsIn(each).flatMap(heldBy))),
    services: inOrder((cluster.services ?? []).map(({ clusterIp, id }) => held(clusterIp, id))),
  };
}

function podsIn({ nodes }: Cluster): readonly DeviceId[] {
  return nodes.flatMap(({ pods }) => pods.map(({ id }) => id));
}

function held(address: IpAddress, by: DeviceId): Held {
  return { at: valueOf(address), by };
}

function inOrder(all: readonly Held[]): readonly Held[] {
  return all.toSorted((a, b) => a.at - b.at);
}

function classesIn({ nodes }: Cluster): ReadonlyMap<string, readonly KnownPod[]> {
  const found = new Map<string, Map<string, KnownPod>>();
  for (const node of nodes) {
    for (const { id, namespace = 'default', labels = {}, hostNetwork = false, ports = [] } of node.pods) {
      const classes = found.get(namespace) ?? new Map<string, KnownPod>();
      found.set(namespace, classes);
      const key = JSON.stringify([labels, hostNetwork, ports]);
      if (!classes.has(key))
        classes.set(key, { id, node: node.id, pod: { namespace, labels, address: null, hostNetwork, ports } });
    }
  }
  return new Map([...found].map(([namespace, classes]) => [namespace, [...classes.values()]]));
}

/** The pods that a choice of namespaces leaves. */
function inNamespaces({ namespaces, pods }: Known, choice: NamespaceChoice): readonly KnownPod[] {
  if (choice.kind === 'named') return pods.get(choice.name) ?? [];
  return [...pods].flatMap(([name, inside]) =>
    selects(choice.selector, namespaceLabels(namespaces, name)) ? inside : [],
  );
}

/** Whoever has an address in a range and in no exception; the lowest. */
function holderIn(all: readonly Held[], block: Prefix, except: readonly Prefix[]): Held | null {
  const { first, last } = rangeOf(block);
  const holes = except.map(rangeOf);
  for (let at = placeOf(all, first); at < all.length; at += 1) {
    const each = all[at];
    if (each === undefined || each.at > last) return null;
    if (!holes.some((hole) => hole.first <= each.at && each.at <= hole.last)) return each;
  }
  return null;
}

/** The first that is not below. */
function placeOf(all: readonly Held[], first: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((all[middle]?.at ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  return low;
}

function warningsOf({ title, where, subject, rules }: Written, known: Known, trying: Trying): readonly Warning[] {
  const chosen = inNamespaces(known, subject.namespaces).filter(({ pod }) => selects(subject.pods, pod.labels));
  const subjects = chosen.filter(({ pod }) => !pod.hostNetwork);
  if (subjects.length === 0) {
    const because = chosen.length === 0 ? 'selects-nobody' : 'selects-host-network';
    return [warned(where, { because, policy: title })];
  }
  return rules.flatMap(({ direction, where: at, peers, ports }) => [
    ...peers.flatMap((peer, index) =>
      reasonsOf(peer, title, { direction, subjects, known, trying }).map((reason) =>
        warned(`${at}.peers[${index}]`, reason),
      ),
    ),
    ...ports.flatMap((match, index) =>
      match.kind === 'named' && !hasPort(direction === 'ingress' ? subjects : [...known.pods.values()].flat(), match)
        ? [warned(`${at}.ports[${index}]`, { because: 'no-named-port', policy: title, name: match.name })]
        : [],
    ),
  ]);
}

function hasPort(pods: readonly KnownPod[], { name, protocol }: Extract<PortMatch, { kind: 'named' }>): boolean {
  return pods.some(({ pod }) =>
    pod.ports.some((port) => port.name === name && (protocol === null || port.protocol === protocol)),
  );
}

function warned(where: string, reason: NotInForce): Warning {
  return { kind: 'not-in-force', where, reason };
}

interface Trying {
  left: number;
}

interface Asked {
  readonly direction: Direction;
  readonly subjects: readonly KnownPod[];
  readonly known: Known;
  readonly trying: Trying;
}

function reasonsOf(peer: PolicyPeer, policy: string, asked: Asked): readonly NotInForce[] {
  switch (peer.kind) {
    case 'pods':
      return selectorReasons(peer, policy, asked.known);
    case 'addresses':
      return blockReasons(peer, policy, asked);
  }
}

function selectorReasons({ namespaces, pods }: PodChoice, policy: string, known: Known): readonly NotInForce[] {
  const inside = inNamespaces(known, namespaces);
  if (inside.length === 0) return [{ because: 'no-namespace', policy }];
  const meant = inside.filter(({ pod }) => selects(pods, pod.labels));
  if (meant.length === 0) return [{ because: 'no-pod', policy }];
  return meant.every(({ pod }) => pod.hostNetwork) ? [{ because: 'means-host-network', policy }] : [];
}

type Block = Extract<PolicyPeer, { kind: 'addresses' }>;

function blockReasons({ prefixes, except }: Block, policy: string, asked: Asked): readonly NotInForce[] {
  const outside = except.filter(
    (each) => !prefixes.some((prefix) => overlaps(prefix, each) && lengthOf(prefix) < lengthOf(each)),
  );
  return [
    ...outside.map((each) => ({ because: 'except-outside', policy, except: each }) as const),
    ...prefixes.flatMap((each) => addressReasons(each, except, policy, asked)),
  ];
}

/** Does anybody come from there, or can anybody be sent to there, once addresses are translated? */
function addressReasons(
  block: Prefix,
  except: readonly Prefix[],
  policy: string,
  { direction, subjects, known, trying }: Asked,
): readonly NotInForce[] {
  const { ownAddresses, otherPods, services, topology, enforced } = known;
  if (holderIn(ownAddresses, block, except) !== null) return [];
  const other = holderIn(otherPods, block, except);
  const [subject] = subjects;
  if (other === null || subject === undefined) {
    if (direction === 'egress' && holderIn(services, block, except) !== null)
      return [{ because: 'service-address', policy, prefix: block }];
    // Where everybody is meant who is nobody here, the rest of the world is.
    return lengthOf(block) < widest ? [] : [{ because: 'nobody-has', policy, prefix: block }];
  }
  if (direction === 'egress' || trying.left === 0) return [];
  trying.left -= 1;
  const as = arrivesAs(topology, other.by, enforced === 'port' ? subject.id : subject.node, subject.id);
  const isMeant = as === null || holderIn([held(as, other.by)], block, except) !== null;
  return isMeant ? [] : [{ because: 'arrives-as', policy, prefix: block, as }];
}

/** Ranges wider than this are not about somebody in particular. */
const widest = 8;

/** The source with which a pod's request comes to the place where it is judged; `null`: it does not come there. */
function arrivesAs(topology: Topology, from: DeviceId, at: DeviceId, to: DeviceId): IpAddress | null {
  const made = send(topology, { from, to: { kind: 'endpoint', id: to }, dial: 'auto', protocol: 'tcp' });
  const leg = made.legs.at(-1);
  const hop = leg === undefined ? undefined : hopsOf(leg.request).findLast(({ device }) => device === at);
  return hop?.arrived.header.source ?? null;
}
