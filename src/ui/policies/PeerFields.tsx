import type { ReactNode } from 'react';
import type { Cluster, Prefix } from '../../engine/index.ts';
import { lengthOf, overlaps, parsePrefix, prefix } from '../../engine/index.ts';
import type { LabelSelector, NamespaceChoice, PolicyPeer } from '../../engine/policy/index.ts';
import { nameLabel } from '../../engine/policy/index.ts';
import type { PeerChoice } from '../../i18n/index.ts';
import { Button, Select, usePageWords } from '../shared/index.ts';
import { Selected } from './Selected.tsx';
import { SelectorFields } from './SelectorFields.tsx';
import { Typed } from './Typed.tsx';

interface PeerFieldsProps {
  readonly number: number;
  readonly choices: readonly PeerChoice[];
  /** `null`: everybody. */
  readonly peer: PolicyPeer | null;
  readonly namespace: string;
  readonly cluster: Cluster;
  readonly known: ReadonlyMap<string, ReadonlySet<string>>;
  readonly onChange: (peer: PolicyPeer | null) => void;
  /** It is looked at, by the pointer or by the keyboard. */
  readonly onPoint: () => void;
  readonly onRemove: { readonly label: string; readonly act: () => void } | null;
}

/** Somebody at the other end: everybody, pods by labels, or addresses. */
export function PeerFields({
  number,
  choices,
  peer,
  namespace,
  cluster,
  known,
  onChange,
  onPoint,
  onRemove,
}: PeerFieldsProps): ReactNode {
  const { fields } = usePageWords().policyEditor;
  const choice = choiceOf(peer, namespace);
  return (
    // Whoever is in it, by pointer or by keyboard, points at it; there is nothing to press.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className="policies-peer"
      role="group"
      aria-label={fields.peerNumber(number)}
      data-peer={choice}
      onFocus={onPoint}
      onPointerEnter={onPoint}
    >
      <Select
        label={fields.peer}
        value={choice}
        options={choices.map((value) => ({ value, label: fields.peers[value] }))}
        onChoose={(chosen) => onChange(peerOf(chosen, namespace))}
      />
      {onRemove === null ? null : <Button look="quiet" icon="close" label={onRemove.label} onClick={onRemove.act} />}
      {peer?.kind === 'pods' ? (
        <>
          {choice === 'namespaces' ? (
            <SelectorFields
              label={fields.namespaceLabels}
              selector={selectorOf(peer.namespaces)}
              known={namespaceLabelsOf(cluster)}
              onChange={(selector) => onChange({ ...peer, namespaces: { kind: 'labelled', selector } })}
            />
          ) : null}
          <SelectorFields
            label={fields.podLabels}
            selector={peer.pods}
            known={known}
            onChange={(pods) => onChange({ ...peer, pods })}
          />
          <Selected cluster={cluster} choice={peer} />
        </>
      ) : null}
      {peer?.kind === 'addresses' ? <AddressFields peer={peer} onChange={onChange} /> : null}
    </div>
  );
}

function choiceOf(peer: PolicyPeer | null, namespace: string): PeerChoice {
  if (peer === null) return 'everybody';
  if (peer.kind === 'addresses') return 'addresses';
  return peer.namespaces.kind === 'named' && peer.namespaces.name === namespace ? 'own-namespace' : 'namespaces';
}

/** One of this kind, before anybody says more of it. */
export function peerOf(choice: PeerChoice, namespace: string): PolicyPeer | null {
  switch (choice) {
    case 'everybody':
      return null;
    case 'own-namespace':
      return { kind: 'pods', namespaces: { kind: 'named', name: namespace }, pods: [] };
    case 'namespaces':
      return { kind: 'pods', namespaces: { kind: 'labelled', selector: [] }, pods: [] };
    case 'addresses':
      return { kind: 'addresses', prefixes: [prefix('10.0.0.0/8')], except: [] };
  }
}

function selectorOf(namespaces: NamespaceChoice): LabelSelector {
  return namespaces.kind === 'labelled'
    ? namespaces.selector
    : [{ key: nameLabel, operator: 'in', values: [namespaces.name] }];
}

function namespaceLabelsOf({ nodes, namespaces = [] }: Cluster): ReadonlyMap<string, ReadonlySet<string>> {
  const names = nodes.flatMap(({ pods }) => pods.map(({ namespace = 'default' }) => namespace));
  const known = new Map<string, Set<string>>([[nameLabel, new Set(names)]]);
  for (const { labels } of namespaces) {
    for (const [key, value] of Object.entries(labels)) known.set(key, (known.get(key) ?? new Set()).add(value));
  }
  return known;
}

interface AddressFieldsProps {
  readonly peer: Extract<PolicyPeer, { kind: 'addresses' }>;
  readonly onChange: (peer: PolicyPeer) => void;
}

function AddressFields({ peer, onChange }: AddressFieldsProps): ReactNode {
  const { fields } = usePageWords().policyEditor;
  const { prefixes, except } = peer;
  return (
    <div className="policies-addresses">
      <Typed
        label={fields.cidr}
        value={prefixes.join(', ')}
        wrong={fields.wrongRange}
        read={(text) => {
          const found = listIn(text);
          return found === null || found.length === 0 || !isInside(found, except) ? null : found;
        }}
        onSay={(next) => onChange({ ...peer, prefixes: next })}
      />
      <Typed
        label={fields.except}
        value={except.join(', ')}
        wrong={fields.wrongRange}
        read={(text) => {
          const found = listIn(text);
          return found === null || !isInside(prefixes, found) ? null : found;
        }}
        onSay={(next) => onChange({ ...peer, except: next })}
      />
    </div>
  );
}

/** Prefixes parted by commas; none where there is nothing. */
function listIn(text: string): readonly Prefix[] | null {
  const parts = text.split(',').map((each) => each.trim());
  if (parts.every((each) => each === '')) return [];
  const found = parts.map(parsePrefix);
  return found.some((each) => each === null) ? null : found.filter((each) => each !== null);
}

function isInside(all: readonly Prefix[], holes: readonly Prefix[]): boolean {
  return holes.every((hole) => all.some((each) => overlaps(each, hole) && lengthOf(hole) > lengthOf(each)));
}
