import type { EgressSpec, FilterSpec, Scenario } from '../engine/index.ts';
import { deviceId } from '../engine/index.ts';
import { address } from '../engine/net/address.ts';
import { prefix } from '../engine/net/prefix.ts';
import { twoClusters } from './catalogue.ts';
import { filter, filtered } from './kernelCases/kernelCase.ts';
import type { Probing } from './probe.ts';

/** Pods of cluster 1 leave towards the client by node-2, under an address of its own; the client’s packets come by the nodes themselves. */
const egress: EgressSpec = {
  id: 'egress',
  at: deviceId('cluster-1/node-2'),
  from: null,
  to: [prefix('198.51.100.0/24')],
  address: address('192.0.2.50'),
  ports: 'kept',
};

export const pickedUpScenario: Scenario = { ...twoClusters, egress: [egress] };

/** A connection that stands, and is reset at its first data. */
export const pickedUp: Probing = {
  scenario: pickedUpScenario,
  model: 'flat',
  settings: { uplink: 'segment' },
  from: 'other-client',
  to: 'cluster-1/pod-a',
};

/** One whose later packets a filter on the way stops, each in its manner. */
export function stoppedLater(verdict: FilterSpec['verdict']): Probing {
  const fromClient = { from: { kind: 'prefixes', prefixes: [prefix('198.51.100.0/24')] } } as const;
  return {
    model: 'flat',
    ...filtered(filter('fabric', verdict, { ...fromClient, states: ['established'] })),
    from: 'other-client',
    to: 'cluster-1/pod-a',
  };
}
