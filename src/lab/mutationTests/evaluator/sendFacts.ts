import type { ClusterPolicies, NetworkPolicy, PolicyPeer } from '../../../engine/policy/policy.ts';
import type { NamedPort } from '../../../engine/policy/ports.ts';
import type { LabelSelector } from '../../../engine/policy/selector.ts';
import type { Cluster } from '../../../engine/scenario.ts';
import { prefix } from '../../../engine/index.ts';
import { twoClusters } from '../../../testing/catalogue.ts';
import type { Probing } from '../../../testing/probe.ts';
import type * as probes from '../../../testing/probe.ts';
import { webService } from '../../../testing/webService.ts';

/** What policies of cluster 2 do to what is sent, by where and when they are asked. */
interface SendFact extends Pick<Probing, 'model' | 'settings' | 'from' | 'to' | 'protocol'> {
  readonly fact: string;
  readonly policies: ClusterPolicies;
  readonly symptom: 'connected' | 'timeout';
}

const [a, g, h, j] = ['cluster-1/pod-a', 'cluster-2/pod-g', 'cluster-2/pod-h', 'cluster-2/pod-j'];
const flat = { model: 'flat' } as const;
const named = (app: string): LabelSelector => [{ key: 'app', operator: 'in', values: [app] }];
const block = (text: string): PolicyPeer => ({ kind: 'addresses', prefixes: [prefix(text)], except: [] });
const pods = (app: string): PolicyPeer => ({
  kind: 'pods',
  namespaces: { kind: 'named', name: 'default' },
  pods: named(app),
});
const tcp = (port: number) => ({ kind: 'range', protocol: 'tcp', range: { from: port, to: port } }) as const;

function network(more: Partial<NetworkPolicy>, enforced: ClusterPolicies['enforced'] = 'forward'): ClusterPolicies {
  const policy = { namespace: 'default', name: 'p', pods: named('pod-g'), ingress: null, egress: null, ...more };
  return { enforced, network: [policy], tiers: [] };
}

const closed = { ingress: [] };
const fromFour = network({ ingress: [{ peers: [block('10.4.0.0/16')], ports: null }] });
const onNodes = { model: 'island', settings: { gateway: 'node' } } as const;

export const sendFacts: readonly SendFact[] = [
  {
    fact: 'flat: an ipBlock lets the other cluster in',
    ...flat,
    policies: fromFour,
    from: a,
    to: g,
    symptom: 'connected',
  },
  { fact: 'flat: and its own out', ...flat, policies: fromFour, from: j, to: g, symptom: 'timeout' },
  { fact: 'island: the other way round', model: 'island', policies: fromFour, from: a, to: g, symptom: 'timeout' },
  { fact: 'island: its own comes in', model: 'island', policies: fromFour, from: j, to: g, symptom: 'connected' },
  {
    fact: 'a selector never means another cluster’s pod',
    ...flat,
    policies: network({ ingress: [{ peers: [pods('pod-a')], ports: null }] }),
    from: a,
    to: g,
    symptom: 'timeout',
  },
  {
    fact: 'an answer is no new connection',
    ...flat,
    policies: network({ egress: [] }),
    from: a,
    to: g,
    symptom: 'connected',
  },
  {
    fact: 'who may send nowhere does not',
    ...flat,
    policies: network({ egress: [] }),
    from: g,
    to: a,
    symptom: 'timeout',
  },
  {
    fact: 'a pod’s own node is let in',
    ...flat,
    policies: network(closed),
    from: 'cluster-2/node-3',
    to: g,
    symptom: 'connected',
  },
  {
    fact: 'at the port too',
    ...flat,
    policies: network(closed, 'port'),
    from: 'cluster-2/node-3',
    to: g,
    symptom: 'connected',
  },
  {
    fact: 'another node is not',
    ...flat,
    policies: network(closed),
    from: 'cluster-2/node-4',
    to: g,
    symptom: 'timeout',
  },
  {
    fact: 'a node is about nobody’s policy',
    ...flat,
    policies: network(closed),
    from: a,
    to: 'cluster-2/node-3',
    symptom: 'connected',
  },
  {
    fact: 'a pod is let in to itself, by way of its Service',
    ...flat,
    policies: network({ ingress: [], egress: [] }),
    from: g,
    to: '10.96.0.10:80',
    symptom: 'connected',
  },
  { fact: 'bridges ask', ...flat, policies: network(closed), from: h, to: g, symptom: 'timeout' },
  {
    fact: 'egress is asked about the pod behind a Service',
    ...flat,
    policies: network({ pods: named('pod-j'), egress: [{ peers: [pods('pod-g')], ports: [tcp(8080)] }] }),
    from: j,
    to: '10.96.0.10:80',
    symptom: 'connected',
  },
  {
    fact: 'and not about the Service',
    ...flat,
    policies: network({ pods: named('pod-j'), egress: [{ peers: [block('10.96.0.0/16')], ports: [tcp(80)] }] }),
    from: j,
    to: '10.96.0.10:80',
    symptom: 'timeout',
  },
  {
    fact: 'UDP is refused as TCP is',
    ...flat,
    policies: network({ ingress: [{ peers: null, ports: [tcp(8080)] }] }),
    protocol: 'udp',
    from: j,
    to: g,
    symptom: 'timeout',
  },
  {
    fact: 'while nodes forward, who comes by the own node is who he is',
    ...onNodes,
    policies: network(closed),
    from: 'other-client',
    to: g,
    symptom: 'timeout',
  },
  {
    fact: 'at the port he is the node',
    ...onNodes,
    policies: network(closed, 'port'),
    from: 'other-client',
    to: g,
    symptom: 'connected',
  },
  {
    fact: 'at the port others are refused',
    ...flat,
    policies: network(closed, 'port'),
    from: j,
    to: g,
    symptom: 'timeout',
  },
  {
    fact: 'a named port is the receiver’s',
    ...flat,
    policies: network({
      pods: named('pod-j'),
      egress: [{ peers: null, ports: [{ kind: 'named', name: 'http', protocol: null }] }],
    }),
    from: j,
    to: g,
    symptom: 'connected',
  },
  {
    fact: 'whoever is selected by nobody is asked by nobody',
    ...flat,
    policies: network(closed),
    from: a,
    to: h,
    symptom: 'connected',
  },
];

const web = webService();
const ports: readonly NamedPort[] = [{ name: 'http', protocol: 'tcp', port: 8080 }];

/** Every pod is labelled by its own name; one of cluster 2 has a port with a name, and a Service before it. */
export function factSymptomOf(
  { fact: _fact, symptom: _symptom, policies, ...probing }: SendFact,
  probe: typeof probes.probe,
): string {
  const clusters = twoClusters.clusters.map(
    (each): Cluster => ({
      ...each,
      ...(each.id === 'cluster-2' ? { policies, services: [web] } : {}),
      nodes: each.nodes.map((node) => ({
        ...node,
        pods: node.pods.map((pod) => ({
          ...pod,
          labels: { app: pod.id.slice(pod.id.indexOf('/') + 1) },
          ...(pod.id === g ? { ports } : {}),
        })),
      })),
    }),
  );
  return probe({ scenario: { ...twoClusters, clusters }, ...probing }).symptom;
}
