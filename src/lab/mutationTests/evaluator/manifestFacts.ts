import type * as allowedModule from '../../../engine/policy/allowed.ts';
import type * as manifestsModule from '../../../formats/policy/readManifests.ts';
import { cluster, db, peers, policy, rule, tier } from './manifests.ts';

/** What policies that somebody wrote mean, by the API's own words: who may connect to whom, at which ports. */
interface ManifestFact {
  /** As the API says it. */
  readonly fact: string;
  /** Documents in YAML, of the cluster in `manifests.ts`. */
  readonly policies: readonly string[];
  readonly from: string;
  readonly to: string;
  /** `all`, `none`, or ranges by protocol. */
  readonly may: string;
}

export const manifestFacts: readonly ManifestFact[] = [
  {
    fact: 'NotIn means also who has no such label',
    policies: [
      policy(
        'ingress: [{from: [{namespaceSelector: {}, podSelector: {matchExpressions: [{key: app, operator: NotIn, values: [db]}]}}]}]',
      ),
    ],
    from: 'bare',
    to: 'web',
    may: 'all',
  },
  {
    fact: 'NotIn does not mean who has one of the values',
    policies: [
      policy('ingress: [{from: [{podSelector: {matchExpressions: [{key: app, operator: NotIn, values: [db]}]}}]}]'),
    ],
    from: 'db',
    to: 'web',
    may: 'none',
  },
  {
    fact: 'In does not mean who has no such label',
    policies: [
      policy(
        'ingress: [{from: [{namespaceSelector: {}, podSelector: {matchExpressions: [{key: app, operator: In, values: [db]}]}}]}]',
      ),
    ],
    from: 'bare',
    to: 'web',
    may: 'none',
  },
  {
    fact: 'Exists asks for the label, whatever its value',
    policies: [policy('ingress: [{from: [{podSelector: {matchExpressions: [{key: tier, operator: Exists}]}}]}]')],
    from: 'db',
    to: 'web',
    may: 'all',
  },
  {
    fact: 'all requirements must hold',
    policies: [policy('ingress: [{from: [{podSelector: {matchLabels: {app: db, tier: back}}}]}]')],
    from: 'db',
    to: 'web',
    may: 'none',
  },
  {
    fact: 'a podSelector alone means the policy’s own namespace',
    policies: [policy('ingress: [{from: [{podSelector: {matchLabels: {app: web}}}]}]')],
    from: 'spy',
    to: 'web',
    may: 'none',
  },
  {
    fact: 'both selectors in one peer are one condition',
    policies: [
      policy(
        'ingress: [{from: [{namespaceSelector: {matchLabels: {team: web}}, podSelector: {matchLabels: {app: web}}}]}]',
      ),
    ],
    from: 'spy',
    to: 'web',
    may: 'none',
  },
  {
    fact: 'and the other way round',
    policies: [
      policy(
        'ingress: [{from: [{namespaceSelector: {matchLabels: {team: web}}, podSelector: {matchLabels: {app: web}}}]}]',
      ),
    ],
    from: 'db',
    to: 'web',
    may: 'none',
  },
  {
    fact: 'two peers are two ways in',
    policies: [
      policy('ingress: [{from: [{namespaceSelector: {matchLabels: {team: web}}}, {ipBlock: {cidr: 10.4.1.0/24}}]}]'),
    ],
    from: 'bare',
    to: 'web',
    may: 'all',
  },
  {
    fact: 'who is in an exception is not meant',
    policies: [policy('ingress: [{from: [{ipBlock: {cidr: 10.4.0.0/16, except: [10.4.1.0/24]}}]}]')],
    from: 'bare',
    to: 'web',
    may: 'none',
  },
  {
    fact: 'an ipBlock means pods too, by their addresses',
    policies: [policy('ingress: [{from: [{ipBlock: {cidr: 10.4.0.0/16}}]}]')],
    from: 'db',
    to: 'web',
    may: 'all',
  },
  {
    fact: 'a rule without peers is for everybody',
    policies: [policy('ingress: [{ports: [{port: 80}]}]')],
    from: 'bare',
    to: 'web',
    may: 'tcp 80-80',
  },
  { fact: 'no rules at all allow nothing', policies: [policy('ingress: []')], from: 'db', to: 'web', may: 'none' },
  { fact: 'an empty rule allows everything', policies: [policy('ingress: [{}]')], from: 'bare', to: 'web', may: 'all' },
  {
    fact: 'a policy that says nothing of egress leaves it open',
    policies: [policy('ingress: []')],
    from: 'web',
    to: 'db',
    may: 'all',
  },
  {
    fact: 'one with egress rules and no types isolates both ways',
    policies: [policy('egress: [{}]')],
    from: 'db',
    to: 'web',
    may: 'none',
  },
  {
    fact: 'one of type Egress does not isolate ingress',
    policies: [policy('policyTypes: [Egress]')],
    from: 'db',
    to: 'web',
    may: 'all',
  },
  {
    fact: 'policies add to one another',
    policies: [policy(`ingress: [{from: [${db}]}]`), policy('ingress: [{from: [{ipBlock: {cidr: 10.4.1.0/24}}]}]')],
    from: 'bare',
    to: 'web',
    may: 'all',
  },
  {
    fact: 'both ends must allow it',
    policies: [policy('ingress: [{}]'), policy('policyTypes: [Egress]', { pods: '{matchLabels: {app: db}}' })],
    from: 'db',
    to: 'web',
    may: 'none',
  },
  {
    fact: 'a last port makes a range',
    policies: [policy('ingress: [{ports: [{port: 80, endPort: 90}]}]')],
    from: 'db',
    to: 'web',
    may: 'tcp 80-90',
  },
  {
    fact: 'a port is of its protocol alone',
    policies: [policy('ingress: [{ports: [{port: 53, protocol: UDP}]}]')],
    from: 'db',
    to: 'web',
    may: 'udp 53-53',
  },
  {
    fact: 'without a protocol it is TCP',
    policies: [policy('ingress: [{ports: [{}]}]')],
    from: 'db',
    to: 'web',
    may: 'tcp 1-65535',
  },
  {
    fact: 'a named port is what the receiver calls so, for who sends too',
    policies: [policy('policyTypes: [Egress], egress: [{ports: [{port: http}]}]')],
    from: 'web',
    to: 'db',
    may: 'tcp 80-80',
  },
  {
    fact: 'a policy is about pods of its own namespace',
    policies: [policy('ingress: []', { namespace: 'bank' })],
    from: 'db',
    to: 'web',
    may: 'all',
  },
  {
    fact: 'an empty selector is about all of them',
    policies: [policy('ingress: []', { pods: '{}' })],
    from: 'web',
    to: 'db',
    may: 'none',
  },
  {
    fact: 'every namespace has the label of its name',
    policies: [policy('ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: bank}}}]}]')],
    from: 'bare',
    to: 'web',
    may: 'all',
  },
  {
    fact: 'the lowest priority is asked first',
    policies: [
      tier(`ingress: [${rule('Accept')}]`, { name: 'a', priority: 9 }),
      tier(`ingress: [${rule('Deny')}]`, { name: 'b', priority: 1 }),
    ],
    from: 'db',
    to: 'web',
    may: 'none',
  },
  {
    fact: 'the first rule that matches decides',
    policies: [tier(`ingress: [${rule('Accept')}, ${rule('Deny')}]`)],
    from: 'db',
    to: 'web',
    may: 'all',
  },
  {
    fact: 'only for its own ports',
    policies: [
      tier(`ingress: [${rule('Accept', ', protocols: [{tcp: {destinationPort: {number: 80}}}]')}, ${rule('Deny')}]`),
    ],
    from: 'db',
    to: 'web',
    may: 'tcp 80-80',
  },
  {
    fact: 'what passes is for NetworkPolicies to say',
    policies: [tier(`ingress: [${rule('Pass')}]`), policy('ingress: []')],
    from: 'db',
    to: 'web',
    may: 'none',
  },
  {
    fact: 'and skips the rest of its tier',
    policies: [tier(`ingress: [${rule('Pass')}, ${rule('Deny')}]`)],
    from: 'db',
    to: 'web',
    may: 'all',
  },
  {
    fact: 'what the admin tier denies, no NetworkPolicy allows',
    policies: [tier(`ingress: [${rule('Deny')}]`), policy('ingress: [{}]')],
    from: 'db',
    to: 'web',
    may: 'none',
  },
  {
    fact: 'what it accepts, none isolates',
    policies: [tier(`ingress: [${rule('Accept')}]`), policy('ingress: []')],
    from: 'db',
    to: 'web',
    may: 'all',
  },
  {
    fact: 'the baseline tier is not asked where a NetworkPolicy selects the pod',
    policies: [tier(`ingress: [${rule('Deny')}]`, { tier: 'Baseline' }), policy('ingress: [{}]')],
    from: 'db',
    to: 'web',
    may: 'all',
  },
  {
    fact: 'and is where none does',
    policies: [tier(`ingress: [${rule('Deny')}]`, { tier: 'Baseline' })],
    from: 'db',
    to: 'web',
    may: 'none',
  },
  {
    fact: 'a pod with its node’s network is no subject of a tier',
    policies: [tier(`ingress: [${rule('Deny')}]`)],
    from: 'db',
    to: 'agent',
    may: 'all',
  },
];

interface ManifestModules {
  readonly allowedTable: typeof allowedModule.allowedTable;
  readonly readManifests: typeof manifestsModule.readManifests;
}

/** What the evaluator says, in the words of `may`. */
export function toldOf({ policies, from, to }: ManifestFact, { allowedTable, readManifests }: ManifestModules): string {
  const text = [...cluster, ...policies].map((each) => `---\n${each}\n`).join('');
  const read = readManifests([{ name: 'all.yaml', bytes: new TextEncoder().encode(text) }], 'as-pods');
  if (read.problems.length > 0) return JSON.stringify(read.problems);
  const rows = allowedTable(read.policies, read.pods).allowed.filter(
    (row) => row.from === peers[from] && row.to === peers[to],
  );
  const ranges = rows.map(({ protocol, ports }) => `${protocol} ${ports.from}-${ports.to}`);
  const whole = ['tcp', 'udp', 'sctp'].map((protocol) => `${protocol} 1-65535`);
  if (ranges.join() === whole.join()) return 'all';
  return ranges.length === 0 ? 'none' : ranges.join(', ');
}
