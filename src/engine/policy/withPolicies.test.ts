import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { twoClusters } from '../../testing/catalogue.ts';
import { guardedNetwork } from '../../testing/guardedNetwork.ts';
import type { Probing } from '../../testing/probe.ts';
import { probe } from '../../testing/probe.ts';
import { compile } from '../compile.ts';
import { addressOfValue } from '../net/address.ts';
import { contains, prefix } from '../net/prefix.ts';
import type { Rule } from '../rules/rule.ts';
import type { Cluster, Scenario } from '../scenario.ts';
import { acceptedPorts, decisions, selecting } from './decide.ts';
import type { Guard, GuardedPod } from './guard.ts';
import { endAt } from './guard.ts';
import type { AllowRule, ClusterPolicies, Direction, NetworkPolicy, PolicyPeer } from './policy.ts';
import type { PortSet } from './ports.ts';
import { allPorts, difference } from './ports.ts';
import type { LabelSelector } from './selector.ts';
import { everything } from './selector.ts';
import { webService } from '../../testing/webService.ts';

const block = (...prefixes: readonly string[]): PolicyPeer => ({
  kind: 'addresses',
  prefixes: prefixes.map(prefix),
  except: [],
});
const named = (app: string): LabelSelector => [{ key: 'app', operator: 'in', values: [app] }];
const pods = (selector: LabelSelector): PolicyPeer => ({
  kind: 'pods',
  namespaces: { kind: 'named', name: 'default' },
  pods: selector,
});
const allow = (...peers: readonly PolicyPeer[]): AllowRule => ({ peers, ports: null });
const policy = (more: Partial<NetworkPolicy>): NetworkPolicy => ({
  namespace: 'default',
  name: 'web',
  pods: everything,
  ingress: null,
  egress: null,
  ...more,
});
const network = (...all: readonly NetworkPolicy[]): ClusterPolicies => ({
  enforced: 'forward',
  network: all,
  tiers: [],
});

/** Cluster 2 has policies; every pod is labelled by its own name. */
function guarded(policies: ClusterPolicies, cluster = 'cluster-2'): Scenario {
  const labelled = (each: Cluster): Cluster => ({
    ...each,
    nodes: each.nodes.map((node) => ({
      ...node,
      pods: node.pods.map((pod) => ({ ...pod, labels: { app: pod.id.split('/')[1] ?? '' } })),
    })),
    ...(each.id === cluster ? { policies } : {}),
  });
  return { ...twoClusters, clusters: twoClusters.clusters.map(labelled) };
}

/** What the sender hears, and by which rule of which device nothing was. */
function asked(policies: ClusterPolicies, probing: Pick<Probing, 'from' | 'to' | 'model'> & Partial<Probing>) {
  const { symptom, outcome } = probe({ scenario: guarded(policies), ...probing });
  return symptom === 'connected' ? 'connected' : `${symptom} ${'rule' in outcome ? (outcome.rule ?? '') : ''}`;
}

const web = webService();

const [a, g, h, j] = ['cluster-1/pod-a', 'cluster-2/pod-g', 'cluster-2/pod-h', 'cluster-2/pod-j'];
const refusedAtG = 'timeout cluster-2/node-3/policy-default-web-ingress-pod-g';

const onPort = (port: number): AllowRule => ({
  peers: null,
  ports: [{ kind: 'range', protocol: 'tcp', range: { from: port, to: port } }],
});

const viaService = (port: number) => {
  const scenario = guarded(network(policy({ pods: named('pod-j'), egress: [onPort(port)] })));
  const clusters = scenario.clusters.map((each) => (each.id === 'cluster-2' ? { ...each, services: [web] } : each));
  return probe({ scenario: { ...scenario, clusters }, model: 'flat', from: j, to: '10.96.0.10:80' }).symptom;
};

const tiers = (action: 'deny' | 'pass'): ClusterPolicies => ({
  enforced: 'forward',
  network: [policy({ ingress: [allow(block('10.4.0.0/16'))] })],
  tiers: [
    {
      kind: 'ClusterNetworkPolicy',
      name: 'guard',
      tier: 'admin',
      priority: 1,
      subject: { namespaces: { kind: 'labelled', selector: everything }, pods: everything },
      ingress: [
        {
          name: null,
          action,
          peers: [{ kind: 'pods', namespaces: { kind: 'labelled', selector: everything }, pods: everything }],
          ports: null,
        },
      ],
      egress: [],
    },
  ],
});

const rulesOf = (policies: ClusterPolicies) => {
  const { topology } = probe({ scenario: guarded(policies), model: 'flat', from: a, to: g });
  const before = probe({ scenario: twoClusters, model: 'flat', from: a, to: g }).topology;
  const count = (made: typeof topology) =>
    [...made.devices.values()].flatMap(({ hooks }) => Object.values(hooks).flat()).length;
  return count(topology) - count(before);
};

describe('ingress is judged at the destination’s node, by the source that arrives there', () => {
  const onlyFour = network(policy({ pods: named('pod-g'), ingress: [allow(block('10.4.0.0/16'))] }));

  test('one ipBlock, two opposite results', () => {
    expect(asked(onlyFour, { model: 'flat', from: a, to: g })).toBe('connected');
    expect(asked(onlyFour, { model: 'flat', from: j, to: g })).toBe(refusedAtG);
    expect(asked(onlyFour, { model: 'island', from: a, to: g })).toBe(refusedAtG);
    expect(asked(onlyFour, { model: 'island', from: j, to: g })).toBe('connected');
  });

  test('a selector of pods never means another cluster’s: in flat their address is foreign', () => {
    const fromA = network(
      policy({ pods: named('pod-g'), ingress: [allow(pods(named('pod-a')), pods(named('pod-j')))] }),
    );
    expect(asked(fromA, { model: 'flat', from: a, to: g })).toBe(refusedAtG);
    expect(asked(fromA, { model: 'flat', from: j, to: g })).toBe('connected');
    expect(asked(fromA, { model: 'island', from: j, to: g })).toBe('connected');
  });

  test('the same on one node, where pods are on one bridge', () => {
    const fromH = network(policy({ pods: named('pod-g'), ingress: [allow(pods(named('pod-h')))] }));
    expect(asked(fromH, { model: 'flat', from: h, to: g })).toBe('connected');
    expect(asked(fromH, { model: 'flat', from: 'cluster-2/pod-i', to: g })).toBe(refusedAtG);
  });

  test('whom no policy selects may send to all and hear from all', () => {
    expect(asked(onlyFour, { model: 'flat', from: j, to: h })).toBe('connected');
    expect(asked(onlyFour, { model: 'flat', from: 'other-client', to: h })).toBe('connected');
  });
});

describe('what is never refused', () => {
  const closed = network(policy({ ingress: [], egress: [] }));

  test('answers: egress is closed, and who is asked still answers', () => {
    const mute = network(policy({ egress: [] }));
    expect(asked(mute, { model: 'flat', from: a, to: g })).toBe('connected');
    expect(asked(mute, { model: 'flat', from: g, to: a })).toBe(
      'timeout cluster-2/node-3/policy-default-web-egress-pod-g',
    );
  });

  test('a pod’s own node, and a node as such', () => {
    expect(asked(closed, { model: 'flat', from: 'cluster-2/node-3', to: g })).toBe('connected');
    expect(asked(closed, { model: 'flat', from: 'cluster-2/node-4', to: g })).toBe(refusedAtG);
    expect(asked(closed, { model: 'flat', from: a, to: 'cluster-2/node-3' })).toBe('connected');
  });

  test('a pod that sends to itself', () => {
    expect(asked(closed, { model: 'flat', from: g, to: g })).toBe('connected');
  });
});

describe('ports and tiers', () => {
  test('ports are those of the pod, and of the protocol', () => {
    expect(asked(network(policy({ ingress: [onPort(8080)] })), { model: 'flat', from: a, to: g })).toBe('connected');
    expect(asked(network(policy({ ingress: [onPort(80)] })), { model: 'flat', from: a, to: g })).toBe(
      `${refusedAtG}-tcp`,
    );
    const udp = { model: 'flat', from: a, to: g, protocol: 'udp' } as const;
    expect(asked(network(policy({ ingress: [onPort(8080)] })), udp)).toBe(`${refusedAtG}-udp`);
  });

  test('egress is judged after the destination is translated: by the pod’s port, not its service’s', () => {
    expect([viaService(8080), viaService(80)]).toEqual(['connected', 'timeout']);
  });

  test('what the admin tier denies, no NetworkPolicy allows; what it passes is for them to say', () => {
    expect(asked(tiers('deny'), { model: 'flat', from: j, to: g })).toBe(
      'timeout cluster-2/node-3/policy-clusternetworkpolicy-guard-1-ingress-pod-g',
    );
    expect(asked(tiers('deny'), { model: 'flat', from: a, to: g })).toBe('connected');
    expect(asked(tiers('pass'), { model: 'flat', from: j, to: g })).toBe(refusedAtG);
  });
});

describe('where it is enforced', () => {
  const closed = policy({ ingress: [] });
  const node = { gateway: 'node' };

  test('at a pod’s port, what its own node masqueraded is let in by everybody who is closed', () => {
    const send = { model: 'island', settings: node, from: 'other-client', to: g } as const;
    expect(asked(network(closed), send)).toBe(refusedAtG);
    expect(asked({ ...network(closed), enforced: 'port' }, send)).toBe('connected');
  });

  test('at a pod’s port others are refused all the same', () => {
    const atPort = { ...network(closed), enforced: 'port' } as const;
    expect(asked(atPort, { model: 'flat', from: j, to: g })).toBe(
      'timeout cluster-2/pod-g/policy-default-web-ingress-pod-g',
    );
    expect(asked(atPort, { model: 'flat', from: 'cluster-2/node-3', to: g })).toBe('connected');
  });
});

describe('the rules', () => {
  test('are none where no policy selects anybody, and one for each pod that is closed', () => {
    expect(rulesOf(network(policy({ pods: named('nobody'), ingress: [] })))).toBe(0);
    expect(rulesOf(network(policy({ ingress: [] })))).toBe(6);
    expect(rulesOf(network(policy({ ingress: [], egress: [] })))).toBe(12);
  });
});

/** What a pod is denied, asked of its policies for every address by itself. */
function deniedAt(guard: Guard, { pod }: GuardedPod, direction: Direction, value: number): PortSet {
  const end = endAt(guard, addressOfValue(value));
  const receiver = direction === 'ingress' ? pod.ports : end.kind === 'pod' ? end.pod.ports : [];
  const { policies } = guard;
  return difference(allPorts, acceptedPorts(decisions(policies, selecting(policies, pod, direction), end, receiver)));
}

const far = { ingress: ['source', 'notSource'], egress: ['destination', 'notDestination'] } as const;
const web8080 = 8080;

function isOver({ match }: Rule, direction: Direction, value: number): boolean {
  const [meant, spared] = far[direction];
  const { protocol = 'tcp', destinationPorts = [{ from: web8080, to: web8080 }] } = match;
  const isAmong = (all: (typeof match)['source']): boolean =>
    (all ?? []).some((each) => contains(each, addressOfValue(value)));
  return (
    protocol === 'tcp' &&
    destinationPorts.some(({ from, to }) => from <= web8080 && web8080 <= to) &&
    (match[meant] === undefined || isAmong(match[meant])) &&
    !isAmong(match[spared])
  );
}

test('what a pod is denied, and its rules, are what its policies say of every address by itself', () => {
  let denied = 0;
  fc.assert(
    fc.property(guardedNetwork, ({ scenario, model, settings }) => {
      const { guards = [], devices } = compile(scenario, model, settings);
      const rules = new Map(
        [...devices.values()].flatMap(({ hooks }) => [...hooks.forward, ...hooks.input].map((rule) => [rule.id, rule])),
      );
      for (const guard of guards) {
        for (const pod of guard.pods) {
          for (const direction of ['ingress', 'egress'] as const) {
            const own = [...guard.drops]
              .filter(([, drop]) => drop.pod === pod.device && drop.direction === direction)
              .flatMap(([id]) => rules.get(id) ?? []);
            const { ofKind = [] } = guard.denials.get(pod.device)?.[direction] ?? {};
            for (const { first, last, kind } of guard.space) {
              const said = deniedAt(guard, pod, direction, first);
              const known = (ofKind[kind] ?? []).map(({ ports }) => ports);
              expect(known.reduce(difference, said), 'nobody else').toEqual(difference(allPorts, allPorts));
              expect(known.reduce(difference, allPorts)).toEqual(difference(allPorts, said));
              if (guard.enforced !== 'forward') continue;
              for (const value of [first, last]) {
                if (addressOfValue(value) === pod.address) continue;
                const isRefused = said.tcp.some(({ from, to }) => from <= web8080 && web8080 <= to);
                denied += Number(isRefused);
                expect(own.some((rule) => isOver(rule, direction, value))).toBe(isRefused);
              }
            }
          }
        }
      }
    }),
    { numRuns: import.meta.env.MODE === 'every' ? 400 : 40, seed: 20261130 },
  );
  expect(denied).toBeGreaterThan(100);
}, 300_000);
