import type { ReactNode } from 'react';
import { useId, useMemo, useState } from 'react';
import type { DeviceId } from '../../engine/index.ts';
import type { ClusterPolicy, NetworkPolicy } from '../../engine/policy/index.ts';
import { everything, policyTitle } from '../../engine/policy/index.ts';
import { useApp } from '../../state/index.ts';
import { Button, Dialog, Select, usePageWords } from '../shared/index.ts';
import { Meant } from './Meant.tsx';
import type { PointedPeer } from './pointed.ts';
import { firstPeer, peerAt, podAsked } from './pointed.ts';
import { PolicyPicture } from './PolicyPicture.tsx';
import { PolicyText } from './PolicyText.tsx';
import { TierPicture } from './TierPicture.tsx';
import { usePolicies } from './usePolicies.ts';
import './policies.css';

interface PoliciesDialogProps {
  readonly onClose: () => void;
  /** At whose gate it was opened; `null`: at nobody’s. */
  readonly pod: DeviceId | null;
}

/** The network policies of a cluster, as a picture and as text that follow each other. */
export function PoliciesDialog({ onClose, pod }: PoliciesDialogProps): ReactNode {
  const { policyEditor: words, clusterLabel } = usePageWords();
  const heading = useId();
  const [pointedAt, setPointedAt] = useState<PointedPeer | null>(null);
  const ends = { ingress: useApp((state) => state.to), egress: useApp((state) => state.from) };
  const edited = usePolicies(words.textName, pod);
  const at = edited === null ? null : (pointedAt ?? firstPeer(edited.policies));
  const found = edited === null || at === null ? null : peerAt(edited.policies, at);
  const asked =
    edited === null || found === null ? null : podAsked(edited.cluster, found.subject, pod ?? ends[found.direction]);
  const [direction, peer] = [found?.direction ?? null, found?.peer ?? null];
  // Whom a peer means is worked out again when it is another one, not whenever something is typed.
  const pointed = useMemo(
    () => (direction === null ? null : { pod: asked, direction, peer }),
    [asked, direction, peer],
  );
  if (edited === null) return null;
  const { clusters, cluster, choose, policies, change, undo, redo, problems } = edited;
  const { network, tiers, enforced } = policies;
  const isStale = problems.length > 0;
  const isEmpty = network.length + tiers.length === 0;
  const replaced = (which: number, ...by: readonly NetworkPolicy[]): void =>
    change({ network: network.toSpliced(which, 1, ...by) });
  const replacedTier = (which: number, ...by: readonly ClusterPolicy[]): void =>
    change({ tiers: tiers.toSpliced(which, 1, ...by) });
  return (
    <Dialog title={words.open} closeLabel={words.close} onClose={onClose}>
      <p>{words.lead}</p>
      <div
        className="policies-body"
        role="presentation"
        onKeyDown={(event) => {
          const step = stepOf(event);
          // Whoever writes takes back letters, as the browser does.
          if (step === null || isWritten(event.target)) return;
          event.preventDefault();
          (step === 'undo' ? undo : redo)?.();
        }}
      >
        <div className="policies-choices">
          <Select
            label={words.cluster}
            value={String(cluster.id)}
            options={clusters.map(({ id, name }) => ({ value: String(id), label: clusterLabel(name) }))}
            onChoose={(id) => {
              setPointedAt(null);
              choose(id);
            }}
          />
          <Select
            label={words.enforced}
            value={enforced}
            options={(['forward', 'port'] as const).map((value) => ({ value, label: words.enforcedAt[value] }))}
            disabled={isEmpty}
            onChoose={(value) => change({ enforced: value })}
          />
          <Button disabled={undo === null} onClick={() => undo?.()}>
            {words.undo}
          </Button>
          <Button disabled={redo === null} onClick={() => redo?.()}>
            {words.redo}
          </Button>
        </div>
        {isEmpty ? null : <Meant pointed={pointed} />}
        <div className="policies-both">
          <section aria-labelledby={heading} className="policies-picture">
            <h3 id={heading}>{words.policies}</h3>
            {isStale ? <p className="policies-stale">{words.stale}</p> : null}
            <fieldset className="policies-list" disabled={isStale}>
              <legend className="visually-hidden">{words.policies}</legend>
              {isEmpty ? <p>{words.none}</p> : null}
              {network.map((policy, which) => (
                <PolicyPicture
                  // Names change while they are typed.
                  // oxlint-disable-next-line react/no-array-index-key
                  key={which}
                  policy={policy}
                  cluster={cluster}
                  onChange={(next) => replaced(which, next)}
                  onRemove={() => replaced(which)}
                  onPoint={(place) => setPointedAt({ list: 'network', policy: which, ...place })}
                />
              ))}
              <Button onClick={() => change({ network: [...network, anotherPolicy(network)] })}>{words.add}</Button>
              {tiers.length === 0 ? null : <p className="policies-help">{words.tiersHelp}</p>}
              {tiers.map((policy, which) => (
                <TierPicture
                  // As above.
                  // oxlint-disable-next-line react/no-array-index-key
                  key={which}
                  policy={policy}
                  cluster={cluster}
                  onChange={(next) => replacedTier(which, next)}
                  onRemove={() => replacedTier(which)}
                  onPoint={(place) => setPointedAt({ list: 'tiers', policy: which, ...place })}
                />
              ))}
              <Button onClick={() => change({ tiers: [...tiers, anotherTierPolicy(tiers)] })}>{words.addTier}</Button>
            </fieldset>
          </section>
          <PolicyText {...edited} />
        </div>
      </div>
    </Dialog>
  );
}

function stepOf({ key, ctrlKey, metaKey, shiftKey }: Keys): 'undo' | 'redo' | null {
  if (!ctrlKey && !metaKey) return null;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' ? 'redo' : null;
}

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

function isWritten(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
}

/** One that isolates what comes in, as people begin. */
function anotherPolicy(network: readonly NetworkPolicy[]): NetworkPolicy {
  const namespace = network.at(-1)?.namespace ?? 'default';
  const titles = new Set(network.map(policyTitle));
  let number = 1;
  while (titles.has(`${namespace}/policy-${number}`)) number += 1;
  return { namespace, name: `policy-${number}`, pods: [], ingress: [], egress: null };
}

/** One about everybody that says nothing yet. */
function anotherTierPolicy(tiers: readonly ClusterPolicy[]): ClusterPolicy {
  const kind = 'ClusterNetworkPolicy';
  const titles = new Set(tiers.map(policyTitle));
  let number = 1;
  while (titles.has(`${kind}/policy-${number}`)) number += 1;
  const subject = { namespaces: { kind: 'labelled', selector: everything } as const, pods: everything };
  return { kind, name: `policy-${number}`, tier: 'admin', priority: number, subject, ingress: [], egress: [] };
}
