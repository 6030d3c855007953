import { limits } from './limits.ts';
import type { Problem } from './problem.ts';
import type { ReadV1 } from './schemaV1.ts';
import { addressProblems } from './checkAddresses.ts';
import { blockProblems } from './checkBlocks.ts';
import { idProblems } from './checkIds.ts';
import { rangeProblems } from './checkRanges.ts';
import { referenceProblems } from './checkReferences.ts';

/** What is wrong between the fields of a document whose every field is right on its own. */
export function problemsIn(document: ReadV1): readonly Problem[] {
  return [idProblems, podCountProblems, rangeProblems, addressProblems, blockProblems, referenceProblems].flatMap(
    (check) => check(document),
  );
}

function podCountProblems({ clusters }: ReadV1): readonly Problem[] {
  const count = clusters.flatMap(({ nodes }) => nodes.flatMap(({ pods }) => pods)).length;
  const limit = limits.podsInAll;
  return count > limit ? [{ path: 'clusters', code: 'too-many-pods', count, limit }] : [];
}
