import type { ReactNode } from 'react';
import { useId } from 'react';
import type { NetworkPolicy } from '../../engine/policy/index.ts';
import { policyTitle } from '../../engine/policy/index.ts';
import { Button, Dialog, Select, usePageWords } from '../shared/index.ts';
import { PolicyPicture } from './PolicyPicture.tsx';
import { PolicyText } from './PolicyText.tsx';
import { TierList } from './TierList.tsx';
import { usePolicies } from './usePolicies.ts';
import './policies.css';

/** The network policies of a cluster, as a picture and as text that follow each other. */
export function PoliciesDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { policyEditor: words, clusterLabel } = usePageWords();
  const heading = useId();
  const edited = usePolicies(words.textName);
  if (edited === null) return null;
  const { clusters, cluster, choose, policies, change, problems } = edited;
  const { network, tiers, enforced } = policies;
  const isStale = problems.length > 0;
  const replaced = (at: number, ...by: readonly NetworkPolicy[]): void =>
    change({ network: network.toSpliced(at, 1, ...by) });
  return (
    <Dialog title={words.open} closeLabel={words.close} onClose={onClose}>
      <p>{words.lead}</p>
      <div className="policies-choices">
        <Select
          label={words.cluster}
          value={String(cluster.id)}
          options={clusters.map(({ id, name }) => ({ value: String(id), label: clusterLabel(name) }))}
          onChoose={choose}
        />
        <Select
          label={words.enforced}
          value={enforced}
          options={(['forward', 'port'] as const).map((value) => ({ value, label: words.enforcedAt[value] }))}
          disabled={network.length + tiers.length === 0}
          onChoose={(value) => change({ enforced: value })}
        />
      </div>
      <div className="policies-both">
        <section aria-labelledby={heading} className="policies-picture">
          <h3 id={heading}>{words.policies}</h3>
          {isStale ? <p className="policies-stale">{words.stale}</p> : null}
          <fieldset className="policies-list" disabled={isStale}>
            <legend className="visually-hidden">{words.policies}</legend>
            {network.length + tiers.length === 0 ? <p>{words.none}</p> : null}
            {network.map((policy, at) => (
              <PolicyPicture
                // Names change while they are typed.
                // oxlint-disable-next-line react/no-array-index-key
                key={at}
                policy={policy}
                cluster={cluster}
                onChange={(next) => replaced(at, next)}
                onRemove={() => replaced(at)}
              />
            ))}
            <Button onClick={() => change({ network: [...network, anotherPolicy(network)] })}>{words.add}</Button>
            {tiers.length === 0 ? null : <TierList tiers={tiers} cluster={cluster} />}
          </fieldset>
        </section>
        <PolicyText {...edited} />
      </div>
    </Dialog>
  );
}

/** One that isolates what comes in, as people begin. */
function anotherPolicy(network: readonly NetworkPolicy[]): NetworkPolicy {
  const namespace = network.at(-1)?.namespace ?? 'default';
  const titles = new Set(network.map(policyTitle));
  let number = 1;
  while (titles.has(`${namespace}/policy-${number}`)) number += 1;
  return { namespace, name: `policy-${number}`, pods: [], ingress: [], egress: null };
}
