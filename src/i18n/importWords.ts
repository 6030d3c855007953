import type { AxisName, Axis, ImportNote, ImportProblem, Question, QuestionKind } from '../formats/import/index.ts';

/** What is said of clusters that somebody brings as objects of Kubernetes. */
export interface ImportWords {
  /** Of the command that reads them. */
  readonly usage: string;
  /** Why something cannot be read: where, and what to do. */
  readonly problem: (problem: ImportProblem) => string;
  /** What is to be said of something that was read. */
  readonly note: (note: ImportNote) => string;
  readonly axis: Readonly<Record<AxisName, string>>;
  readonly state: Readonly<Record<Axis['state'], string>>;
  /** A question that no object answers. */
  readonly question: (question: Question) => string;
  /** What follows from the answer that is taken until somebody gives one. */
  readonly consequence: Readonly<Record<QuestionKind, string>>;
  /** `both have 10.244.0.0/16`, of two clusters. */
  readonly collision: (a: string, b: string, range: string) => string;
  readonly headings: {
    readonly questions: string;
    readonly collisions: string;
    readonly noCollisions: string;
    readonly unknownProduct: string;
    readonly meanwhile: (value: string) => string;
    readonly unless: (value: string) => string;
  };
}
