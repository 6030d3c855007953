import type { ReactNode } from 'react';
import { useId } from 'react';
import type { Cluster } from '../../engine/index.ts';
import type { AllowRule, Direction, NetworkPolicy } from '../../engine/policy/index.ts';
import { policyTitle } from '../../engine/policy/index.ts';
import { Button, usePageWords } from '../shared/index.ts';
import { PeerList } from './PeerList.tsx';
import { PortFields } from './PortFields.tsx';
import { podLabels, validName } from './fields.ts';
import type { PointedPeer } from './pointed.ts';
import { Selected } from './Selected.tsx';
import { SelectorFields } from './SelectorFields.tsx';
import { Typed } from './Typed.tsx';

interface PolicyPictureProps {
  readonly policy: NetworkPolicy;
  readonly cluster: Cluster;
  readonly onChange: (policy: NetworkPolicy) => void;
  readonly onRemove: () => void;
  readonly onPoint: (at: Pick<PointedPeer, 'direction' | 'rule' | 'peer'>) => void;
}

/** Who may come in, to whom, and where those may send: three columns, as the packets go. */
export function PolicyPicture({ policy, cluster, onChange, onRemove, onPoint }: PolicyPictureProps): ReactNode {
  const { policyEditor: words } = usePageWords();
  const heading = useId();
  const { namespace, name, pods } = policy;
  const { fields } = words;
  const title = policyTitle(policy);
  return (
    <article className="policies-policy" aria-labelledby={heading}>
      <header>
        <h4 id={heading}>{title}</h4>
        <Button look="quiet" icon="close" label={words.remove(title)} onClick={onRemove} />
      </header>
      <div className="policies-flow">
        <Way direction="ingress" {...{ policy, cluster, onChange, onPoint }} />
        <div className="policies-subject">
          <h5>{words.subject}</h5>
          <Typed
            label={fields.name}
            value={name}
            read={validName}
            onSay={(next) => onChange({ ...policy, name: next })}
          />
          <Typed
            label={fields.namespace}
            value={namespace}
            read={validName}
            onSay={(next) => onChange(inNamespace(policy, next))}
          />
          <SelectorFields
            label={fields.podLabels}
            selector={pods}
            known={podLabels(cluster)}
            onChange={(next) => onChange({ ...policy, pods: next })}
          />
          <Selected cluster={cluster} choice={{ namespaces: { kind: 'named', name: namespace }, pods }} />
        </div>
        <Way direction="egress" {...{ policy, cluster, onChange, onPoint }} />
      </div>
    </article>
  );
}

/** Whoever was meant in the policy's own namespace still is. */
function inNamespace(policy: NetworkPolicy, namespace: string): NetworkPolicy {
  const moved = (rules: readonly AllowRule[] | null): readonly AllowRule[] | null =>
    rules?.map((rule) => ({
      ...rule,
      peers:
        rule.peers?.map((peer) =>
          peer.kind === 'pods' && peer.namespaces.kind === 'named' && peer.namespaces.name === policy.namespace
            ? { ...peer, namespaces: { kind: 'named', name: namespace } as const }
            : peer,
        ) ?? null,
    })) ?? null;
  return { ...policy, namespace, ingress: moved(policy.ingress), egress: moved(policy.egress) };
}

interface WayProps extends Omit<PolicyPictureProps, 'onRemove'> {
  readonly direction: Direction;
}

function Way({ direction, policy, cluster, onChange, onPoint }: WayProps): ReactNode {
  const { policyEditor: words } = usePageWords();
  const id = useId();
  const rules = policy[direction];
  const put = (next: readonly AllowRule[] | null): void => onChange({ ...policy, [direction]: next });
  return (
    <div className="policies-way" data-direction={direction} data-silent={rules === null}>
      <label htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={rules !== null}
          onChange={({ target }) => put(target.checked ? [] : null)}
        />
        <span>{words.says[direction]}</span>
      </label>
      {rules === null ? <p>{words.silent[direction]}</p> : null}
      {rules?.length === 0 ? <p className="policies-nobody">{words.nobody[direction]}</p> : null}
      {rules?.map((rule, at) => (
        <RuleFields
          // Rules are told apart by their places.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          number={at + 1}
          rule={rule}
          namespace={policy.namespace}
          cluster={cluster}
          known={podLabels(cluster)}
          onChange={(next) => put(rules.with(at, next))}
          onRemove={() => put(rules.toSpliced(at, 1))}
          onPoint={(peer) => onPoint({ direction, rule: at, peer })}
        />
      ))}
      {rules === null ? null : (
        <Button icon="plus" onClick={() => put([...rules, { peers: null, ports: null }])}>
          {words.addRule[direction]}
        </Button>
      )}
    </div>
  );
}

interface RuleFieldsProps {
  readonly number: number;
  readonly rule: AllowRule;
  readonly namespace: string;
  readonly cluster: Cluster;
  readonly known: ReadonlyMap<string, ReadonlySet<string>>;
  readonly onChange: (rule: AllowRule) => void;
  readonly onRemove: () => void;
  /** Somebody in it is pointed at, by the number of the peer. */
  readonly onPoint: (peer: number) => void;
}

const choices = ['own-namespace', 'everybody', 'namespaces', 'addresses'] as const;

/** Whom a rule lets, and at which ports. */
function RuleFields({ number, rule, onChange, onRemove, ...around }: RuleFieldsProps): ReactNode {
  const { policyEditor: words } = usePageWords();
  return (
    <div className="policies-rule" role="group" aria-label={words.rule(number)}>
      <header>
        <strong>{words.rule(number)}</strong>
        <Button look="quiet" icon="close" label={words.removeRule(number)} onClick={onRemove} />
      </header>
      <PeerList peers={rule.peers} choices={choices} {...around} onChange={(peers) => onChange({ ...rule, peers })} />
      <PortFields ports={rule.ports} onChange={(ports) => onChange({ ...rule, ports })} />
    </div>
  );
}
