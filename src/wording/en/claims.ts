import type { ClaimId } from '../../evidence/index.ts';
import { englishPage } from '../messages/englishPage.ts';

export const claimText = (claim: ClaimId): string => englishPage.t.claims[claim];
