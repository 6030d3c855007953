import type { ReactNode } from 'react';
import type { AddressPlan } from '../../planner/index.ts';
import { blocksOfLength, collisionChance, normalised } from '../../planner/index.ts';
import { usePageWords } from '../shared/index.ts';
import { SourceLinks } from './SourceLinks.tsx';
import { largeClusters } from './sources.ts';

/** What Kubernetes is made for at most (considerations for large clusters). */
const envelope = { nodes: 5000, pods: 150_000 };

/** What follows from a plan beyond whether it fits. */
export function Notes({ plan: { request, flat } }: { readonly plan: AddressPlan }): ReactNode {
  const { result } = usePageWords().addresses;
  const { clusters, nodesPerCluster, podsPerNode } = request;
  const pods = nodesPerCluster * podsPerNode;
  const choices = blocksOfLength(normalised(request.space), flat.podRangeLength);
  const large = nodesPerCluster > envelope.nodes || pods > envelope.pods;
  // With more clusters than choices nobody needs chance to collide.
  const apart = clusters > 1 && choices >= clusters;
  if (!large && !apart) return null;
  return (
    <ul className="plan-notes">
      {apart ? <li>{result.chance(clusters, flat.podRangeLength, collisionChance(clusters, choices))}</li> : null}
      {large ? (
        <li>
          {result.envelope(nodesPerCluster, pods)} <SourceLinks sources={[largeClusters]} />
        </li>
      ) : null}
    </ul>
  );
}
