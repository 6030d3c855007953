import type { CostPathId, PathComposition } from '../../content/cost/index.ts';
import { costPathIds, pathCompositionOf } from '../../content/cost/index.ts';
import type { Exchange, Fault, ModelId, Scenario, Settings, Topology } from '../../engine/index.ts';
import { compile, deviceId, intendedBy, ruleId, send, targetNamed } from '../../engine/index.ts';
import { defaultView, filterFault, printLink } from '../../formats/index.ts';

/** A way to be measured: the network, and the send that takes it. */
export interface CostPath {
  readonly id: CostPathId;
  readonly topology: Topology;
  readonly exchange: Exchange;
  readonly composition: PathComposition;
  readonly link: string;
}

interface Way {
  readonly model: ModelId;
  readonly settings: Settings;
  readonly faults: readonly Fault[];
  readonly from: string;
  readonly to: string;
}

const across = { settings: {}, faults: [], from: 'cluster-1/pod-a', to: 'cluster-2/pod-g' } as const;

/** Pods of one island on two nodes, whose router translates nothing and so remembers nothing. */
const tunnelled = (overlay: string): Way => ({
  model: 'island',
  settings: { overlay, ingress: 'none' },
  faults: [
    {
      kind: 'remove-rule',
      device: deviceId('cluster-1/gateway'),
      rule: ruleId(deviceId('cluster-1/gateway'), 'egress-snat'),
    },
  ],
  from: 'cluster-1/pod-a',
  to: 'cluster-1/pod-d',
});

/** In the scenario `two-clusters`. But for the first and the gateways, three machines stand between the ends of every way. */
const ways: Readonly<Record<CostPathId, Way>> = {
  'same-node': { ...across, model: 'flat', to: 'cluster-1/pod-b' },
  routed: { ...across, model: 'flat' },
  filtered: {
    ...across,
    model: 'flat',
    faults: ['cluster-1/node-1', 'cluster-2/node-3'].map((at) =>
      filterFault({
        at: deviceId(at),
        from: null,
        to: null,
        protocol: null,
        ports: [],
        states: ['invalid'],
        verdict: 'drop',
      }),
    ),
  },
  // Translated on the way out although the other cluster could be reached without: the same machines, one rewrite more.
  'source-nat': { ...across, model: 'hybrid', settings: { ranges: '10.4.0.0/16' } },
  'destination-nat': { ...across, model: 'island', settings: { client: 'kept' }, from: 'other-client' },
  'both-nat': { ...across, model: 'island', settings: { gateway: 'node' } },
  gateways: { ...across, model: 'island' },
  proxy: { ...across, model: 'island', settings: { ingress: 'proxy' }, from: 'other-client' },
  vxlan: tunnelled('vxlan'),
  geneve: tunnelled('geneve'),
  ipip: tunnelled('ipip'),
};

/** Every way as the engine compiles and walks it. */
export function costPaths(scenario: Scenario): readonly CostPath[] {
  return costPathIds.map((id) => costPath(scenario, id));
}

export function costPath(scenario: Scenario, id: CostPathId): CostPath {
  const { model, settings, faults, ...ends } = ways[id];
  const [from, to] = [deviceId(ends.from), deviceId(ends.to)];
  const topology = compile(scenario, model, settings, faults);
  const wish = { from, to: targetNamed(topology, to), dial: 'auto', protocol: 'tcp' } as const;
  const exchange = send(topology, wish);
  const composition = pathCompositionOf(exchange, intendedBy(wish));
  if (composition === null) throw new Error(`${id} leads nowhere`);
  const side = { model, settings, faults };
  const link = printLink({
    ...defaultView,
    scenario: { kind: 'catalogue', id: scenario.id },
    sides: [{ model: 'flat', settings: {}, faults: [] }, side],
    from,
    to,
  });
  return { id, topology, exchange, composition, link };
}
