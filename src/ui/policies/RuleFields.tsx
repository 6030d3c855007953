import type { ReactNode } from 'react';
import type { Cluster } from '../../engine/index.ts';
import type { AllowRule } from '../../engine/policy/index.ts';
import { Button, usePageWords } from '../shared/index.ts';
import { PeerList } from './PeerList.tsx';
import { PortFields } from './PortFields.tsx';

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
export function RuleFields({ number, rule, onChange, onRemove, ...around }: RuleFieldsProps): ReactNode {
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
