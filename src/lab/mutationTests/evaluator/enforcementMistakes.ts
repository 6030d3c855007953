import type { Rule, Topology } from '../../../engine/index.ts';
import type * as withPolicies from '../../../engine/policy/withPolicies.ts';
import type { Mistake } from './mistake.ts';
import { engine } from './mistake.ts';

/** Other rules in a network than its policies make. */
function ruled(of: (rule: Rule) => readonly Rule[]): Mistake {
  return (plant) =>
    plant<typeof withPolicies>(`${engine}/withPolicies.ts`, (right) => ({
      withPolicies: (topology, cluster) => rewritten(right.withPolicies(topology, cluster), of),
    }));
}

function rewritten(topology: Topology, of: (rule: Rule) => readonly Rule[]): Topology {
  const ofPolicies = (rules: readonly Rule[]): readonly Rule[] =>
    rules.flatMap((rule) => (rule.id.includes('/policy-') ? of(rule) : [rule]));
  const devices = [...topology.devices].map(([id, device]) => {
    const { forward, input } = device.hooks;
    const hooks = { ...device.hooks, forward: ofPolicies(forward), input: ofPolicies(input) };
    return [id, { ...device, hooks }] as const;
  });
  return { ...topology, devices: new Map(devices) };
}

const withMatch = (rule: Rule, of: (match: Rule['match']) => Rule['match']): Rule => ({
  ...rule,
  match: of(rule.match),
});

/** What is mistaken in where and when policies are asked, however well they are understood. */
export const enforcementMistakes: Readonly<Record<string, Mistake>> = {
  'answers are asked about too': ruled((rule) => [withMatch(rule, ({ states: _states, ...match }) => match)]),
  'at the port the own node is refused': ruled((rule) => [
    withMatch(rule, ({ notSource = [], ...match }) => ({
      ...match,
      notSource: notSource.filter((each) => !each.endsWith('.1/32')),
    })),
  ]),
  'a pod is kept from itself': ruled((rule) => [
    withMatch(rule, ({ notSource = [], notDestination = [], ...match }) => ({
      ...match,
      notSource: notSource.filter((each) => match.destination?.includes(each) !== true),
      notDestination: notDestination.filter((each) => match.source?.includes(each) !== true),
    })),
  ]),
  'UDP is let through': ruled((rule) => (rule.match.protocol === 'udp' ? [] : [rule])),
  'egress is not enforced': ruled((rule) => (rule.id.includes('-egress-') ? [] : [rule])),
  'whatever is said, nodes enforce': (plant) =>
    plant<typeof withPolicies>(`${engine}/withPolicies.ts`, (right) => ({
      withPolicies: (topology, cluster) =>
        right.withPolicies(topology, {
          ...cluster,
          ...(cluster.policies === undefined ? {} : { policies: { ...cluster.policies, enforced: 'forward' } }),
        }),
    })),
  'whatever is said, pods’ ports enforce': (plant) =>
    plant<typeof withPolicies>(`${engine}/withPolicies.ts`, (right) => ({
      withPolicies: (topology, cluster) =>
        right.withPolicies(topology, {
          ...cluster,
          ...(cluster.policies === undefined ? {} : { policies: { ...cluster.policies, enforced: 'port' } }),
        }),
    })),
  'selectors mean whoever has such labels, in any cluster': (plant) =>
    plant<typeof withPolicies>(`${engine}/withPolicies.ts`, (right) => ({
      withPolicies: (topology, cluster) =>
        right.withPolicies(topology, {
          ...cluster,
          nodes: cluster.nodes.map((node, at) => ({
            ...node,
            pods:
              at > 0
                ? node.pods
                : [
                    ...node.pods,
                    ...[...topology.directory.keys()]
                      .filter((id) => id.endsWith('/pod-a'))
                      .map((id) => ({ id, name: id, labels: { app: 'pod-a' } })),
                  ],
          })),
        }),
    })),
  'Services are what is asked about': (plant) =>
    plant<typeof withPolicies>(`${engine}/withPolicies.ts`, (right) => ({
      withPolicies: (topology, cluster) => {
        const made = right.withPolicies(topology, cluster);
        const services = new Map(
          (cluster.services ?? []).flatMap((each) => each.backends.map((pod) => [pod, each] as const)),
        );
        return rewritten(made, (rule) => {
          const isFree = [...services.values()].some(({ clusterIp }) =>
            rule.match.notDestination?.some((each) => each.startsWith(clusterIp.slice(0, 5))),
          );
          return isFree ? [] : [rule];
        });
      },
    })),
};
