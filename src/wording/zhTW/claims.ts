import type { ClaimId } from '../../evidence/index.ts';
import { chinesePage } from '../messages/chinesePage.ts';

export const claimText = (claim: ClaimId): string => chinesePage.t.claims[claim];
