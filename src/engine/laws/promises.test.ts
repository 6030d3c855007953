import { expect, test } from 'vitest';
import { podsOnSegment, twoClusters } from '../../testing/catalogue.ts';
import { combinations } from '../../testing/combinations.ts';
import { compile } from '../compile.ts';
import { modelIds } from '../models/index.ts';
import { brokenAmong, promised } from './promised.ts';

// https://kubernetes.io/docs/concepts/services-networking/#the-kubernetes-network-model
test.each(modelIds)('%s keeps what Kubernetes promises, under every setting', (model) => {
  // A list that replaces the default one may leave out the cluster's own range: the well-known way to break the promise.
  const networks = combinations(model).filter(({ own }) => own !== 'listed');
  const broken = networks.flatMap((settings, index) => {
    // Pods that are found by ARP have addresses of the nodes' subnet.
    const topology = compile(settings['routes'] === 'arp' ? podsOnSegment : twoClusters, model, settings);
    // Every network gets its share of the pairs, and a few networks together make every pair.
    const pairs = promised(topology).filter((_, at) => at % 3 === index % 3);
    return brokenAmong(topology, pairs).map((each) => `${JSON.stringify(settings)}: ${each}`);
  });
  expect(broken.slice(0, 5)).toEqual([]);
});
