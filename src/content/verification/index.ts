/** The report of what was held against a real kernel: its shape, and how the page gets it. */
export type {
  VerificationMismatch,
  VerificationObstacle,
  VerificationReport,
  VerificationSource,
} from './report.ts';
export { kernelSeries } from './kernelSeries.ts';
export { parseVerificationReport } from './report.ts';
export type { Verification } from './verification.ts';
export { verificationFile, verificationIn } from './verification.ts';
