import { verificationOf } from '../explain/verification.ts';
import { englishPage } from '../messages/englishPage.ts';
import type { VerificationWords } from '../verificationWords.ts';
import { verdict } from './verdict.ts';

export const verification: VerificationWords = verificationOf(englishPage, verdict);
