import { expect, test } from 'vitest';
import { podsOnSegment, twoClusters } from '../../testing/catalogue.ts';
import { combinations } from '../../testing/combinations.ts';
import { compile } from '../compile.ts';
import { intendedBy, send } from '../dialling.ts';
import { outcomeOf } from '../forwarding/outcome.ts';
import { receiverOf } from '../forwarding/symptom.ts';
import { modelIds } from '../models/index.ts';
import type { DeviceId } from '../topology/ids.ts';
import type { Topology } from '../topology/topology.ts';
import { deviceOf } from '../topology/topology.ts';
import { rewrites } from './laws.ts';

/** Pairs about which Kubernetes promises something: pods of one cluster, and an agent with the pods of its own node. */
function promised(topology: Topology): readonly (readonly [DeviceId, DeviceId])[] {
  const all = [...topology.directory.keys()].map((id) => deviceOf(topology, id));
  return all.flatMap((from) =>
    all.flatMap((to) => {
      const pods = from.role === 'pod' && to.role === 'pod' && from.cluster === to.cluster;
      const agent = from.role === 'node' && to.node === from.id;
      return from !== to && (pods || agent) ? [[from.id, to.id] as const] : [];
    }),
  );
}

// https://kubernetes.io/docs/concepts/services-networking/#the-kubernetes-network-model
test.each(modelIds)('%s keeps what Kubernetes promises, under every setting', (model) => {
  // A list that replaces the default one may leave out the cluster's own range: the well-known way to break the promise.
  const networks = combinations(model).filter(({ own }) => own !== 'listed');
  const broken = networks.flatMap((settings, index) => {
    // Pods that are found by ARP have addresses of the nodes' subnet.
    const topology = compile(settings['routes'] === 'arp' ? podsOnSegment : twoClusters, model, settings);
    // Every network gets its share of the pairs, and a few networks together make every pair.
    const pairs = promised(topology).filter((_, at) => at % 3 === index % 3);
    return pairs.flatMap(([from, to]) => {
      const wish = { from, to: { kind: 'endpoint', id: to }, dial: 'auto', protocol: 'tcp' } as const;
      const exchange = send(topology, wish);
      const { kind } = outcomeOf(exchange, intendedBy(wish));
      const seen = receiverOf(exchange)?.sees.address;
      const own = deviceOf(topology, from).interfaces.flatMap(({ addresses }) =>
        addresses.map(({ address }) => address),
      );
      const kept = kind === 'delivered' && rewrites(exchange) === 0 && seen !== undefined && own.includes(seen);
      return kept ? [] : [`${JSON.stringify(settings)}: ${from} to ${to} is ${kind}, seen as ${seen ?? 'nobody'}`];
    });
  });
  expect(broken.slice(0, 5)).toEqual([]);
});
