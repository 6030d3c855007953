import type { Exchange } from '../forwarding/exchange.ts';
import type { Hop, Trace } from '../forwarding/trace.ts';
import { hopsOf } from '../forwarding/trace.ts';
import type { IpAddress } from '../net/address.ts';
import { valueOf } from '../net/address.ts';
import type { Header } from '../net/packet.ts';
import { lengthOf, rangeOf } from '../net/prefix.ts';
import type { Denials, Guard } from '../policy/guard.ts';
import type { Direction } from '../policy/policy.ts';
import { allPorts, difference, isEmpty } from '../policy/ports.ts';
import type { DeviceId } from '../topology/ids.ts';
import type { Topology } from '../topology/topology.ts';
import { deviceOf } from '../topology/topology.ts';
import type { Partition } from './endpointClasses.ts';
import type { Pairing } from './pairings.ts';
import { addressOfPod, podsAt } from './pods.ts';
import { kindAt, portEdges, portIndex } from './policyClasses.ts';

/** One of the two of a pair, by what of it is meant; or what is the same whoever the two are. */
type Part<Of, Fixed> =
  | { readonly side: 'from' | 'to'; readonly which: Of }
  | { readonly side: 'neither'; readonly which: Fixed };

/** Would the policies of a pod refuse a packet like this, were it the first of a connection? */
export interface Asking {
  readonly guard: Guard;
  /** Of those that have the address of one of the two, the so manieth. */
  readonly pod: Part<number, DeviceId>;
  readonly direction: Direction;
  /** The other end's address: the sender's or receiver's own (-1), or one of its unit's, by its number there. */
  readonly other: Part<number, IpAddress>;
  readonly protocol: Header['protocol'];
  /** Where the port lies among those that policies tell apart; `null`: it is the one by which the receiver is published. */
  readonly port: number | null;
}

const ownAddress = -1;

/** What there is to know of a network's policies to tell what a packet meets. */
export class Asked {
  readonly #topology: Topology;
  readonly #byNode = new Map<DeviceId, Map<IpAddress, DeviceId>>();
  readonly #guardOf = new Map<string, Guard>();
  readonly edges: readonly number[];

  constructor(topology: Topology, guards: readonly Guard[]) {
    this.#topology = topology;
    this.edges = portEdges(guards);
    for (const guard of guards) {
      this.#guardOf.set(guard.cluster, guard);
      for (const { device, node, address } of guard.pods) {
        const here = this.#byNode.get(node) ?? new Map<IpAddress, DeviceId>();
        this.#byNode.set(node, here.set(address, device));
      }
    }
  }

  /**
   * Everything that policies may be asked on the way of an exchange, by a text that is the same for the same. More than they are: what a
   * filter accepts before them, or belongs to a known connection, is listed too. Whoever has to do with it and is neither of the two goes
   * to `alone`, unless nobody stands for it anyway.
   */
  in(
    parted: Partition,
    made: Exchange,
    pairing: Pick<Pairing, 'from' | 'to'>,
    alone: Set<DeviceId>,
  ): ReadonlyMap<string, Asking> {
    const found = new Map<string, Asking>();
    const parts = new Parts(this.#topology, parted, pairing, alone);
    const ask = (guard: Guard, pod: DeviceId, direction: Direction, header: Header): void => {
      const other = direction === 'egress' ? header.destination : header.source;
      const asking: Asking = {
        guard,
        pod: parts.pod(pod),
        direction,
        other: parts.address(other),
        protocol: header.protocol,
        port: header.protocol === 'icmp' ? 0 : parts.port(header.destinationPort, this.edges),
      };
      const { cluster } = guard;
      found.set(JSON.stringify({ ...asking, guard: cluster }), asking);
    };
    for (const hop of tracesOf(made).flatMap(hopsOf)) {
      const device = deviceOf(this.#topology, hop.device);
      const guard = this.#guardOf.get(device.cluster ?? '');
      if (guard === undefined) continue;
      const here = this.#byNode.get(device.id);
      for (const header of headersAt(hop)) {
        const { source, destination } = header;
        if (source === destination) continue;
        if (here !== undefined) {
          const [sender, receiver] = [here.get(source), here.get(destination)];
          if (sender !== undefined) ask(guard, sender, 'egress', header);
          if (receiver !== undefined && guard.enforced === 'forward') ask(guard, receiver, 'ingress', header);
        } else if (guard.enforced === 'port' && guard.denials.has(device.id)) {
          const isOwn = addressOfPod(device) === destination;
          if (isOwn && !this.#isOfNode(device.node, source)) ask(guard, device.id, 'ingress', header);
        }
      }
    }
    return found;
  }

  #isOfNode(node: DeviceId | null, address: IpAddress): boolean {
    const { interfaces = [] } = node === null ? {} : deviceOf(this.#topology, node);
    return interfaces.some(({ addresses }) => addresses.some((each) => each.address === address));
  }
}

function tracesOf({ legs }: Exchange): readonly Trace[] {
  return legs.flatMap(({ request, reply, later }) => [
    request,
    ...(reply === null ? [] : [reply.trace]),
    ...(later?.packets.map(({ trace }) => trace) ?? []),
  ]);
}

function headersAt({ arrived, steps }: Hop): readonly Header[] {
  return [arrived.header, ...steps.flatMap((step) => (step.kind === 'rewrite' ? [step.before, step.after] : []))];
}

/** Tells what in an exchange of two is whose. */
class Parts {
  readonly #topology: Topology;
  readonly #parted: Partition;
  readonly #alone: Set<DeviceId>;
  readonly #sides: readonly { readonly side: 'from' | 'to'; readonly unit: number; readonly own: IpAddress | null }[];
  readonly #published: number | null;

  constructor(topology: Topology, parted: Partition, { from, to }: Pick<Pairing, 'from' | 'to'>, alone: Set<DeviceId>) {
    this.#topology = topology;
    this.#parted = parted;
    this.#alone = alone;
    this.#sides = [
      { side: 'from', ...wherein(topology, parted, from) },
      { side: 'to', ...wherein(topology, parted, to) },
    ];
    const entry = topology.directory.get(to);
    this.#published = entry === undefined || entry.own === entry.published ? null : entry.published.port;
  }

  pod(id: DeviceId): Asking['pod'] {
    const address = addressOfPod(deviceOf(this.#topology, id));
    for (const { side, own } of this.#sides) {
      const which = own === null || own !== address ? -1 : podsAt(this.#parted.units.pods, own).indexOf(id);
      if (which >= 0) return { side, which };
    }
    if (!this.#parted.fixed(id)) this.#alone.add(id);
    return { side: 'neither', which: id };
  }

  address(address: IpAddress): Asking['other'] {
    const { names, nodes, prefixes, pods } = this.#parted.units;
    const name = names.get(address);
    for (const { side, unit, own } of this.#sides) {
      if (own === address) return { side, which: ownAddress };
      if (name?.unit !== unit) continue;
      const which = (prefixes[unit] ?? []).findIndex((each) => isHost(each, address));
      if (which >= 0) return { side, which };
    }
    const holder = name === undefined ? undefined : nodes[name.unit]?.[0]?.id;
    for (const id of holder === undefined ? podsAt(pods, address) : [holder]) {
      if (!this.#parted.fixed(id)) this.#alone.add(id);
    }
    return { side: 'neither', which: address };
  }

  port(port: number, edges: readonly number[]): number | null {
    return port === this.#published ? null : portIndex(edges, port);
  }
}

function isHost(each: Parameters<typeof rangeOf>[0], address: IpAddress): boolean {
  return lengthOf(each) === 32 && rangeOf(each).first === valueOf(address);
}

function wherein(
  topology: Topology,
  parted: Partition,
  id: DeviceId,
): { readonly unit: number; readonly own: IpAddress | null } {
  const isPod = parted.units.pods.placeOf(id) !== undefined;
  return {
    unit: parted.placeOf(id)?.unit ?? -1,
    own: isPod ? addressOfPod(deviceOf(topology, id)) : null,
  };
}

/** What answers an asking for one of the two: whose policies, and of which kind it is to them. */
export class PolicyAnswers {
  readonly #topology: Topology;
  readonly #parted: Partition;
  readonly #rows = new Map<Denials, Map<number, Uint8Array>>();
  readonly #twins = new Map<DeviceId, readonly DeviceId[]>();

  constructor(topology: Topology, parted: Partition) {
    this.#topology = topology;
    this.#parted = parted;
  }

  /** 1 at each kind of other end that the pod's policies refuse; `null`: they refuse nobody. */
  row({ guard, pod, direction, protocol }: Asking, member: DeviceId, port: number): Uint8Array | null {
    const id = pod.side === 'neither' ? pod.which : this.#twin(member, pod.which);
    const denials = id === undefined ? undefined : guard.denials.get(id)?.[direction];
    if (denials === undefined || denials.ofKind.length === 0) return null;
    const key = port * protocols.length + protocols.indexOf(protocol);
    const rows = this.#rows.get(denials) ?? new Map<number, Uint8Array>();
    const known = rows.get(key);
    if (known !== undefined) return known;
    const made = refusedKinds(denials, protocol, port);
    this.#rows.set(denials, rows.set(key, made));
    return made;
  }

  kind({ guard, other }: Asking, member: DeviceId): number {
    if (other.side === 'neither') return kindAt(guard, valueOf(other.which));
    if (other.which === ownAddress) {
      const own = addressOfPod(deviceOf(this.#topology, member));
      return own === null ? 0 : kindAt(guard, valueOf(own));
    }
    const unit = this.#parted.placeOf(member)?.unit ?? -1;
    const prefix = this.#parted.units.prefixes[unit]?.[other.which];
    return prefix === undefined ? 0 : kindAt(guard, rangeOf(prefix).first);
  }

  published(member: DeviceId): number {
    return this.#topology.directory.get(member)?.published.port ?? 0;
  }

  #twin(member: DeviceId, which: number): DeviceId | undefined {
    const known = this.#twins.get(member);
    if (known !== undefined) return known[which];
    const own = addressOfPod(deviceOf(this.#topology, member));
    const twins = own === null ? [] : podsAt(this.#parted.units.pods, own);
    this.#twins.set(member, twins);
    return twins[which];
  }
}

const protocols: readonly Header['protocol'][] = ['tcp', 'udp', 'icmp'];

/** Of thousands of kinds few are denied something else than the one before. */
function refusedKinds({ ofKind }: Denials, protocol: Header['protocol'], port: number): Uint8Array {
  const row = new Uint8Array(ofKind.length);
  const known = new Map<(typeof ofKind)[number], number>();
  let [latest, refused]: [(typeof ofKind)[number] | null, number] = [null, 0];
  for (let kind = 0; kind < row.length; kind += 1) {
    const all = ofKind[kind] ?? [];
    if (all !== latest) {
      latest = all;
      refused = known.get(all) ?? Number(isRefused(all, protocol, port));
      known.set(all, refused);
    }
    row[kind] = refused;
  }
  return row;
}

function isRefused(all: Denials['all'], protocol: Header['protocol'], port: number): boolean {
  return all.some(({ ports }) =>
    protocol === 'icmp'
      ? isEmpty(difference(allPorts, ports))
      : ports[protocol].some(({ from, to }) => from <= port && port <= to),
  );
}
