import type * as decide from '../../../engine/policy/decide.ts';
import type * as ends from '../../../engine/policy/ends.ts';
import type * as policy from '../../../engine/policy/policy.ts';
import type * as ports from '../../../engine/policy/ports.ts';
import type { PortSet } from '../../../engine/policy/ports.ts';
import { allPorts, difference, intersection, isEmpty, noPorts, union } from '../../../engine/policy/ports.ts';
import type * as selector from '../../../engine/policy/selector.ts';
import type * as resolved from '../../../formats/policy/resolved.ts';
import type { Mistake } from './mistake.ts';
import { engine } from './mistake.ts';

type Decisions = typeof decide.decisions;
type Decision = ReturnType<Decisions>[number];

/** The evaluator asks something else than it was asked. */
function asking(of: (...asked: Parameters<Decisions>) => Parameters<Decisions>): Mistake {
  return (plant) =>
    plant<typeof decide>(`${engine}/decide.ts`, ({ decisions }) => ({
      decisions: (...asked) => decisions(...of(...asked)),
    }));
}

const accepted = (all: readonly Decision[]): PortSet =>
  all.reduce((sum, each) => (each.verdict === 'accept' ? union(sum, each.ports) : sum), noPorts);
const nobody = { kind: 'nobody' } as const;
const answering = (allowed: PortSet): readonly Decision[] =>
  [
    { ports: allowed, verdict: 'accept', by: nobody } as const,
    { ports: difference(allPorts, allowed), verdict: 'deny', by: nobody } as const,
  ].filter((each) => !isEmpty(each.ports));

function everywhere(rule: policy.AllowRule): policy.AllowRule {
  const namespaces = { kind: 'labelled', selector: [] } as const;
  return { ...rule, peers: rule.peers?.map((peer) => (peer.kind === 'pods' ? { ...peer, namespaces } : peer)) ?? null };
}

/** What evaluators mistake in what policies mean. */
export const meaningMistakes: Readonly<Record<string, Mistake>> = {
  'NotIn wants the label to be there': (plant) =>
    plant<typeof selector>(`${engine}/selector.ts`, ({ selects }) => ({
      selects: (all, labels) =>
        selects(all, labels) && all.every(({ key, operator }) => operator !== 'not-in' || Object.hasOwn(labels, key)),
    })),
  'In is taken for Exists': (plant) =>
    plant<typeof selector>(`${engine}/selector.ts`, ({ selects }) => ({
      selects: (all, labels) =>
        selects(
          all.map((each) => (each.operator === 'in' ? { key: each.key, operator: 'exists' } : each)),
          labels,
        ),
    })),
  'Exists wants a value': (plant) =>
    plant<typeof selector>(`${engine}/selector.ts`, ({ selects }) => ({
      selects: (all, labels) =>
        selects(all, labels) && all.every(({ key, operator }) => operator !== 'exists' || labels[key] !== ''),
    })),
  'requirements are alternatives': (plant) =>
    plant<typeof selector>(`${engine}/selector.ts`, ({ selects }) => ({
      selects: (all, labels) => all.length === 0 || all.some((each) => selects([each], labels)),
    })),
  'a podSelector alone means every namespace': (plant) =>
    plant<typeof resolved>('../../../formats/policy/resolved.ts', ({ networkPolicyOf }) => ({
      networkPolicyOf: (names, spec) => {
        const right = networkPolicyOf(names, spec);
        return { ...right, ingress: right.ingress?.map(everywhere) ?? null };
      },
    })),
  'either selector of a peer is enough': (plant) =>
    plant<typeof ends>(`${engine}/ends.ts`, ({ isChosen }) => ({
      isMeant: (namespaces, peer, _, end) =>
        peer.kind === 'pods' &&
        end.kind === 'pod' &&
        (isChosen(namespaces, { ...peer, pods: [] }, end.pod) ||
          isChosen(namespaces, { ...peer, namespaces: { kind: 'labelled', selector: [] } }, end.pod)),
    })),
  'of several peers the first counts': asking((policies, selected, ...rest) => [
    policies,
    {
      ...selected,
      network: selected.network.map((each) => ({
        ...each,
        ingress: each.ingress?.map((rule) => ({ ...rule, peers: rule.peers?.slice(0, 1) ?? null })) ?? null,
      })),
    },
    ...rest,
  ]),
  'exceptions are forgotten': (plant) =>
    plant<typeof ends>(`${engine}/ends.ts`, ({ isMeant }) => ({
      isMeant: (namespaces, peer, ...rest) =>
        isMeant(namespaces, peer.kind === 'addresses' ? { ...peer, except: [] } : peer, ...rest),
    })),
  'an ipBlock never means a pod': (plant) =>
    plant<typeof ends>(`${engine}/ends.ts`, ({ isMeant }) => ({
      isMeant: (namespaces, peer, hostNetwork, end) =>
        !(peer.kind === 'addresses' && end.kind === 'pod') && isMeant(namespaces, peer, hostNetwork, end),
    })),
  'no peers mean nobody': asking((policies, selected, ...rest) => [
    policies,
    {
      ...selected,
      network: selected.network.map((each) => ({
        ...each,
        ingress: each.ingress?.map((rule) => ({ ...rule, peers: rule.peers ?? [] })) ?? null,
      })),
    },
    ...rest,
  ]),
  'no rules isolate nobody': (plant) =>
    plant<typeof decide>(`${engine}/decide.ts`, ({ selecting }) => ({
      selecting: (policies, pod, direction) => {
        const right = selecting(policies, pod, direction);
        return { ...right, network: right.network.filter((each) => each[direction]?.length !== 0) };
      },
    })),
  'every policy isolates both ways': (plant) =>
    plant<typeof resolved>('../../../formats/policy/resolved.ts', ({ networkPolicyOf }) => ({
      networkPolicyOf: (...asked) => {
        const right = networkPolicyOf(...asked);
        return { ...right, ingress: right.ingress ?? [], egress: right.egress ?? [] };
      },
    })),
  'ingress is isolated only where it has rules': (plant) =>
    plant<typeof resolved>('../../../formats/policy/resolved.ts', ({ networkPolicyOf }) => ({
      networkPolicyOf: (...asked) => {
        const right = networkPolicyOf(...asked);
        return { ...right, ingress: right.ingress?.length === 0 ? null : right.ingress };
      },
    })),
  'policies must all allow it': (plant) =>
    plant<typeof decide>(`${engine}/decide.ts`, ({ decisions }) => ({
      decisions: (policies, selected, ...rest) =>
        selected.network.length < 2
          ? decisions(policies, selected, ...rest)
          : answering(
              selected.network
                .map((each) => accepted(decisions(policies, { ...selected, network: [each] }, ...rest)))
                .reduce(intersection, allPorts),
            ),
    })),
  'only the receiver is asked': (plant) =>
    plant<typeof decide>(`${engine}/decide.ts`, ({ selecting }) => ({
      selecting: (policies, pod, direction) => {
        const right = selecting(policies, pod, direction);
        return direction === 'ingress' ? right : { ...right, admin: [], network: [], baseline: [] };
      },
    })),
  'last ports are forgotten': (plant) =>
    plant<typeof ports>(`${engine}/ports.ts`, ({ portsMeant }) => ({
      portsMeant: (matches, named) =>
        portsMeant(
          matches?.map((each) =>
            each.kind === 'range' ? { ...each, range: { from: each.range.from, to: each.range.from } } : each,
          ) ?? null,
          named,
        ),
    })),
  'a port is a port, whatever the protocol': (plant) =>
    plant<typeof ports>(`${engine}/ports.ts`, ({ portsMeant }) => ({
      portsMeant: (matches, named) =>
        portsMeant(
          matches?.flatMap((each): readonly ports.PortMatch[] =>
            each.kind === 'range'
              ? (['tcp', 'udp', 'sctp'] as const).map((protocol) => ({ ...each, protocol }))
              : [each],
          ) ?? null,
          named,
        ),
    })),
  'every port is every protocol’s': (plant) =>
    plant<typeof ports>(`${engine}/ports.ts`, ({ portsMeant }) => ({
      portsMeant: (matches, named) =>
        matches?.some(({ kind }) => kind === 'all') === true ? allPorts : portsMeant(matches, named),
    })),
  'a named port is the policy’s own pod’s': asking((policies, selected, other, receiver) => [
    policies,
    selected,
    other,
    selected.direction === 'egress' ? [{ name: 'http', protocol: 'tcp', port: 9090 }] : receiver,
  ]),
  'a policy is about pods everywhere': (plant) =>
    plant<typeof decide>(`${engine}/decide.ts`, ({ selecting }) => ({
      selecting: (policies, pod, direction) =>
        selecting(
          {
            ...policies,
            networkPolicies: policies.networkPolicies.map((each) => ({ ...each, namespace: pod.namespace })),
          },
          pod,
          direction,
        ),
    })),
  'an empty selector is about nobody': (plant) =>
    plant<typeof decide>(`${engine}/decide.ts`, ({ selecting }) => ({
      selecting: (policies, pod, direction) =>
        selecting(
          { ...policies, networkPolicies: policies.networkPolicies.filter(({ pods }) => pods.length > 0) },
          pod,
          direction,
        ),
    })),
  'namespaces have no label of their name': (plant) =>
    plant<typeof policy>(`${engine}/policy.ts`, () => ({
      namespaceLabels: (namespaces, name) => namespaces.find((each) => each.name === name)?.labels ?? {},
    })),
  'the highest priority is asked first': (plant) =>
    plant<typeof decide>(`${engine}/decide.ts`, ({ selecting }) => ({
      selecting: (...asked) => {
        const right = selecting(...asked);
        return { ...right, admin: right.admin.toReversed() };
      },
    })),
  'the last rule decides': asking((policies, selected, ...rest) => [
    policies,
    {
      ...selected,
      admin: selected.admin.map((each) => ({ ...each, ingress: each.ingress.toReversed() })),
    },
    ...rest,
  ]),
  'what passes is accepted': asking((policies, selected, ...rest) => [
    policies,
    {
      ...selected,
      admin: selected.admin.map((each) => ({
        ...each,
        ingress: each.ingress.map(
          (rule) => ({ ...rule, action: rule.action === 'pass' ? 'accept' : rule.action }) as const,
        ),
      })),
    },
    ...rest,
  ]),
  'what passes goes on to the next rule': asking((policies, selected, ...rest) => [
    policies,
    {
      ...selected,
      admin: selected.admin.map((each) => ({
        ...each,
        ingress: each.ingress.filter(({ action }) => action !== 'pass'),
      })),
    },
    ...rest,
  ]),
  'NetworkPolicies come before the admin tier': (plant) =>
    plant<typeof decide>(`${engine}/decide.ts`, ({ decisions }) => ({
      decisions: (policies, selected, ...rest) =>
        decisions(policies, selected.network.length > 0 ? { ...selected, admin: [] } : selected, ...rest),
    })),
  'the baseline tier is always asked': (plant) =>
    plant<typeof decide>(`${engine}/decide.ts`, ({ decisions }) => ({
      decisions: (policies, selected, ...rest) =>
        answering(
          intersection(
            accepted(decisions(policies, selected, ...rest)),
            accepted(decisions(policies, { ...selected, admin: [], network: [] }, ...rest)),
          ),
        ),
    })),
  'the baseline tier is never asked': asking((policies, selected, ...rest) => [
    policies,
    { ...selected, baseline: [] },
    ...rest,
  ]),
  'tiers are about pods with their node’s network': (plant) =>
    plant<typeof ends>(`${engine}/ends.ts`, () => ({ isSelectable: () => true })),
};
