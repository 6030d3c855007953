import type { ReactNode } from 'react';
import { useId } from 'react';
import type { Cluster } from '../../engine/index.ts';
import type { ClusterPolicy } from '../../engine/policy/index.ts';
import { policyTitle } from '../../engine/policy/index.ts';
import { usePageWords } from '../shared/index.ts';
import { Selected } from './Selected.tsx';

interface TierListProps {
  readonly tiers: readonly ClusterPolicy[];
  readonly cluster: Cluster;
}

/** Policies of tiers: whom each is about and what its rules do, in the order in which they are written. */
export function TierList({ tiers, cluster }: TierListProps): ReactNode {
  const { policyEditor: words } = usePageWords();
  const heading = useId();
  return (
    <section className="policies-tiers" aria-labelledby={heading}>
      <h4 id={heading}>{words.tiers}</h4>
      <p className="policies-help">{words.tiersHelp}</p>
      <ul>
        {tiers.map((policy) => (
          <li key={policyTitle(policy)}>
            <strong>{policyTitle(policy)}</strong> <Selected cluster={cluster} choice={policy.subject} />{' '}
            {words.tierRules([...policy.ingress, ...policy.egress].map(({ action }) => words.actions[action]))}
          </li>
        ))}
      </ul>
    </section>
  );
}
