import { intendedBy, send } from '../dialling.ts';
import { outcomeOf } from '../forwarding/outcome.ts';
import { receiverOf } from '../forwarding/symptom.ts';
import type { DeviceId } from '../topology/ids.ts';
import type { Topology } from '../topology/topology.ts';
import { deviceOf } from '../topology/topology.ts';
import { rewrites } from './laws.ts';

type Pair = readonly [DeviceId, DeviceId];

/** Pairs about which Kubernetes promises something: pods of one cluster, and an agent with the pods of its own node. */
export function promised(topology: Topology): readonly Pair[] {
  const all = [...topology.directory.keys()].map((id) => deviceOf(topology, id));
  return all.flatMap((from) =>
    all.flatMap((to) => {
      const pods = from.role === 'pod' && to.role === 'pod' && from.cluster === to.cluster;
      const agent = from.role === 'node' && to.node === from.id;
      return from !== to && (pods || agent) ? [[from.id, to.id] as const] : [];
    }),
  );
}

/** Those of the pairs that do not reach each other directly, each seen under its own address. */
export function brokenAmong(topology: Topology, pairs: readonly Pair[]): readonly string[] {
  return pairs.flatMap(([from, to]) => {
    const wish = { from, to: { kind: 'endpoint', id: to }, dial: 'auto', protocol: 'tcp' } as const;
    const exchange = send(topology, wish);
    const { kind } = outcomeOf(exchange, intendedBy(wish));
    const seen = receiverOf(exchange)?.sees.address;
    const own = deviceOf(topology, from).interfaces.flatMap(({ addresses }) => addresses.map(({ address }) => address));
    const kept = kind === 'delivered' && rewrites(exchange) === 0 && seen !== undefined && own.includes(seen);
    return kept ? [] : [`${from} to ${to} is ${kind}, seen as ${seen ?? 'nobody'}`];
  });
}
