import type { DeviceId, Topology, Trace } from '../../engine/index.ts';
import { contains, intendedBy, isTranslated, outcomeOf, send, sightingsOf, targetNamed } from '../../engine/index.ts';
import type { Observed } from './observe.ts';

/** Pods in reading order. */
function podsIn({ devices }: Topology): readonly DeviceId[] {
  return [...devices.values()].filter(({ role }) => role === 'pod').map(({ id }) => id);
}

/** Delivered to whom it was meant for, by its own address, and nothing rewritten? */
function isDirect({ topology, before }: Observed, from: DeviceId, to: DeviceId): boolean {
  const wish = { from, to: targetNamed(topology, to), dial: 'pod-ip', protocol: 'tcp' } as const;
  const exchange = send(topology, wish, before);
  return outcomeOf(exchange, intendedBy(wish)).kind === 'delivered' && !isTranslated(exchange);
}

/** Every ordered pair of pods in the sender's cluster. */
export function directPairs(observed: Observed): { readonly direct: number; readonly of: number } {
  const { topology, exchange } = observed;
  const cluster = topology.devices.get(exchange.attempt.from)?.cluster ?? null;
  const pods = podsIn(topology).filter((id) => cluster !== null && topology.devices.get(id)?.cluster === cluster);
  const pairs = pods.flatMap((from) => pods.flatMap((to) => (from === to ? [] : [[from, to] as const])));
  return { direct: pairs.filter(([from, to]) => isDirect(observed, from, to)).length, of: pairs.length };
}

/** Every pod on the node that sends. */
export function reachedOnNode(observed: Observed): { readonly reached: number; readonly of: number } {
  const { topology, exchange } = observed;
  const { from } = exchange.attempt;
  const pods = podsIn(topology).filter((id) => topology.devices.get(id)?.node === from);
  return { reached: pods.filter((to) => isDirect(observed, from, to)).length, of: pods.length };
}

/** On any wire that a machine outside all clusters listens at, there or back; what an overlay carries inside is not seen. */
export function showsPodsOutside({ topology, exchange }: Observed): boolean {
  const traces = exchange.legs.flatMap(({ request, reply }): readonly Trace[] =>
    reply === null ? [request] : [request, reply.trace],
  );
  return traces.flatMap(sightingsOf).some(({ device, packet: { header, outer } }) => {
    if (outer !== null || topology.devices.get(device)?.cluster !== null) return false;
    return topology.clusters.some(({ podRange }) =>
      [header.source, header.destination].some((address) => contains(podRange, address)),
    );
  });
}
