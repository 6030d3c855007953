import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, prefix } from '../../engine/index.ts';
import type { ClusterPolicies, ClusterPolicy, TierRule } from '../../engine/policy/policy.ts';
import { parseScenarioValue } from '../index.ts';
import { generatedGuarded } from '../../testing/generatedGuarded.ts';
import type { WrittenPolicies } from './readManifests.ts';
import { policiesIn } from './readManifests.ts';
import { policyText } from './policyText.ts';

function read(text: string): WrittenPolicies {
  const found = policiesIn(text, 'policies');
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

const onlyWeb: Pick<ClusterPolicies, 'network' | 'tiers'> = {
  network: [
    {
      namespace: 'shop',
      name: 'only-web',
      pods: [{ key: 'app', operator: 'in', values: ['db'] }],
      ingress: [
        {
          peers: [
            {
              kind: 'pods',
              namespaces: { kind: 'named', name: 'shop' },
              pods: [{ key: 'app', operator: 'in', values: ['web'] }],
            },
            { kind: 'addresses', prefixes: [prefix('10.4.0.0/16')], except: [prefix('10.4.1.0/24')] },
          ],
          ports: [{ kind: 'range', protocol: 'tcp', range: { from: 5432, to: 5433 } }],
        },
      ],
      egress: [],
    },
  ],
  tiers: [],
};

const guard: readonly ClusterPolicy[] = [
  {
    kind: 'ClusterNetworkPolicy',
    name: 'guard',
    tier: 'admin',
    priority: 5,
    subject: { namespaces: { kind: 'labelled', selector: [] }, pods: [] },
    ingress: [],
    egress: [
      {
        name: null,
        action: 'deny',
        peers: [{ kind: 'addresses', prefixes: [prefix('10.4.0.0/16')], except: [] }],
        ports: [{ kind: 'range', protocol: 'udp', range: { from: 1, to: 65_535 } }],
      },
    ],
  },
];

/** As far as the API has words: tiers mean a port by its name whatever its protocol, and pods alone, and are entered by pods alone. */
function sayable(policy: ClusterPolicy): ClusterPolicy {
  const ingress = policy.ingress.map((rule) => ({ ...rule, peers: rule.peers.filter(({ kind }) => kind === 'pods') }));
  const egress = policy.egress.filter(
    ({ peers, ports }) =>
      peers.every(({ kind }) => kind === 'pods') || (ports ?? []).every(({ kind }) => kind !== 'named'),
  );
  return { ...policy, ingress: ingress.map(withoutProtocol), egress: egress.map(withoutProtocol) };
}

function withoutProtocol(rule: TierRule): TierRule {
  const ports = rule.ports?.map((each) => (each.kind === 'named' ? { ...each, protocol: null } : each)) ?? null;
  return { ...rule, ports };
}

test('is written as people write it', () => {
  expect(policyText(onlyWeb)).toBe(`apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: only-web
  namespace: shop
spec:
  podSelector:
    matchLabels:
      app: db
  policyTypes:
  - Ingress
  - Egress
  ingress:
  - from:
    - podSelector:
        matchLabels:
          app: web
    - ipBlock:
        cidr: 10.4.0.0/16
        except:
        - 10.4.1.0/24
    ports:
    - protocol: TCP
      port: 5432
      endPort: 5433
  egress: []
`);
});

describe('what is written is read as what it was', () => {
  test('a policy of its own words', () => {
    expect(read(policyText(onlyWeb))).toEqual({ ...onlyWeb, notes: [] });
    expect(read(' ')).toEqual({ network: [], tiers: [], notes: [] });
  });

  test('texts that YAML would take for something else', () => {
    for (const word of ['true', 'no', '1.0', '12', 'a: b', '#x', '', 'null', "it's", '0x1f', '1e3', '-']) {
      const tiers = guard.map((each) => ({ ...each, egress: each.egress.map((rule) => ({ ...rule, name: word })) }));
      expect(read(policyText({ network: [], tiers })).tiers).toEqual(tiers);
    }
    for (const word of ['true', 'no', '1.0', '12', '', 'null', '0x1f', '1e3']) {
      const network = onlyWeb.network.map((each) => ({
        ...each,
        pods: [{ key: 'app', operator: 'in' as const, values: [word] }],
      }));
      expect(read(policyText({ network, tiers: [] })).network[0]?.pods).toEqual(network[0]?.pods);
    }
  });

  test('every port of a protocol is from the first to the last, where the API has no other word for it', () => {
    const tiers = guard.map((each) => ({
      ...each,
      egress: each.egress.map((rule) => ({ ...rule, ports: [{ kind: 'all' as const, protocol: 'udp' as const }] })),
    }));
    const [policy] = read(policyText({ network: [], tiers })).tiers;
    expect(policy?.egress[0]?.ports).toEqual([{ kind: 'range', protocol: 'udp', range: { from: 1, to: 65_535 } }]);
  });

  test('in generated clusters the same is refused', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(generatedGuarded, (document) => {
        const parsed = parseScenarioValue(document);
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
        const scenario = parsed.value;
        const clusters = scenario.clusters.map((cluster) => {
          if (cluster.policies === undefined) return cluster;
          // One API has no two policies of one name.
          const unique = {
            network: cluster.policies.network.map((each, at) => ({ ...each, name: `p${at}` })),
            tiers: cluster.policies.tiers.map((each, at) => sayable({ ...each, name: `t${at}` })),
          };
          const { network, tiers } = read(policyText(unique));
          return [
            { ...cluster, policies: { ...cluster.policies, ...unique } },
            { ...cluster, policies: { ...cluster.policies, network, tiers } },
          ] as const;
        });
        const [before, after] = [0, 1].map((which) => {
          const made = {
            ...scenario,
            clusters: clusters.map((each) => ('id' in each ? each : (each[which] ?? each[0]))),
          };
          const { devices } = compile(made, 'flat', {});
          return [...devices.values()].map(({ id, hooks }) => [
            id,
            ...[...hooks.forward, ...hooks.input].map(({ match }) => JSON.stringify(match)).toSorted(),
          ]);
        });
        expect(after).toEqual(before);
      }),
      { numRuns: 60, seed: 20_261_129 },
    );
  });
});

test('what is wrong is told with its line', () => {
  const text = policyText(onlyWeb).replace('endPort: 5433', 'endPort: 80');
  expect(policiesIn(text, 'text')).toMatchObject({
    ok: false,
    error: [{ code: 'broken-rule', rule: 'end-port-before', line: 25, object: 'NetworkPolicy/shop/only-web' }],
  });
  const twice = policyText({ network: [], tiers: guard }).replace(
    '- 10.4.0.0/16',
    '- 10.4.0.0/16\n      - 10.4.0.0/16',
  );
  expect(policiesIn(twice, 'text')).toMatchObject({
    ok: false,
    error: [{ rule: 'same-item', line: twice.split('\n').findLastIndex((line) => line.includes('10.4.')) + 1 }],
  });
  expect(policiesIn('kind: [', 'text')).toMatchObject({ ok: false, error: [{ code: 'syntax', line: 1 }] });
});
