import type { ReactNode } from 'react';
import type { Cluster } from '../../engine/index.ts';
import type { PolicyPeer } from '../../engine/policy/index.ts';
import type { PeerChoice } from '../../i18n/index.ts';
import { Button, usePageWords } from '../shared/index.ts';
import { PeerFields, peerOf } from './PeerFields.tsx';

interface PeerListProps {
  /** `null`: everybody. */
  readonly peers: readonly PolicyPeer[] | null;
  /** What a peer may be, the first of them what one more is. */
  readonly choices: readonly PeerChoice[];
  readonly namespace: string;
  readonly cluster: Cluster;
  readonly known: ReadonlyMap<string, ReadonlySet<string>>;
  readonly onChange: (peers: readonly PolicyPeer[] | null) => void;
  /** Somebody is pointed at, by the number of the peer. */
  readonly onPoint: (peer: number) => void;
}

/** Who is at the other end: everybody, or any of these. */
export function PeerList({ peers, onChange, onPoint, ...around }: PeerListProps): ReactNode {
  const { fields } = usePageWords().policyEditor;
  const { choices, namespace } = around;
  const [another = 'namespaces'] = choices.filter((each) => each !== 'everybody');
  return (
    <>
      {(peers ?? [null]).map((peer, at) => (
        <PeerFields
          // Peers are told apart by their places.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          number={at + 1}
          peer={peer}
          {...around}
          onPoint={() => onPoint(at)}
          onChange={(next) => onChange(next === null ? null : (peers ?? []).toSpliced(at, 1, next))}
          onRemove={
            peers === null || peers.length < 2
              ? null
              : { label: fields.removePeer(at + 1), act: () => onChange(peers.toSpliced(at, 1)) }
          }
        />
      ))}
      {peers === null ? null : (
        <Button
          look="quiet"
          icon="plus"
          onClick={() => onChange([...peers, peerOf(another, namespace)].filter((each) => each !== null))}
        >
          {fields.addPeer}
        </Button>
      )}
    </>
  );
}
