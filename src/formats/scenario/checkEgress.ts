import { duplicates } from './duplicates.ts';
import { knownIn, partyProblems, unknown } from './checkReferences.ts';
import type { Problem } from './problem.ts';
import type { ReadV1 } from './schemaV1.ts';
import type { ReadV2 } from './schemaV2.ts';

/** Everything that an address for what leaves is about is there. */
export function egressProblems(egress: ReadV2['egress'], document: ReadV1): readonly Problem[] {
  const known = knownIn(document);
  return [
    ...duplicates(egress.map(({ id }, index) => ({ place: ['egress', index, 'id'], value: id }))),
    ...egress.flatMap(({ at, from }, index) => [
      ...unknown(['egress', index, 'at'], at, known.devices),
      ...(from === undefined ? [] : partyProblems(['egress', index, 'from'], from, known)),
    ]),
  ];
}
