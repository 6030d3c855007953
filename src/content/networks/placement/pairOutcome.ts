import type { DeviceId, DeviceRole, Exchange, IpAddress, Topology } from '../../../engine/index.ts';
import { headerDiff, hopsOf, outcomeOf, receiverOf, send, symptomOf } from '../../../engine/index.ts';

/** From whom to whom. */
export type EndpointPair = readonly [from: DeviceId, to: DeviceId];

/** What becomes of sends between some pairs. */
export interface PairOutcome {
  /** The sender's own address arrives, another does, or nothing. Where pairs fare differently, `translated`. */
  readonly kind: 'kept' | 'translated' | 'closed';
  /** What sort of devices put another source into the header, or began a new connection, in the order of the way. */
  readonly by: readonly DeviceRole[];
}

/** Every pair at the receiver's own address, whoever else holds it. */
export function atOwnAddress(topology: Topology, pairs: readonly EndpointPair[]): PairOutcome {
  return passageOf(topology, pairs, 'pod-ip');
}

/** Every pair at the address that somebody who knows this network would dial. */
export function atAdvisedAddress(topology: Topology, pairs: readonly EndpointPair[]): PairOutcome {
  return passageOf(topology, pairs, 'auto');
}

function passageOf(topology: Topology, pairs: readonly EndpointPair[], dial: 'pod-ip' | 'auto'): PairOutcome {
  const all = pairs.map(([from, to]) => {
    const exchange = send(topology, { from, to: { kind: 'endpoint', id: to }, dial, protocol: 'tcp' });
    return single(topology, exchange, [from, to]);
  });
  const by = all.find((each) => each.by.length > 0)?.by ?? [];
  if (all.every(({ kind }) => kind === 'closed')) return { kind: 'closed', by: [] };
  return all.every(({ kind }) => kind === 'kept') ? { kind: 'kept', by: [] } : { kind: 'translated', by };
}

function single(topology: Topology, exchange: Exchange, [from, to]: EndpointPair): PairOutcome {
  const seen = seenAt(exchange, to);
  if (seen === null) return { kind: 'closed', by: [] };
  return topology.directory.get(from)?.own.address === seen
    ? { kind: 'kept', by: [] }
    : { kind: 'translated', by: translatorsIn(topology, exchange) };
}

/** The source that got there and was answered; a machine on which nobody listens answers too. */
function seenAt(exchange: Exchange, to: DeviceId): IpAddress | null {
  const { kind, cause, at } = outcomeOf(exchange, [to]);
  if (kind === 'delivered') return receiverOf(exchange)?.sees.address ?? null;
  // A proxy has accepted before it hears that nobody listens.
  const refused = exchange.legs.length > 1 || symptomOf(exchange) === 'refused';
  if (cause !== 'port-closed' || at !== to || !refused) return null;
  return exchange.legs.at(-1)?.request.final.arrived.header.source ?? null;
}

function translatorsIn({ devices }: Topology, { legs }: Exchange): readonly DeviceRole[] {
  const hops = legs.flatMap(({ request }) => hopsOf(request));
  const ids = hops.flatMap(({ device, steps }) =>
    steps.some(
      (step) =>
        step.kind === 'reconnect' ||
        (step.kind === 'rewrite' && headerDiff(step.before, step.after).some(({ field }) => field === 'source')),
    )
      ? [device]
      : [],
  );
  return [...new Set(ids)].flatMap((id) => devices.get(id)?.role ?? []);
}
