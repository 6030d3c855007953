import type { VerificationReport } from './report.ts';

/** `6.18`: what a kernel is known by. Sentences say it before any report is read, and what reads one is large. */
export function kernelSeries({ kernel }: Pick<VerificationReport, 'kernel'>): string {
  return kernel.split('.').slice(0, 2).join('.');
}
