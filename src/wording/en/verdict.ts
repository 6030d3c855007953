import type { Verification, VerificationReport } from '../../verification/index.ts';
import { kernelSeries } from '../../verification/index.ts';

const number = (value: number): string => value.toLocaleString('en');

/** What the comparison with a real kernel comes to, in one line. */
export function verdict(found: Verification): string {
  switch (found.kind) {
    case 'missing':
      return 'Not compared with Linux: this copy has no report';
    case 'unreadable':
      return 'Not compared with Linux: the report cannot be read';
    case 'report':
      return verdictOf(found.report);
  }
}

function verdictOf(report: VerificationReport): string {
  const { sends, differ, failures } = report;
  const kernel = `Linux ${kernelSeries(report)}`;
  if (sends === 0) return `Not compared with ${kernel}: the report has no sends`;
  const share = `${number(sends - differ)} of ${number(sends)} sends`;
  if (differ > 0) return `Differs from ${kernel}: ${share} agree`;
  return failures.length > 0
    ? `Agrees with ${kernel}, but not everything was compared: ${share}`
    : `Agrees with ${kernel}: ${share}`;
}
