import { strToU8 } from 'fflate';
import type { ClusterPolicy, NetworkPolicy } from '../../engine/policy/index.ts';
import type { ImportProblem } from '../import/problem.ts';
import type { Result } from '../result.ts';
import { failed, ok } from '../result.ts';
import type { PolicyNote } from './problem.ts';
import { readManifests } from './readManifests.ts';

/** The policies that a text says; what else is in it is passed over. */
export interface WrittenPolicies {
  readonly network: readonly NetworkPolicy[];
  readonly tiers: readonly ClusterPolicy[];
  readonly notes: readonly PolicyNote[];
}

/** Never throws. Problems have the text's own lines; `name` is what they call it. */
export function policiesIn(text: string, name: string): Result<WrittenPolicies, readonly ImportProblem[]> {
  if (text.trim() === '') return ok({ network: [], tiers: [], notes: [] });
  const { policies, problems, notes } = readManifests([{ name, bytes: strToU8(text) }], 'as-nodes');
  if (problems.length > 0) return failed(problems);
  return ok({ network: policies.networkPolicies, tiers: policies.clusterPolicies, notes });
}
