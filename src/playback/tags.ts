import type { Device, DeviceId, Header, IpAddress, Packet, Topology } from '../engine/index.ts';
import { deviceOf, packetAfter } from '../engine/index.ts';
import type { Visit } from './hopVisits.ts';

/** Whose an address is, where the packet is: a device, an address that stands for others and the device that answers for it, or nobody. */
export type Owner =
  | { readonly kind: 'device'; readonly device: DeviceId }
  | { readonly kind: 'virtual'; readonly device: DeviceId | null }
  | { readonly kind: 'nobody' };

/** One end of a header, with whose it is. */
export interface Tag {
  readonly address: IpAddress;
  /** `null` in an ICMP message. */
  readonly port: number | null;
  readonly owner: Owner;
}

/** Both ends. */
export interface Tags {
  readonly source: Tag;
  readonly destination: Tag;
}

/** What a device keeps of one connection while it translates it: the tags that it took off. One conntrack entry. */
export interface Hung {
  readonly device: DeviceId;
  /** From 1, in the order in which the device took them. */
  readonly number: number;
  readonly source: Tag | null;
  readonly destination: Tag | null;
}

/** A packet's tags as it comes to a device and as it goes on, and what hangs on whose hooks once it has acted. */
export interface Tagged {
  /** Who changes what the packet says here, or opens a connection of its own; `null`: nobody. */
  readonly by: DeviceId | null;
  readonly arrived: Tags;
  readonly left: Tags;
  readonly outer: Tags | null;
  /** Taken off here, or put back on here. */
  readonly here: Hung | null;
  readonly hung: readonly Hung[];
}

/** Whose each address of a lane's packets is, visit by visit. An owner is followed through rewrites, never guessed from a number alone. */
export function tagged(topology: Topology, visits: readonly Visit[]): readonly Tagged[] {
  const all: Tagged[] = [];
  // Every hook there has been, and those that something hangs on now: a connection comes back to its own.
  const hooks: Hung[] = [];
  let hung: readonly Hung[] = [];
  const firsts = new Map<number, Tags>();
  let before: Tags | null = null;
  for (const visit of visits) {
    const device = deviceOf(topology, visit.hop.device);
    const [arrived, left] = [visit.hop.arrived.header, packetAfter(visit.hop).header];
    const coming: Tags =
      visit.first || before === null ? made(topology, visit, firsts) : kept(topology, device, before, arrived);
    const ofDevice = hooks.filter((each) => each.device === device.id);
    const own = ofDevice.find((each) => restores(each, left, visit) || isSameFlow(each, coming, visit)) ?? null;
    const going = rewritten(topology, device, { coming, left, own: visit.way === 'reply' ? own : null });
    if (visit.first && visit.way === 'request' && visit.later === null) firsts.set(visit.leg, going);
    let here: Hung | null = null;
    if (differs(coming, going)) {
      const isReply = visit.way === 'reply';
      here = own ?? (isReply ? null : { device: device.id, number: ofDevice.length + 1, ...takenOff(coming, going) });
      if (here !== null && own === null) hooks.push(here);
      const others = hung.filter((each) => each !== here);
      hung = here === null || isReply ? others : [...others, here];
    }
    const outer = outerTags(topology, device, packetAfter(visit.hop)) ?? outerTags(topology, device, visit.hop.arrived);
    const renews = visit.hop.steps.some(({ kind }) => kind === 'reconnect');
    all.push({ by: here !== null || renews ? device.id : null, arrived: coming, left: going, outer, here, hung });
    before = going;
  }
  return all;
}

/** Who a packet is from and for when a device makes it: an answer goes back by the tags that it heard. */
function made(topology: Topology, visit: Visit, firsts: ReadonlyMap<number, Tags>): Tags {
  const device = deviceOf(topology, visit.hop.device);
  const { header } = visit.hop.arrived;
  const asked = firsts.get(visit.leg);
  const known = asked === undefined ? [] : [asked.source, asked.destination];
  const end = (address: IpAddress, port: number | null): Tag => {
    const same = known.find((each) => each.address === address && each.owner.kind === 'virtual');
    return { address, port, owner: same?.owner ?? ownerOf(topology, address, device) };
  };
  return endsOf(header, end);
}

/** Between two devices nothing is rewritten. */
function kept(topology: Topology, device: Device, before: Tags, header: Header): Tags {
  const end = (address: IpAddress, port: number | null): Tag =>
    [before.source, before.destination].find((each) => each.address === address && each.port === port) ?? {
      address,
      port,
      owner: ownerOf(topology, address, device),
    };
  const { source, destination } = endsOf(header, end);
  // Both ends may hold one number: then each keeps its own place.
  return {
    source: before.source.address === source.address ? { ...before.source, port: source.port } : source,
    destination:
      before.destination.address === destination.address
        ? { ...before.destination, port: destination.port }
        : destination,
  };
}

interface Rewriting {
  readonly coming: Tags;
  readonly left: Header;
  /** What this device took off the connection's first packet. */
  readonly own: Hung | null;
}

function rewritten(topology: Topology, device: Device, { coming, left, own }: Rewriting): Tags {
  const end = (address: IpAddress, port: number | null): Tag => {
    const back = [own?.source, own?.destination].find((each) => each?.address === address);
    return { address, port, owner: back?.owner ?? ownerOf(topology, address, device) };
  };
  const { source, destination } = endsOf(left, end);
  return {
    source: source.address === coming.source.address ? { ...coming.source, port: source.port } : source,
    destination:
      destination.address === coming.destination.address
        ? { ...coming.destination, port: destination.port }
        : destination,
  };
}

function takenOff(coming: Tags, going: Tags): Pick<Hung, 'source' | 'destination'> {
  return {
    source: isSameTag(coming.source, going.source) ? null : coming.source,
    destination: isSameTag(coming.destination, going.destination) ? null : coming.destination,
  };
}

/** Does an answer get back what was taken off? */
function restores({ source, destination }: Hung, left: Header, { way }: Visit): boolean {
  if (way !== 'reply') return false;
  return (
    (source !== null && left.destination === source.address) ||
    (destination !== null && left.source === destination.address)
  );
}

/** A later packet of a connection finds the hook that its first one hung its tags on. */
function isSameFlow({ source, destination }: Hung, coming: Tags, { way }: Visit): boolean {
  if (way !== 'request') return false;
  return (
    (source === null || isSameTag(source, coming.source)) &&
    (destination === null || isSameTag(destination, coming.destination))
  );
}

function outerTags(topology: Topology, device: Device, { outer }: Packet): Tags | null {
  if (outer === null) return null;
  const end = (address: IpAddress): Tag => ({ address, port: null, owner: ownerOf(topology, address, device) });
  return { source: end(outer.source), destination: end(outer.destination) };
}

function endsOf(header: Header, end: (address: IpAddress, port: number | null) => Tag): Tags {
  if (header.protocol === 'icmp')
    return { source: end(header.source, null), destination: end(header.destination, null) };
  return {
    source: end(header.source, header.sourcePort),
    destination: end(header.destination, header.destinationPort),
  };
}

function differs(a: Tags, b: Tags): boolean {
  return !isSameTag(a.source, b.source) || !isSameTag(a.destination, b.destination);
}

/** Whose tag the connection began with, where its receiver sees another's in that place; `null`: it sees the sender's own. */
export function replacedTag(tags: readonly Tagged[], seen: Tag): Tag | null {
  const first = tags[0]?.arrived.source;
  return first === undefined || isSameOwner(first.owner, seen.owner) ? null : first;
}

export function isSameTag(a: Tag, b: Tag): boolean {
  return a.address === b.address && a.port === b.port && isSameOwner(a.owner, b.owner);
}

export function isSameOwner(a: Owner, b: Owner): boolean {
  if (a.kind === 'nobody' || b.kind === 'nobody') return a.kind === b.kind;
  return a.kind === b.kind && a.device === b.device;
}

interface Holders {
  readonly devices: ReadonlyMap<IpAddress, readonly DeviceId[]>;
  readonly virtual: ReadonlySet<IpAddress>;
}

const known = new WeakMap<Topology, Holders>();

/** Whom an address means to a device: itself, one of its own cluster, whoever answers for it there, anybody. */
function ownerOf(topology: Topology, address: IpAddress, from: Device): Owner {
  const { devices, virtual } = holdersIn(topology);
  const holders = devices.get(address) ?? [];
  if (holders.includes(from.id)) return { kind: 'device', device: from.id };
  const near = holders.find((id) => from.cluster !== null && topology.devices.get(id)?.cluster === from.cluster);
  const holder = near ?? holders[0];
  if (holder !== undefined) return { kind: 'device', device: holder };
  return virtual.has(address) ? { kind: 'virtual', device: answererOf(topology, address) } : { kind: 'nobody' };
}

function holdersIn(topology: Topology): Holders {
  const found = known.get(topology);
  if (found !== undefined) return found;
  const devices = new Map<IpAddress, DeviceId[]>();
  for (const { id, interfaces } of topology.devices.values()) {
    for (const { address } of interfaces.flatMap(({ addresses }) => addresses)) {
      const holders = devices.get(address);
      if (holders === undefined) devices.set(address, [id]);
      else if (!holders.includes(id)) holders.push(id);
    }
  }
  const virtual = new Set<IpAddress>();
  for (const { published } of topology.directory.values()) virtual.add(published.address);
  for (const { address } of topology.services.values()) virtual.add(address.address);
  for (const { hooks } of topology.devices.values()) {
    for (const rule of hooks.postrouting) if (rule.kind === 'source-nat') virtual.add(rule.to);
  }
  const holders = { devices, virtual };
  known.set(topology, holders);
  return holders;
}

/** The device whose rules translate what is sent there. */
function answererOf({ devices }: Topology, address: IpAddress): DeviceId | null {
  for (const { id, hooks } of devices.values()) {
    const answers = hooks.prerouting.some(
      (rule) =>
        rule.kind === 'destination-nat' &&
        (rule.match.destination ?? []).some((prefix) => prefix.split('/')[0] === address),
    );
    if (answers) return id;
  }
  return null;
}
