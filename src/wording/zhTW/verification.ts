import { verificationOf } from '../explain/verification.ts';
import { chinesePage } from '../messages/chinesePage.ts';
import type { VerificationWords } from '../verificationWords.ts';
import { verdict } from './verdict.ts';

export const verification: VerificationWords = verificationOf(chinesePage, verdict);
