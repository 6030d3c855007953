import type { VerificationReport } from './report.ts';
import { parseVerificationReport } from './report.ts';

/** The file's name beside the page. */
export const verificationFile = 'verification.json';

/** What stands beside the page: a report, nothing, or something that is no report. */
export type Verification =
  | { readonly kind: 'report'; readonly report: VerificationReport }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' };

/** What the file says; `null`: there is none. Servers of single pages answer with the page itself for what they do not have. */
export function verificationIn(file: string | null): Verification {
  if (file === null || file.trimStart().startsWith('<')) return { kind: 'missing' };
  try {
    const parsed = parseVerificationReport(JSON.parse(file));
    return parsed.ok ? { kind: 'report', report: parsed.value } : { kind: 'unreadable' };
  } catch {
    return { kind: 'unreadable' };
  }
}
