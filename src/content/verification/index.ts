/** The report of what was held against a real kernel: its shape, and how the page gets it. */
export type {
  VerificationMismatch,
  VerificationObstacle,
  VerificationReport,
  VerificationSource,
  Verification,
} from './report.ts';
export { kernelSeries, parseVerificationReport, verificationFile, verificationIn } from './report.ts';
