import type {
  Verification,
  VerificationObstacle,
  VerificationReport,
  VerificationSource,
} from '../content/verification/index.ts';

/** What the page says about the comparison with a real kernel. */
export interface VerificationWords {
  /** What it comes to, in one line: `Agrees with Linux 6.18: 5,123 of 5,123 sends`. */
  readonly verdict: (verification: Verification) => string;
  readonly title: string;
  readonly close: string;
  readonly lead: string;
  readonly missing: string;
  readonly unreadable: string;
  readonly date: string;
  readonly kernel: string;
  readonly tools: string;
  readonly sends: string;
  readonly sendsText: (report: VerificationReport) => string;
  readonly seed: string;
  readonly processes: string;
  readonly processesText: (report: VerificationReport) => string;
  readonly byModel: string;
  readonly bySource: string;
  readonly sources: Readonly<Record<VerificationSource, string>>;
  readonly columns: Readonly<Record<'what' | 'topologies' | 'sends' | 'differ', string>>;
  readonly notObservable: string;
  readonly leftOut: (obstacle: VerificationObstacle, networks: number) => string;
  readonly everythingObservable: string;
  readonly passing: (differences: number) => string;
  readonly failures: (networks: number) => string;
  readonly mismatches: string;
  /** A send about which they differ. */
  readonly mismatch: (found: { readonly from: string; readonly to: string; readonly model: string }) => string;
  readonly predicted: string;
  readonly observed: string;
  readonly nothing: string;
  readonly limits: string;
  readonly limitsList: readonly string[];
  readonly repeat: string;
  readonly repeatText: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
}
