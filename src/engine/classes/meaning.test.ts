import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarioNamed } from '../../testing/catalogue.ts';
import { guardedNetwork } from '../../testing/guardedNetwork.ts';
import { compile } from '../compile.ts';
import { send } from '../dialling.ts';
import { hopsOf } from '../forwarding/trace.ts';
import { prefix } from '../net/prefix.ts';
import { isMeant } from '../policy/ends.ts';
import { endAt } from '../policy/guard.ts';
import { withJudgements } from '../policy/judging.ts';
import type { Direction, PolicyPeer } from '../policy/policy.ts';
import { deviceId } from '../topology/ids.ts';
import type { DeviceId } from '../topology/ids.ts';
import type { Topology } from '../topology/topology.ts';
import type { PeerQuestion } from './meaning.ts';
import { meaningOf } from './meaning.ts';

const oneBlock = scenarioNamed('one-ip-block');
const podG = deviceId('cluster-2/pod-g');
const block: PolicyPeer = { kind: 'addresses', prefixes: [prefix('10.4.0.0/16')], except: [] };
const own: PolicyPeer = { kind: 'pods', namespaces: { kind: 'named', name: 'default' }, pods: [] };
const [flat, island] = (['flat', 'island'] as const).map((model) => compile(oneBlock, model, {}));
if (flat === undefined || island === undefined) throw new Error('two models');

function names(ids: readonly DeviceId[]): string {
  return ids.map((id) => id.replace(/^cluster-\d\//, '')).join(' ');
}

function meant(topology: Topology, peer: PolicyPeer | null, direction: Direction = 'ingress'): string {
  return names(meaningOf(topology, { pod: podG, direction, peer }).meant);
}

describe('an ipBlock means those who come from it', () => {
  test('flat: the other cluster’s pods, whose range it is', () => {
    expect(meant(flat, block)).toBe('pod-a pod-b pod-c pod-d pod-e pod-f');
    expect(meaningOf(flat, { pod: podG, direction: 'ingress', peer: block }).disguised).toEqual([]);
  });

  test('island: the own cluster’s pods and the own node’s bridge; the others come as the gateway', () => {
    const { disguised } = meaningOf(island, { pod: podG, direction: 'ingress', peer: block });
    expect(meant(island, block)).toMatch(/pod-h pod-i pod-j pod-k pod-l/);
    expect(meant(island, block)).not.toMatch(/pod-a/);
    const gateway = disguised.find(({ members }) => members.includes(deviceId('cluster-1/pod-a')));
    expect(gateway).toMatchObject({ isMeant: false });
    expect(names(gateway?.members ?? [])).toMatch(/pod-a pod-b pod-c pod-d pod-e pod-f/);
  });

  test('an exception means nobody', () => {
    const except: PolicyPeer = { ...block, except: [prefix('10.4.1.0/24')] };
    expect(meant(flat, except)).toBe('pod-d pod-e pod-f');
  });
});

test('a selector means pods of its own cluster, in both', () => {
  expect(meant(flat, own)).toBe('pod-h pod-i pod-j pod-k pod-l');
  expect(meant(island, own)).toBe('pod-h pod-i pod-j pod-k pod-l');
});

test('everybody is whoever comes', () => {
  expect(meant(flat, null)).toContain('pod-a');
  expect(meant(island, null)).toContain('pod-a');
});

test('without policies of its cluster a pod has nobody to be asked about', () => {
  expect(meaningOf(flat, { pod: deviceId('cluster-1/pod-a'), direction: 'ingress', peer: null }).meant).toEqual([]);
});

/** Tried with everybody, one by one. */
function pairwise(topology: Topology, { pod, direction, peer }: PeerQuestion): readonly DeviceId[] {
  const guard = topology.guards?.find(({ pods }) => pods.some(({ device }) => device === pod));
  if (guard === undefined) return [];
  const { namespaces, hostNetwork } = guard.policies;
  return [...topology.directory.keys()].filter((other) => {
    if (other === pod) return false;
    const [from, to] = direction === 'ingress' ? [other, pod] : [pod, other];
    const made = send(topology, { from, to: { kind: 'endpoint', id: to }, dial: 'auto', protocol: 'tcp' });
    const steps = withJudgements(topology, made).legs.flatMap(({ request }) =>
      hopsOf(request).flatMap((hop) => hop.steps),
    );
    const seen = steps.flatMap((step) => {
      if (step.kind === 'judge')
        return step.judgement.pod === pod && step.judgement.direction === direction ? [step.judgement.seen] : [];
      if (step.kind !== 'unjudged' || step.omission.because !== 'own-node') return [];
      return step.omission.pod === pod && step.omission.direction === direction ? [step.omission.seen] : [];
    });
    const [first] = seen;
    return (
      first !== undefined && (peer === null || isMeant(namespaces, peer, hostNetwork, endAt(guard, first.address)))
    );
  });
}

test('classes mean whom everybody’s own send means, for every peer that is written', () => {
  fc.assert(
    fc.property(guardedNetwork, fc.nat(), fc.nat(), ({ scenario, model, settings }, pick, rule) => {
      const topology = compile(scenario, model, settings);
      const guard = topology.guards?.[pick % Math.max(1, topology.guards.length)];
      const pod = guard?.pods[pick % Math.max(1, guard.pods.length)]?.device;
      if (guard === undefined || pod === undefined) return;
      const { networkPolicies, clusterPolicies } = guard.policies;
      const questions = (['ingress', 'egress'] as const).flatMap((direction) =>
        [...networkPolicies, ...clusterPolicies].flatMap((policy) =>
          (policy[direction] ?? []).flatMap(({ peers }) => (peers ?? [null]).map((peer) => ({ pod, direction, peer }))),
        ),
      );
      const question = questions[rule % Math.max(1, questions.length)];
      if (question === undefined) return;
      expect(meaningOf(topology, question).meant).toEqual(pairwise(topology, question));
    }),
    { numRuns: import.meta.env.MODE === 'every' ? 1000 : 60, seed: 20261129 },
  );
}, 600_000);
