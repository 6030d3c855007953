/** The report of what was held against a real kernel: its shape, and how the page gets it. */
export { kernelSeries } from './kernelSeries.ts';
export type {
  VerificationMismatch,
  VerificationObstacle,
  VerificationReport,
  VerificationSource,
  Verification,
} from './report.ts';
export { parseVerificationReport, verificationFile, verificationIn } from './report.ts';
