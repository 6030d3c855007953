import { rulesAt } from '../forwarding/askedByPort.ts';
import type { Exchange } from '../forwarding/exchange.ts';
import type { Step, Trace } from '../forwarding/trace.ts';
import { hopsOf } from '../forwarding/trace.ts';
import type { IpAddress } from '../net/address.ts';
import type { Packet } from '../net/packet.ts';
import type { Proxy } from '../topology/device.ts';
import type { DeviceId, RuleId } from '../topology/ids.ts';
import type { Topology } from '../topology/topology.ts';
import { deviceOf } from '../topology/topology.ts';
import type { Partition } from './endpointClasses.ts';
import type { Pods } from './pods.ts';
import { addressOfPod, podsAt } from './pods.ts';
import { podBehind, podBehindProxy } from './publishing.ts';

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
  const { pods } = parted.units;
  const known = new Set([from, to].flatMap((id) => twinsOf(topology, pods, id)));
  const found = new Set<DeviceId>();
  const meet = (id: DeviceId): void => {
    if (!known.has(id) && !parted.fixed(id) && deviceOf(topology, id).role === 'pod') found.add(id);
  };
  const mention = (address: IpAddress): void => {
    for (const id of podsAt(pods, address)) meet(id);
  };
  /** Whoever is chosen from several stays who it is, also where it is one of the two. */
  const choose = (address: IpAddress): void => {
    for (const id of podsAt(pods, address)) if (!parted.fixed(id)) found.add(id);
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

function twinsOf(topology: Topology, pods: Pods, id: DeviceId): readonly DeviceId[] {
  const address = addressOfPod(deviceOf(topology, id));
  return address === null ? [id] : [id, ...podsAt(pods, address)];
}

function addressesIn({ header, outer }: Packet): readonly IpAddress[] {
  const inner = [header.source, header.destination];
  return outer === null ? inner : [...inner, outer.source, outer.destination];
}

/** Did a rule that stands for more than one pod decide where the packet goes? */
function isChoice(
  topology: Topology,
  { units }: Partition,
  device: DeviceId,
  { hook, before, after, cause }: Extract<Step, { kind: 'rewrite' }>,
): boolean {
  if (cause.kind !== 'rule' || before.destination === after.destination) return false;
  const asked = before.protocol === 'icmp' ? null : before.destinationPort;
  const rule = rulesAt(deviceOf(topology, device).hooks[hook], asked).find(({ id }) => id === cause.rule);
  return rule !== undefined && podBehind(units, rule) === null;
}

function isChoiceOfProxy(topology: Topology, { units }: Partition, device: DeviceId, id: RuleId): boolean {
  const proxy = proxiesById(deviceOf(topology, device).proxies).get(id);
  return proxy?.upstream.kind === 'fixed' && podBehindProxy(units, proxy) === null;
}

const indexes = new WeakMap<readonly Proxy[], ReadonlyMap<RuleId, Proxy>>();

/** Made once of each list. */
function proxiesById(proxies: readonly Proxy[]): ReadonlyMap<RuleId, Proxy> {
  const known = indexes.get(proxies) ?? new Map(proxies.map((each) => [each.id, each]));
  indexes.set(proxies, known);
  return known;
}
