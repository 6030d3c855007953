import { describe, expect, test } from 'vitest';
import { scenarioNamed, twoClusters } from '../../testing/catalogue.ts';
import { compile } from '../compile.ts';
import { send } from '../dialling.ts';
import type { Exchange } from '../forwarding/exchange.ts';
import type { Step, Trace } from '../forwarding/trace.ts';
import { hopsOf } from '../forwarding/trace.ts';
import type { ModelId } from '../models/index.ts';
import { modelIds } from '../models/index.ts';
import type { Settings } from '../models/settings.ts';
import { prefix } from '../net/prefix.ts';
import type { Scenario } from '../scenario.ts';
import { deviceId } from '../topology/ids.ts';
import type { Topology } from '../topology/topology.ts';
import { withJudgements } from './judging.ts';
import type { ClusterPolicies, Enforced, NetworkPolicy } from './policy.ts';

const policy = (more: Partial<NetworkPolicy>): NetworkPolicy => ({
  namespace: 'default',
  name: 'web',
  pods: [],
  ingress: null,
  egress: null,
  ...more,
});

const from = (...blocks: readonly string[]): NetworkPolicy['ingress'] => [
  { peers: [{ kind: 'addresses', prefixes: blocks.map(prefix), except: [] }], ports: null },
];

const guards: Readonly<Record<string, readonly NetworkPolicy[]>> = {
  closed: [policy({ ingress: [] })],
  mute: [policy({ egress: [] })],
  'one block': [policy({ ingress: from('10.4.0.0/16'), egress: from('10.4.0.0/16') })],
  'one port': [
    policy({ ingress: [{ peers: null, ports: [{ kind: 'range', protocol: 'tcp', range: { from: 80, to: 80 } }] }] }),
  ],
  'some pods': [
    policy({
      pods: [{ key: 'app', operator: 'in', values: ['pod-g', 'pod-a'] }],
      ingress: [
        {
          peers: [
            {
              kind: 'pods',
              namespaces: { kind: 'named', name: 'default' },
              pods: [{ key: 'app', operator: 'in', values: ['pod-h', 'pod-j', 'pod-d'] }],
            },
          ],
          ports: null,
        },
      ],
    }),
  ],
};

function guarded(scenario: Scenario, policies: ClusterPolicies): Scenario {
  return {
    ...scenario,
    clusters: scenario.clusters.map((cluster) => ({
      ...cluster,
      policies,
      nodes: cluster.nodes.map((node) => ({
        ...node,
        pods: node.pods.map((pod) => ({ ...pod, labels: { app: pod.id.split('/')[1] ?? '' } })),
      })),
    })),
  };
}

function tracesOf({ legs }: Exchange): readonly Trace[] {
  return legs.flatMap(({ request, reply, later }) => [
    request,
    ...(reply === null ? [] : [reply.trace]),
    ...(later?.packets ?? []).map(({ trace }) => trace),
  ]);
}

const stepsOf = (trace: Trace): readonly Step[] => hopsOf(trace).flatMap(({ steps }) => steps);

const ways: readonly (readonly [ModelId, Settings])[] = [
  ...modelIds.map((model) => [model, {}] as const),
  ['island', { gateway: 'node' }],
  ['island', { gateway: 'node', client: 'kept' }],
  ['island', { egress: 'proxy', ingress: 'proxy' }],
  ['island', { egress: 'proxy', ingress: 'proxy', gateway: 'node' }],
  ['flat', { routes: 'overlay' }],
  ['island', { overlay: 'vxlan' }],
];

/** Two of one node, one of another, and whoever is no pod. */
const among: ReadonlySet<string> = new Set([
  'cluster-1/pod-a',
  'cluster-1/pod-d',
  'cluster-2/pod-g',
  'cluster-2/pod-h',
  'cluster-2/pod-j',
  'cluster-2/node-3',
  'other-client',
]);

const sends = (topology: Topology): readonly Exchange[] => {
  const ends = [...topology.directory.keys()].filter((id) => among.has(id));
  return ends.flatMap((sender) =>
    (['tcp', 'udp'] as const).flatMap((protocol) =>
      ends.map((id) => send(topology, { from: sender, to: { kind: 'endpoint', id }, dial: 'auto', protocol })),
    ),
  );
};

describe('what is told of policies is what their filters do', () => {
  const cases = Object.entries(guards).flatMap(([name, network]) =>
    (['forward', 'port'] as const).map((enforced: Enforced) => [name, enforced, network] as const),
  );

  test.each(cases)('%s, enforced at %s', (_, enforced, network) => {
    const scenario = guarded(twoClusters, { enforced, network, tiers: [] });
    let [refusals, judgements] = [0, 0];
    const wrong = ways.flatMap(([model, settings]) => {
      const topology = compile(scenario, model, settings);
      const drops = new Set((topology.guards ?? []).flatMap((guard) => [...guard.drops.keys()]));
      return sends(topology).flatMap((plain) => {
        const told = withJudgements(topology, plain);
        return tracesOf(told).flatMap((trace) => {
          const { ending } = trace.final;
          const isRefused = ending.kind === 'stopped' && ending.rule !== null && drops.has(ending.rule);
          const steps = stepsOf(trace);
          const denied = steps.flatMap((step) =>
            step.kind === 'judge' && step.judgement.answer.verdict === 'deny' ? [step.judgement] : [],
          );
          const removed = steps.filter((step) => step.kind === 'unjudged' && step.omission.because === 'rule-removed');
          refusals += isRefused ? 1 : 0;
          judgements += steps.filter(({ kind }) => kind === 'judge').length;
          const isSame = isRefused === (denied.length === 1) && removed.length === 0;
          const last = trace.final.steps.at(-1)?.kind;
          const { from: sender, dialed } = plain.attempt;
          return isSame && (!isRefused || last === 'judge')
            ? []
            : [
                `${model} ${JSON.stringify(settings)} ${sender} ${dialed.address}:${dialed.port} ${isRefused} ${JSON.stringify(denied)} ${removed.length} ${last}`,
              ];
        });
      });
    });
    expect(wrong).toEqual([]);
    expect(refusals).toBeGreaterThan(0);
    expect(judgements).toBeGreaterThanOrEqual(refusals);
  });
});

const island = compile(scenarioNamed('one-ip-block'), 'island', {});
const flat = compile(scenarioNamed('one-ip-block'), 'flat', {});

function judgedBy(topology: Topology, sender: string, receiver: string) {
  const wish = { from: deviceId(sender), dial: 'auto', protocol: 'tcp' } as const;
  const exchange = send(topology, { ...wish, to: { kind: 'endpoint', id: deviceId(receiver) } });
  return tracesOf(withJudgements(topology, exchange))
    .flatMap(stepsOf)
    .flatMap((step) => (step.kind === 'judge' ? [step.judgement] : []));
}

describe('one ipBlock', () => {
  test('in an island the other cluster’s pod is seen as its gateway, and unchanged it would have been let in', () => {
    const [judgement, ...others] = judgedBy(island, 'cluster-1/pod-a', 'cluster-2/pod-g');
    expect(others).toEqual([]);
    expect(judgement).toMatchObject({
      direction: 'ingress',
      pod: 'cluster-2/pod-g',
      seen: { address: '192.168.2.1', holder: 'cluster-2/gateway', takenFor: null },
      was: [{ address: '10.4.1.2', holder: 'cluster-1/pod-a' }, { address: '192.168.101.2' }],
      answer: {
        verdict: 'deny',
        ground: { kind: 'none-admits', policies: ['default/only-cluster-1'], otherPorts: null },
      },
      unrewritten: { verdict: 'accept', ground: { kind: 'rule', rule: 0, peer: { kind: 'addresses' } } },
    });
  });

  test('in flat it is itself, and its own cluster’s is kept out', () => {
    expect(judgedBy(flat, 'cluster-1/pod-a', 'cluster-2/pod-g')[0]).toMatchObject({
      seen: { address: '10.4.1.2', holder: 'cluster-1/pod-a', takenFor: null },
      was: [],
      unrewritten: null,
      answer: { verdict: 'accept' },
    });
    expect(judgedBy(flat, 'cluster-2/pod-j', 'cluster-2/pod-g')[0]).toMatchObject({
      seen: { takenFor: { pod: 'cluster-2/pod-j', labels: { app: 'web' } } },
      answer: { verdict: 'deny' },
    });
  });
});
