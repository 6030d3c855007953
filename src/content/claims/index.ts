import { flatClaims } from './flat.ts';
import { islandClaims } from './island.ts';
import { kubernetesClaims } from './kubernetes.ts';
import type { Claim } from './parts.ts';
import { tradeOffsClaims } from './tradeOffs.ts';

export type { Myth, MythId } from './misconceptions.ts';
export type { Claim, ClaimId } from './parts.ts';

/** In the order of the document. Tests and the page hold every fact against the engine. */
export const claims: readonly Claim[] = [...kubernetesClaims, ...flatClaims, ...islandClaims, ...tradeOffsClaims];
