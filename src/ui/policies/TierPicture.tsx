import type { ReactNode } from 'react';
import { useId } from 'react';
import type { Cluster } from '../../engine/index.ts';
import type { ClusterPolicy, Direction, PolicyPeer, Tier, TierAction, TierRule } from '../../engine/policy/index.ts';
import { everything, policyTitle } from '../../engine/policy/index.ts';
import { Button, Select, usePageWords } from '../shared/index.ts';
import { podLabels, validName } from './fields.ts';
import { PeerList } from './PeerList.tsx';
import type { PointedPeer } from './pointed.ts';
import { PortFields } from './PortFields.tsx';
import { Selected } from './Selected.tsx';
import { Typed } from './Typed.tsx';

interface TierPictureProps {
  readonly policy: ClusterPolicy;
  readonly cluster: Cluster;
  readonly onChange: (policy: ClusterPolicy) => void;
  readonly onRemove: () => void;
  readonly onPoint: (at: Pick<PointedPeer, 'direction' | 'rule' | 'peer'>) => void;
}

const tiers = ['admin', 'baseline'] as const satisfies readonly Tier[];
const actions = ['accept', 'deny', 'pass'] as const satisfies readonly TierAction[];
const directions = ['ingress', 'egress'] as const satisfies readonly Direction[];
const choices = ['namespaces', 'addresses'] as const;
/** Who comes from an address, the API has no word for (ClusterNetworkPolicyIngressPeer). */
const onlyPods = ['namespaces'] as const;

/** A policy of a tier: when it is asked, whom it is about, and what its rules do, in their order. */
export function TierPicture({ policy, cluster, onChange, onRemove, onPoint }: TierPictureProps): ReactNode {
  const { policyEditor: words } = usePageWords();
  const heading = useId();
  const { kind, name, tier, priority, subject } = policy;
  const title = policyTitle(policy);
  return (
    <article className="policies-policy" aria-labelledby={heading} data-tier={tier}>
      <header>
        <h4 id={heading}>{title}</h4>
        <Button look="quiet" icon="close" label={words.remove(title)} onClick={onRemove} />
      </header>
      <div className="policies-order">
        {kind === 'BaselineAdminNetworkPolicy' ? null : (
          <Typed
            label={words.fields.name}
            value={name}
            read={validName}
            onSay={(next) => onChange({ ...policy, name: next })}
          />
        )}
        {kind === 'ClusterNetworkPolicy' ? (
          <Select
            label={words.tier}
            labelled="above"
            value={tier}
            options={tiers.map((value) => ({ value, label: words.tierNames[value] }))}
            onChoose={(chosen) => onChange({ ...policy, tier: chosen })}
          />
        ) : (
          <p>{words.tierNames[tier]}</p>
        )}
        {kind === 'BaselineAdminNetworkPolicy' ? null : (
          <Typed
            label={words.priority}
            value={String(priority)}
            help={words.priorityHelp}
            wrong={words.wrongPriority}
            read={priorityIn}
            onSay={(next) => onChange({ ...policy, priority: next })}
          />
        )}
      </div>
      <p className="policies-subject-line">
        {words.subject}: <Selected cluster={cluster} choice={subject} />
      </p>
      {directions.map((direction) => (
        <TierRules key={direction} {...{ direction, policy, cluster, onChange, onPoint }} />
      ))}
    </article>
  );
}

/** As the API takes priorities (ClusterNetworkPolicySpec.priority). */
function priorityIn(text: string): number | null {
  const number = Number(text);
  return /^\d{1,4}$/.test(text.trim()) && number <= 1000 ? number : null;
}

interface TierRulesProps extends Pick<TierPictureProps, 'policy' | 'cluster' | 'onChange' | 'onPoint'> {
  readonly direction: Direction;
}

function TierRules({ direction, policy, cluster, onChange, onPoint }: TierRulesProps): ReactNode {
  const { policyEditor: words } = usePageWords();
  const rules = policy[direction];
  const put = (next: readonly TierRule[]): void => onChange({ ...policy, [direction]: next });
  return (
    <div className="policies-way" role="group" aria-label={words.tierWays[direction]}>
      <h5>{words.tierWays[direction]}</h5>
      {rules.map((rule, at) => (
        // Rules are told apart by their places.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className="policies-rule" role="group" aria-label={words.rule(at + 1)} data-action={rule.action}>
          <header>
            <strong>{words.rule(at + 1)}</strong>
            <Button
              look="quiet"
              icon="close"
              label={words.removeRule(at + 1)}
              onClick={() => put(rules.toSpliced(at, 1))}
            />
          </header>
          <Select
            label={words.action}
            value={rule.action}
            options={actions.map((value) => ({ value, label: words.actions[value] }))}
            onChoose={(action) => put(rules.with(at, { ...rule, action }))}
          />
          <PeerList
            peers={rule.peers}
            choices={direction === 'egress' || rule.peers.some(({ kind }) => kind === 'addresses') ? choices : onlyPods}
            namespace=""
            cluster={cluster}
            known={podLabels(cluster)}
            onPoint={(peer) => onPoint({ direction, rule: at, peer })}
            onChange={(peers) => put(rules.with(at, { ...rule, peers: peers ?? [everyPod] }))}
          />
          <PortFields ports={rule.ports} onChange={(ports) => put(rules.with(at, { ...rule, ports }))} />
        </div>
      ))}
      <Button
        icon="plus"
        onClick={() => put([...rules, { name: null, action: 'deny', peers: [everyPod], ports: null }])}
      >
        {words.addTierRule[direction]}
      </Button>
    </div>
  );
}

const everyPod: PolicyPeer = {
  kind: 'pods',
  namespaces: { kind: 'labelled', selector: everything },
  pods: everything,
};
