import * as v from 'valibot';
import { nameLabel } from '../../engine/policy/index.ts';
import type { ClusterV3, PodV3 } from '../scenario/documentV3.ts';
import { limits } from '../scenario/limits.ts';
import { namespaceV3, networkPolicyV3, tierPolicyV3 } from '../scenario/schemaPolicies.ts';
import type { ClusterFacts } from './facts/clusterFacts.ts';
import type { PodFact } from './facts/members.ts';
import type { ImportNote } from './problem.ts';

interface Guarded {
  readonly facts: ClusterFacts;
  readonly enforced: string;
}

/** Who may send to whom in a cluster; nothing where nobody enforces it. */
export function policiesFrom(
  { facts: { name: cluster, policies }, enforced }: Guarded,
  notes: ImportNote[],
): Pick<ClusterV3, 'namespaces' | 'policies'> {
  const { namespaces, network, tiers } = policies;
  if (enforced === 'nobody' || network.length + tiers.length === 0) return {};
  const within = <Item>(
    what: 'policies' | 'namespaces',
    all: readonly Item[],
    schema: v.GenericSchema,
  ): readonly Item[] => {
    const kept = all.filter((each) => v.is(schema, each)).slice(0, limits[what].maximum);
    if (kept.length < all.length) notes.push({ code: 'not-drawn', cluster, what, drawn: kept.length, of: all.length });
    return kept;
  };
  const labelled = within(
    'namespaces',
    namespaces.filter(({ labels }) => Object.keys(labels).some((key) => key !== nameLabel)),
    namespaceV3,
  );
  return {
    ...(labelled.length === 0 ? {} : { namespaces: labelled }),
    policies: {
      ...(enforced === 'port' ? { enforced } : {}),
      ...(network.length === 0 ? {} : { network: within('policies', network, networkPolicyV3) }),
      ...(tiers.length === 0 ? {} : { tiers: within('policies', tiers, tierPolicyV3) }),
    },
  };
}

/** Labels that controllers give to tell their own pods apart; nobody's policy is about them. */
const countingLabels =
  /^(pod-template-hash|controller-revision-hash|pod-template-generation|controller-uid|batch\.kubernetes\.io\/.*|job-name|statefulset\.kubernetes\.io\/pod-name|apps\.kubernetes\.io\/pod-index)$/;

/** By what policies may mean a pod. */
export function labelling({ labels, ports }: PodFact): Pick<PodV3, 'labels' | 'ports'> {
  const kept = Object.entries(labels).filter(([key]) => !countingLabels.test(key));
  return {
    ...(kept.length === 0 ? {} : { labels: Object.fromEntries(kept) }),
    ...(ports.length === 0 ? {} : { ports: ports.slice(0, limits.namedPorts.maximum) }),
  };
}
