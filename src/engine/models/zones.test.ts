import { expect, test } from 'vitest';
import { twoClusters } from '../../testing/catalogue.ts';
import { meetingThree } from '../../testing/combinations.ts';
import { compile } from '../compile.ts';
import { address, prefix } from '../index.ts';
import type { Cluster, Scenario } from '../index.ts';
import { modelIds } from './index.ts';

/** Each cluster's two nodes stand in two subnets, as in two zones. */
const zoned: Scenario = { ...twoClusters, clusters: twoClusters.clusters.map(inZones) };

function inZones(cluster: Cluster, index: number): Cluster {
  const base = `192.168.${index + 1}`;
  return {
    ...cluster,
    nodeSubnets: [prefix(`${base}.0/27`), prefix(`${base}.32/27`)],
    nodes: cluster.nodes.map((node, at) => ({ ...node, address: address(`${base}.${11 + 32 * at}`) })),
  };
}

test.each(modelIds)('%s: nodes in two subnets have routes by interfaces that they have', (model) => {
  for (const settings of meetingThree(model, false)) {
    const topology = compile(zoned, model, settings);
    for (const { id, interfaces, routes } of topology.devices.values()) {
      const names = interfaces.map(({ name }) => name);
      const astray = routes.filter((route) => route.kind === 'unicast' && !names.includes(route.interface));
      expect([model, settings, id, astray]).toEqual([model, settings, id, []]);
    }
  }
});
