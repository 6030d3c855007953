import type { Exchange } from '../forwarding/exchange.ts';
import type { Step, Trace } from '../forwarding/trace.ts';
import { hopsOf } from '../forwarding/trace.ts';
import type { IpAddress } from '../net/address.ts';
import type { Packet } from '../net/packet.ts';
import type { Rule } from '../rules/rule.ts';
import type { Proxy } from '../topology/device.ts';
import type { DeviceId, RuleId } from '../topology/ids.ts';
import type { Topology } from '../topology/topology.ts';
import { deviceOf } from '../topology/topology.ts';
import { addressOfPod, podBehind, podBehindProxy } from './publishing.ts';
import type { Partition } from './endpointClasses.ts';

/**
 * Whom a send turned out to hang on besides the two it is between: a pod that was met, asked for or chosen, or machines of which one
 * answered first. Nobody can stand for them.
 */
export function strangersIn(
  topology: Topology,
  parted: Partition,
  { legs }: Exchange,
  { from, to }: { readonly from: DeviceId; readonly to: DeviceId },
): ReadonlySet<DeviceId> {
  const known = new Set([from, to].flatMap((id) => twinsOf(topology, parted, id)));
  const found = new Set<DeviceId>();
  const meet = (id: DeviceId): void => {
    if (!known.has(id) && !parted.fixed(id) && deviceOf(topology, id).role === 'pod') found.add(id);
  };
  const mention = (address: IpAddress): void => {
    for (const id of podsAt(topology, address)) meet(id);
  };
  /** Whoever is chosen from several stays who it is, also where it is one of the two. */
  const choose = (address: IpAddress): void => {
    for (const id of podsAt(topology, address)) if (!parted.fixed(id)) found.add(id);
  };
  const traces = legs.flatMap(({ request, reply, later }): readonly Trace[] => [
    request,
    ...(reply === null ? [] : [reply.trace]),
    ...(later?.packets.map(({ trace }) => trace) ?? []),
  ]);
  for (const hop of traces.flatMap(hopsOf)) {
    meet(hop.device);
    for (const address of addressesIn(hop.arrived)) mention(address);
    for (const step of hop.steps) {
      if (step.kind === 'route' && step.route.kind === 'unicast' && step.route.via !== null) mention(step.route.via);
      if (step.kind === 'rewrite') {
        mention(step.after.source);
        mention(step.after.destination);
        if (isChoice(topology, parted, hop.device, step)) choose(step.after.destination);
      }
      if (step.kind === 'reconnect') {
        mention(step.upstream.address);
        if (isChoiceOfProxy(topology, parted, hop.device, step.proxy)) choose(step.upstream.address);
      }
      if (step.kind === 'ambiguous-neighbour') {
        const rivals = [step.taken, ...step.rivals];
        const units = new Set(rivals.map((id) => parted.units.unitOf.get(id) ?? id));
        if (units.size > 1) for (const id of rivals) if (!parted.fixed(id)) found.add(id);
      }
    }
  }
  return found;
}

function twinsOf(topology: Topology, { sharing }: Partition, id: DeviceId): readonly DeviceId[] {
  const address = addressOfPod(deviceOf(topology, id));
  return address === null ? [id] : [id, ...(sharing.get(address) ?? [])];
}

function addressesIn({ header, outer }: Packet): readonly IpAddress[] {
  const inner = [header.source, header.destination];
  return outer === null ? inner : [...inner, outer.source, outer.destination];
}

const podsByTopology = new WeakMap<Topology, ReadonlyMap<IpAddress, readonly DeviceId[]>>();

export function podsAt(topology: Topology, address: IpAddress): readonly DeviceId[] {
  const known = podsByTopology.get(topology);
  if (known !== undefined) return known.get(address) ?? [];
  const pods = new Map<IpAddress, DeviceId[]>();
  for (const device of topology.devices.values()) {
    const own = device.role === 'pod' ? addressOfPod(device) : null;
    if (own === null) continue;
    const others = pods.get(own);
    if (others === undefined) pods.set(own, [device.id]);
    else others.push(device.id);
  }
  podsByTopology.set(topology, pods);
  return pods.get(address) ?? [];
}

/** Did a rule that stands for more than one pod decide where the packet goes? */
function isChoice(
  topology: Topology,
  { units }: Partition,
  device: DeviceId,
  { hook, before, after, cause }: Extract<Step, { kind: 'rewrite' }>,
): boolean {
  if (cause.kind !== 'rule' || before.destination === after.destination) return false;
  const rule = rulesById(deviceOf(topology, device).hooks[hook]).get(cause.rule);
  return rule !== undefined && podBehind(topology, units, rule) === null;
}

function isChoiceOfProxy(topology: Topology, { units }: Partition, device: DeviceId, id: RuleId): boolean {
  const proxy = proxiesById(deviceOf(topology, device).proxies).get(id);
  return proxy?.upstream.kind === 'fixed' && podBehindProxy(topology, units, proxy) === null;
}

const rulesById = indexing<Rule>();
const proxiesById = indexing<Proxy>();

/** Of each list, made once, what it holds by its ids. */
function indexing<Item extends { readonly id: RuleId }>(): (items: readonly Item[]) => ReadonlyMap<RuleId, Item> {
  const indexes = new WeakMap<readonly Item[], ReadonlyMap<RuleId, Item>>();
  return (items) => {
    const known = indexes.get(items) ?? new Map(items.map((each) => [each.id, each]));
    indexes.set(items, known);
    return known;
  };
}
