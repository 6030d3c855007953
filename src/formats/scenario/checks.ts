import { limits } from './limits.ts';
import type { Problem } from './problem.ts';
import type { ReadV1 } from './schemaV1.ts';
import type { ReadV2 } from './schemaV2.ts';
import { egressProblems } from './checkEgress.ts';
import { addressProblems } from './checkAddresses.ts';
import { blockProblems } from './checkBlocks.ts';
import { idProblems } from './checkIds.ts';
import { rangeProblems } from './checkRanges.ts';
import { referenceProblems } from './checkReferences.ts';
import { serviceProblems } from './checkServices.ts';

/** What is wrong between the fields of a document whose every field is right on its own. */
export function problemsIn(document: ReadV2): readonly Problem[] {
  const { egress, ...described } = document;
  const first: ReadV1 = { ...described, version: 1 };
  const checks = [idProblems, podCountProblems, rangeProblems, addressProblems, blockProblems, referenceProblems];
  return [...checks.flatMap((check) => check(first)), ...serviceProblems(document), ...egressProblems(egress, first)];
}

function podCountProblems({ clusters }: ReadV1): readonly Problem[] {
  const count = clusters.flatMap(({ nodes }) => nodes.flatMap(({ pods }) => pods)).length;
  const limit = limits.podsInAll;
  return count > limit ? [{ path: 'clusters', code: 'too-many-pods', count, limit }] : [];
}
