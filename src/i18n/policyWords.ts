import type { PolicyNote, PolicyProblem } from '../formats/policy/index.ts';

/** What the command says that reads policies. */
export interface PolicyWords {
  readonly usage: string;
  /** Why manifests cannot be judged: where, and what is wrong there. */
  readonly problem: (problem: PolicyProblem) => string;
  readonly note: (note: PolicyNote) => string;
  /** Where nobody may connect to anybody. */
  readonly nothing: string;
}
