import type { Cluster, Prefix } from '../../engine/index.ts';
import type { AllowRule, PolicyPeer } from '../../engine/policy/index.ts';
import { covers } from './facts/hull.ts';

type ClusterPolicies = NonNullable<Cluster['policies']>;

/** A range whose addresses all have their place in another. */
export interface RangeMove {
  readonly from: Prefix;
  /** Where a part of it is afterwards. */
  readonly place: (part: Prefix) => Prefix;
}

/**
 * The policies of a cluster whose ranges move. Blocks of addresses inside of such a range move with it; one that is larger means the
 * new range too. Those of other clusters stay, where the old addresses are still theirs.
 */
export function movedPolicies(policies: ClusterPolicies, moves: readonly RangeMove[]): ClusterPolicies {
  const peer = (of: PolicyPeer): PolicyPeer =>
    of.kind === 'pods' ? of : { ...of, prefixes: moved(of.prefixes, moves), except: moved(of.except, moves) };
  const allow = (of: AllowRule): AllowRule => ({ ...of, peers: of.peers?.map(peer) ?? null });
  return {
    ...policies,
    network: policies.network.map((each) => ({
      ...each,
      ingress: each.ingress?.map(allow) ?? null,
      egress: each.egress?.map(allow) ?? null,
    })),
    tiers: policies.tiers.map((each) => ({
      ...each,
      ingress: each.ingress.map((rule) => ({ ...rule, peers: rule.peers.map(peer) })),
      egress: each.egress.map((rule) => ({ ...rule, peers: rule.peers.map(peer) })),
    })),
  };
}

/** How many of a cluster's policies have to be written anew where this range moves. */
export function policiesNaming({ policies }: Cluster, move: RangeMove): number {
  if (policies === undefined) return 0;
  const after = movedPolicies(policies, [move]);
  const differing = (of: 'network' | 'tiers'): number =>
    policies[of].filter((each, at) => JSON.stringify(each) !== JSON.stringify(after[of][at])).length;
  return differing('network') + differing('tiers');
}

function moved(ranges: readonly Prefix[], moves: readonly RangeMove[]): readonly Prefix[] {
  return [
    ...new Set(
      ranges.flatMap((range) => {
        const whole = moves.find(({ from }) => covers(from, range));
        if (whole !== undefined) return [whole.place(range)];
        const parts = moves.flatMap(({ from, place }) => (covers(range, from) ? [place(from)] : []));
        return [range, ...parts.filter((part) => !covers(range, part))];
      }),
    ),
  ];
}
