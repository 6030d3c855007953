import * as fc from 'fast-check';
import type { ClusterV3, NodeV3, PodV3, PoliciesV3, ScenarioDocumentV2, ScenarioDocumentV3 } from '../formats/index.ts';
import { generatedDocument } from './generatedDocument.ts';

type NetworkPolicyV3 = NonNullable<PoliciesV3['network']>[number];
type TierPolicyV3 = NonNullable<PoliciesV3['tiers']>[number];
type AllowRuleV3 = NonNullable<NetworkPolicyV3['ingress']>[number];
type TierRuleV3 = NonNullable<TierPolicyV3['ingress']>[number];
type PeerV3 = TierRuleV3['peers'][number];
type PortV3 = NonNullable<TierRuleV3['ports']>[number];
type SelectorV3 = NonNullable<NetworkPolicyV3['pods']>;
type ClusterOf = ScenarioDocumentV2['clusters'][number];
type NodeOf = ClusterOf['nodes'][number];

/**
 * Documents in which policies decide: pods in namespaces, with labels and named ports, some with their node's network; clusters with
 * policies of every kind, enforced here or there, about addresses that somebody has or seems to have. Nothing else refuses anything.
 */
export const generatedGuarded: fc.Arbitrary<ScenarioDocumentV3> = generatedDocument.chain(
  ({ clusters, reusedPodRange, nodePodLength, ...document }) =>
    fc
      .record({
        clusters: fc.tuple(...clusters.map((cluster) => guarded(cluster, blocksIn({ clusters, reusedPodRange })))),
        isReused: fc.boolean(),
      })
      .map(({ clusters: made, isReused }) => ({
        ...document,
        version: 3 as const,
        nodePodLength,
        ...(isReused ? { reusedPodRange } : {}),
        clusters: made,
        filters: [],
      })),
);

/** Ranges that hold somebody, and some that hold nobody. */
function blocksIn({
  clusters,
  reusedPodRange,
}: Pick<ScenarioDocumentV2, 'clusters' | 'reusedPodRange'>): readonly string[] {
  return [
    '0.0.0.0/0',
    '10.0.0.0/8',
    '172.30.0.0/16',
    '192.0.2.0/24',
    '203.0.113.0/24',
    ...inRange(reusedPodRange),
    ...clusters.flatMap(({ podRange, nodeRange, virtualIp, transit, nodes }) => [
      ...inRange(podRange),
      nodeRange,
      transit,
      `${virtualIp}/32`,
      ...nodes.map(({ address }) => `${address}/32`),
    ]),
  ];
}

function inRange(range: string): readonly string[] {
  const first = range.slice(0, range.indexOf('/'));
  return [range, `${first}/24`, `${first}/30`];
}

const spaces = ['default', 'shop', 'bank'] as const;
const app = fc.constantFrom('web', 'db');

const requirement: fc.Arbitrary<SelectorV3[number]> = fc.oneof(
  app.map((value) => ({ key: 'app', operator: 'in' as const, values: [value] })),
  app.map((value) => ({ key: 'app', operator: 'not-in' as const, values: [value] })),
  fc.constantFrom('exists' as const, 'does-not-exist' as const).map((operator) => ({ key: 'tier', operator })),
);
const selector: fc.Arbitrary<SelectorV3> = fc.oneof(
  fc.constant([]),
  requirement.map((each) => [each]),
  fc.tuple(requirement, requirement).map((all) => [...all]),
);
const space = fc.constantFrom(...spaces);
const namespaces: fc.Arbitrary<Extract<PeerV3, { kind: 'pods' }>['namespaces']> = fc.oneof(
  space.map((name) => ({ kind: 'named' as const, name })),
  fc
    .constantFrom<SelectorV3>(
      [],
      [{ key: 'team', operator: 'in', values: ['web'] }],
      [{ key: 'team', operator: 'not-in', values: ['web'] }],
      [{ key: 'kubernetes.io/metadata.name', operator: 'in', values: ['shop', 'bank'] }],
    )
    .map((choice) => ({ kind: 'labelled' as const, selector: choice })),
);

function peer(blocks: readonly string[]): fc.Arbitrary<PeerV3> {
  const block = fc.constantFrom(...blocks);
  return fc.oneof(
    fc.record({ namespaces, pods: selector }).map((choice) => ({ kind: 'pods' as const, ...choice })),
    fc
      .record({ prefixes: fc.array(block, { minLength: 1, maxLength: 2 }), except: fc.array(block, { maxLength: 1 }) })
      .map((addresses) => ({ kind: 'addresses' as const, ...addresses })),
  );
}

const protocol = fc.constantFrom('tcp' as const, 'udp' as const);
const port: fc.Arbitrary<PortV3> = fc.oneof(
  protocol.map((by) => ({ kind: 'all' as const, protocol: by })),
  fc
    .tuple(protocol, fc.constantFrom([80, 80], [8080, 8080], [80, 8080], [8000, 8090], [9, 9], [1, 65_535]))
    .map(([by, [from = 1, to = 1]]) => ({ kind: 'range' as const, protocol: by, range: { from, to } })),
  fc
    .tuple(fc.constantFrom('http', 'dns'), fc.option(protocol, { nil: null }))
    .map(([name, by]) => ({ kind: 'named' as const, name, protocol: by })),
);
const ports = fc.option(fc.array(port, { minLength: 1, maxLength: 2 }), { nil: null });

function allowing(blocks: readonly string[]): fc.Arbitrary<readonly AllowRuleV3[] | null> {
  const rule = fc.record({
    peers: fc.option(fc.array(peer(blocks), { minLength: 1, maxLength: 2 }), { nil: null }),
    ports,
  });
  return fc.option(fc.array(rule, { maxLength: 2 }), { nil: null });
}

function policies(blocks: readonly string[]): fc.Arbitrary<PoliciesV3> {
  const network: fc.Arbitrary<NetworkPolicyV3> = fc.record({
    namespace: space,
    name: fc.constantFrom('one', 'two', 'three'),
    pods: selector,
    ingress: allowing(blocks),
    egress: allowing(blocks),
  });
  const tierRules: fc.Arbitrary<readonly TierRuleV3[]> = fc.array(
    fc.record({
      action: fc.constantFrom('accept' as const, 'deny' as const, 'pass' as const),
      peers: fc.array(peer(blocks), { minLength: 1, maxLength: 2 }),
      ports,
    }),
    { maxLength: 2 },
  );
  const tier: fc.Arbitrary<TierPolicyV3> = fc.record({
    name: fc.constantFrom('guard', 'floor'),
    tier: fc.constantFrom('admin' as const, 'baseline' as const),
    priority: fc.integer({ min: 0, max: 3 }),
    subject: fc.record({ namespaces, pods: selector }),
    ingress: tierRules,
    egress: tierRules,
  });
  return fc.record({
    enforced: fc.constantFrom('forward' as const, 'port' as const),
    network: fc.array(network, { minLength: 1, maxLength: 3 }),
    tiers: fc.array(tier, { maxLength: 2 }),
  });
}

function guarded({ nodes, ...cluster }: ClusterOf, blocks: readonly string[]): fc.Arbitrary<ClusterV3> {
  return fc
    .record({
      policies: policies(blocks),
      isDescribed: fc.boolean(),
      nodes: fc.tuple(...nodes.map(labelled)),
    })
    .map(({ policies: own, isDescribed, nodes: made }) => ({
      ...cluster,
      policies: own,
      ...(isDescribed ? { namespaces: [{ name: 'shop', labels: { team: 'web' } }] } : {}),
      nodes: made,
    }));
}

function labelled({ pods, ...node }: NodeOf, at: number): fc.Arbitrary<NodeV3> {
  const pod = fc.record(
    {
      namespace: space,
      labels: fc.constantFrom({}, { app: 'web' }, { app: 'db', tier: 'back' }, { tier: 'front' }),
      ports: fc.constantFrom(
        [{ name: 'http', port: 8080 }],
        [
          { name: 'http', port: 80 },
          { name: 'dns', protocol: 'udp' as const, port: 8080 },
        ],
      ),
    },
    { requiredKeys: [] },
  );
  return fc.record({ said: fc.tuple(...pods.map(() => pod)), agent: fc.boolean() }).map(({ said, agent }) => ({
    ...node,
    pods: [
      ...pods.map((each, index): PodV3 => ({ ...each, ...said[index] })),
      ...(agent ? [{ id: `agent${at}`, name: `agent ${at}`, labels: { app: 'web' }, hostNetwork: true }] : []),
    ],
  }));
}
