import type { ReactNode } from 'react';
import type { Cluster } from '../../engine/index.ts';
import type { AllowRule, PolicyPeer } from '../../engine/policy/index.ts';
import { Button, usePageWords } from '../shared/index.ts';
import { PeerFields } from './PeerFields.tsx';
import { PortFields } from './PortFields.tsx';

interface RuleFieldsProps {
  readonly number: number;
  readonly rule: AllowRule;
  readonly namespace: string;
  readonly cluster: Cluster;
  readonly known: ReadonlyMap<string, ReadonlySet<string>>;
  readonly onChange: (rule: AllowRule) => void;
  readonly onRemove: () => void;
}

/** Whom a rule lets, and at which ports. */
export function RuleFields({ number, rule, onChange, onRemove, ...around }: RuleFieldsProps): ReactNode {
  const { policyEditor: words } = usePageWords();
  const { fields } = words;
  const { peers, ports } = rule;
  const put = (next: readonly PolicyPeer[] | null): void => onChange({ ...rule, peers: next });
  return (
    <div className="policies-rule" role="group" aria-label={words.rule(number)}>
      <header>
        <strong>{words.rule(number)}</strong>
        <Button look="quiet" icon="close" label={words.removeRule(number)} onClick={onRemove} />
      </header>
      {(peers ?? [null]).map((peer, at) => (
        <PeerFields
          // Peers are told apart by their places.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          peer={peer}
          {...around}
          onChange={(next) => put(next === null ? null : (peers ?? []).toSpliced(at, 1, next))}
          onRemove={
            peers === null || peers.length < 2
              ? null
              : { label: fields.removePeer(at + 1), act: () => put(peers.toSpliced(at, 1)) }
          }
        />
      ))}
      {peers === null ? null : (
        <Button look="quiet" icon="plus" onClick={() => put([...peers, ownPods(around.namespace)])}>
          {fields.addPeer}
        </Button>
      )}
      <PortFields ports={ports} onChange={(next) => onChange({ ...rule, ports: next })} />
    </div>
  );
}

function ownPods(namespace: string): PolicyPeer {
  return { kind: 'pods', namespaces: { kind: 'named', name: namespace }, pods: [] };
}
