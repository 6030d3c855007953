import type { Exchange, Leg } from '../forwarding/exchange.ts';
import type { Hop, Step, Trace } from '../forwarding/trace.ts';
import type { IpAddress } from '../net/address.ts';
import { sourceOf } from '../net/packet.ts';
import type { Device } from '../topology/device.ts';
import type { DeviceId } from '../topology/ids.ts';
import type { Topology } from '../topology/topology.ts';
import { deviceOf } from '../topology/topology.ts';
import { selecting } from './decide.ts';
import type { Guard, GuardedPod } from './guard.ts';
import { endAt } from './guard.ts';
import type { Identity, Omission, OtherEnd } from './judgement.ts';
import type { Passage } from './passages.ts';
import { isBefore, passagesIn } from './passages.ts';
import type { Direction } from './policy.ts';
import type { Subject } from './verdict.ts';
import { isSelected, verdictOn } from './verdict.ts';

type Judging = Extract<Step, { kind: 'judge' | 'unjudged' }>;

/**
 * The same exchange with a step wherever policies were asked, or were not: what they saw and said. The simulator meets only the filters
 * that were made of them; this tells what the filters stand for.
 */
export function withJudgements(topology: Topology, exchange: Exchange): Exchange {
  const { guards = [] } = topology;
  if (guards.length === 0) return exchange;
  const context = { topology, guards };
  const alone = (trace: Trace, way: 'request' | 'reply'): Trace => judgedTrace(context, trace, way, []).trace;
  let sources: readonly Placed[] = [];
  const judgedLeg = (leg: Leg): Leg => {
    const { reply, later } = leg;
    const request = judgedTrace(context, leg.request, 'request', sources);
    sources = request.sources;
    const packets = later?.packets.map((packet) => ({ ...packet, trace: alone(packet.trace, packet.way) }));
    return {
      ...leg,
      request: request.trace,
      reply: reply === null ? null : { ...reply, trace: alone(reply.trace, 'reply') },
      later: later === null ? null : { ...later, packets: packets ?? [] },
    };
  };
  const [first, ...others] = exchange.legs;
  return { ...exchange, legs: [judgedLeg(first), ...others.map(judgedLeg)] };
}

interface Context {
  readonly topology: Topology;
  readonly guards: readonly Guard[];
}

/** An address that a header had on its way, with whoever put it there. */
interface Placed {
  readonly address: IpAddress;
  /** Destinations only. */
  readonly port: number;
  readonly holder: DeviceId | null;
}

/** Both ends of a header, each with what it was before, the oldest first. */
interface Ends {
  readonly source: readonly Placed[];
  readonly destination: readonly Placed[];
}

function judgedTrace(
  context: Context,
  trace: Trace,
  way: 'request' | 'reply',
  earlier: readonly Placed[],
): { readonly trace: Trace; readonly sources: readonly Placed[] } {
  const [first = trace.final] = trace.transit;
  const { header } = first.arrived;
  let ends: Ends =
    header.protocol === 'icmp'
      ? { source: [], destination: [] }
      : {
          source: added(earlier, { ...sourceOf(header), holder: first.device }),
          destination: [{ address: header.destination, port: header.destinationPort, holder: null }],
        };
  const met = new Set<DeviceId>();
  const judge = <Kind extends Hop>(hop: Kind): Kind => {
    const isBack = met.has(hop.device);
    met.add(hop.device);
    const inserted = judgingsIn(context, hop, { way, isBack, isFirst: hop === first }, ends);
    ends = hop.steps.reduce((sofar, step) => after(sofar, step, hop.device), ends);
    return inserted.length === 0 ? hop : { ...hop, steps: withSteps(hop.steps, inserted) };
  };
  return { trace: { transit: trace.transit.map(judge), final: judge(trace.final) }, sources: ends.source };
}

function after({ source, destination }: Ends, step: Step, device: DeviceId): Ends {
  if (step.kind !== 'rewrite' || step.after.protocol === 'icmp') return { source, destination };
  const header = step.after;
  return {
    source: added(source, { ...sourceOf(header), holder: device }),
    destination: added(destination, { address: header.destination, port: header.destinationPort, holder: null }),
  };
}

function added(before: readonly Placed[], placed: Placed): readonly Placed[] {
  const last = before.at(-1);
  if (last?.address !== placed.address) return [...before, placed];
  return placed.holder === null && last.port !== placed.port ? [...before, placed] : before;
}

interface Inserted {
  readonly at: number;
  readonly step: Judging;
}

function withSteps(steps: readonly Step[], inserted: readonly Inserted[]): readonly Step[] {
  const before = (index: number): readonly Step[] => inserted.flatMap(({ at, step }) => (at === index ? [step] : []));
  return [...steps.flatMap((step, index) => [...before(index), step]), ...before(steps.length)];
}

interface Whereabouts {
  readonly way: 'request' | 'reply';
  readonly isBack: boolean;
  /** The device made the packet. */
  readonly isFirst: boolean;
}

function judgingsIn({ topology, guards }: Context, hop: Hop, where: Whereabouts, arrived: Ends): readonly Inserted[] {
  const device = deviceOf(topology, hop.device);
  const own = guards.filter(({ cluster }) => cluster === device.cluster);
  if (own.length === 0 || (device.role !== 'node' && device.role !== 'pod')) return [];
  return passagesIn(device, hop, where).flatMap((passage) => {
    const ends = hop.steps.slice(0, passage.at).reduce((sofar, step) => after(sofar, step, hop.device), arrived);
    return own.flatMap((guard) =>
      stepsAt({ topology, guard, device, hop, passage, ends, where }).map((step) => ({ at: passage.at, step })),
    );
  });
}

interface Asking {
  readonly topology: Topology;
  readonly guard: Guard;
  readonly device: Device;
  readonly hop: Hop;
  readonly passage: Passage;
  readonly ends: Ends;
  readonly where: Whereabouts;
}

/** What the policies of a cluster do, or leave undone, where filters are asked. */
function stepsAt(asking: Asking): readonly Judging[] {
  const { device } = asking;
  return device.role === 'node' ? atNode(asking) : atPod(asking);
}

function atNode(asking: Asking): readonly Judging[] {
  const { guard, device, passage, where } = asking;
  const { header } = passage;
  const here = guard.pods.filter(({ node }) => node === device.id);
  const sender = here.find(({ address }) => address === header.source);
  const receiver = here.find(({ address }) => address === header.destination);
  switch (passage.hook) {
    case 'forward': {
      const leaving = sender === undefined ? [] : judged(asking, sender, 'egress');
      const isOver = leaving.some(isLast);
      return receiver === undefined || isOver ? leaving : [...leaving, ...judged(asking, receiver, 'ingress')];
    }
    case 'input':
      if (sender !== undefined) return where.way === 'request' ? ownNode(asking, sender, 'egress') : [];
      return where.way === 'request' && !where.isFirst ? hostNetwork(asking, 'ingress') : [];
    case 'output':
      if (where.way !== 'request' || !where.isFirst) return [];
      if (receiver === undefined) return hostNetwork(asking, 'egress');
      return guard.enforced === 'forward' ? ownNode(asking, receiver, 'ingress') : [];
  }
}

/** Nothing is asked after it. */
function isLast(step: Judging): boolean {
  return step.kind === 'judge' ? step.judgement.answer.verdict === 'deny' : step.omission.because === 'same-pod';
}

function atPod(asking: Asking): readonly Judging[] {
  const { guard, device, passage, where } = asking;
  const pod = guard.pods.find((each) => each.device === device.id);
  if (pod === undefined || passage.hook !== 'input') return [];
  if (where.isFirst) return selfOnly(asking, pod);
  return guard.enforced === 'port' ? judged(asking, pod, 'ingress') : [];
}

function judged(asking: Asking, pod: GuardedPod, direction: Direction): readonly Judging[] {
  const { topology, guard, device, passage, where } = asking;
  const { header, flow, permit, refusal, hook } = passage;
  if (!concerns(guard, direction)) return [];
  const about = { direction, pod: pod.device };
  const selected = selecting(guard.policies, pod.pod, direction);
  const subject = { selected, pod: pod.pod };
  if (!isSelected(selected)) {
    return where.way === 'request' && flow === 'new' ? omitted({ ...about, because: 'not-selected' }) : [];
  }
  if (header.source === header.destination) return omitted({ ...about, because: 'same-pod' });
  if (direction === 'ingress' && guard.enforced === 'port' && hook === 'forward') {
    return flow === 'new' ? omitted({ ...about, because: 'at-port' }) : [];
  }
  if (passage.isUnasked) return omitted({ ...about, because: 'bridged' });
  const refusedBy = refusal === null ? undefined : guard.drops.get(refusal);
  if (flow !== 'new' && refusedBy?.pod !== pod.device) {
    return omitted({ ...about, because: flow === 'known' ? 'known-flow' : 'no-flow' });
  }
  if (hook === 'input' && isOfNode(topology, pod, header.source)) return ownNode(asking, pod, direction);
  const rules = device.hooks[hook];
  if (permit !== null && isBefore(rules, permit, guard.drops)) {
    return omitted({ ...about, because: 'filter-first', rule: permit });
  }
  if (refusal !== null && refusedBy === undefined && isBefore(rules, refusal, guard.drops)) return [];
  const other = otherEnd(asking, subject, direction);
  const port = { protocol: header.protocol, port: header.destinationPort };
  const answer = verdictOn(guard.policies, subject, endAt(guard, other.seen.address), port);
  if (answer.verdict === 'deny' && refusedBy === undefined) {
    return omitted({ ...about, because: 'rule-removed', refusal: answer });
  }
  return [{ kind: 'judge', judgement: { ...about, ...other, ...port, answer } }];
}

function omitted(omission: Omission): readonly Judging[] {
  return [{ kind: 'unjudged', omission }];
}

/** Has the cluster any policy about this direction? Where it has none, that none was asked is no news. */
function concerns({ policies }: Guard, direction: Direction): boolean {
  return (
    policies.networkPolicies.some((policy) => policy[direction] !== null) ||
    policies.clusterPolicies.some((policy) => policy[direction].length > 0)
  );
}

function isOfNode({ devices }: Topology, { node }: GuardedPod, source: IpAddress): boolean {
  const { interfaces = [] } = devices.get(node) ?? {};
  return interfaces.some(({ addresses }) => addresses.some(({ address }) => address === source));
}

/** What a node's own packets, and those for itself, meet: nothing. */
function hostNetwork({ guard, device }: Asking, direction: Direction): readonly Judging[] {
  return concerns(guard, direction) ? omitted({ direction, pod: device.id, because: 'host-network' }) : [];
}

function ownNode(asking: Asking, pod: GuardedPod, direction: Direction): readonly Judging[] {
  const selected = selecting(asking.guard.policies, pod.pod, direction);
  if (!isSelected(selected)) return [];
  const other = otherEnd(asking, { selected, pod: pod.pod }, direction);
  return omitted({ direction, pod: pod.device, because: 'own-node', ...other });
}

function selfOnly({ guard, passage }: Asking, pod: GuardedPod): readonly Judging[] {
  if (passage.header.destination !== pod.address && passage.header.source !== pod.address) return [];
  const direction = (['egress', 'ingress'] as const).find((each) =>
    isSelected(selecting(guard.policies, pod.pod, each)),
  );
  return direction === undefined ? [] : omitted({ direction, pod: pod.device, because: 'same-pod' });
}

function otherEnd({ topology, guard, ends, passage }: Asking, subject: Subject, direction: Direction): OtherEnd {
  const all = direction === 'ingress' ? ends.source : ends.destination;
  const identities = all.map((each) => identityOf(topology, guard, each));
  const [oldest] = all;
  const seen = identities.at(-1);
  if (oldest === undefined || seen === undefined) throw new Error('a packet has two ends');
  const { protocol, destinationPort } = passage.header;
  const port = direction === 'ingress' ? destinationPort : oldest.port;
  const isChanged = all.length > 1;
  return {
    seen,
    was: identities.slice(0, -1),
    unrewritten: isChanged
      ? verdictOn(guard.policies, subject, endAt(guard, oldest.address), { protocol, port })
      : null,
  };
}

function identityOf(topology: Topology, guard: Guard, { address, holder }: Placed): Identity {
  const known = guard.pods.find((each) => each.address === address);
  return {
    address,
    holder: holder ?? known?.device ?? whoHas(topology, address),
    takenFor:
      known === undefined ? null : { pod: known.device, namespace: known.pod.namespace, labels: known.pod.labels },
  };
}

function whoHas({ devices }: Topology, wanted: IpAddress): DeviceId | null {
  for (const { id, interfaces } of devices.values()) {
    if (interfaces.some(({ addresses }) => addresses.some(({ address }) => address === wanted))) return id;
  }
  return null;
}
