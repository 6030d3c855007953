import type { Assumption } from '../engine/index.ts';
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
  /** Why nothing can be said of sends from and to these clusters. */
  readonly ipv6Only: (clusters: readonly string[]) => string;
  readonly page: {
    readonly title: string;
    readonly lead: string;
    readonly drop: string;
    readonly files: string;
    readonly folder: string;
    readonly forget: string;
    /** Which cluster what is brought next is of, and the choice that leaves it open. */
    readonly of: string;
    readonly apart: string;
    readonly paste: string;
    readonly text: string;
    readonly read: string;
    /** As a file is called that was pasted. */
    readonly pasted: (count: number) => string;
    readonly reading: (read: number, of: number) => string;
    readonly cancel: string;
    /** What reads did not start, and another try. */
    readonly failed: string;
    readonly again: string;
    readonly problems: (count: number) => string;
    readonly notes: string;
    readonly known: (cluster: string) => string;
    readonly columns: Readonly<Record<'property' | 'value' | 'state' | 'from', string>>;
    /** In a list of answers: none was given, and this is taken. */
    readonly taken: (value: string) => string;
    readonly answers: Readonly<Record<string, string>>;
    readonly verdict: string;
    readonly from: string;
    readonly to: string;
    readonly tryIt: string;
    /** Nothing is assumed; these numbers of the list are; or these questions were answered so that nobody can say. */
    readonly computed: string;
    readonly under: (numbers: readonly number[]) => string;
    readonly undetermined: (numbers: readonly number[]) => string;
    readonly assumptions: string;
    readonly assumption: (cluster: string, what: Assumption) => string;
    readonly open: string;
    readonly share: string;
    readonly anonymous: string;
    readonly real: string;
    readonly leaves: string;
    readonly copyLink: string;
    readonly copied: string;
    readonly commands: string;
    readonly commandsHelp: string;
    readonly slim: string;
    readonly network: string;
    readonly commandOf: (name: string) => string;
    readonly copy: string;
    readonly copyOf: (what: string) => string;
  };
  readonly headings: {
    readonly questions: string;
    readonly collisions: string;
    readonly noCollisions: string;
    readonly unknownProduct: string;
    /** In place of a model. */
    readonly ipv6Only: string;
    readonly meanwhile: (value: string) => string;
    readonly unless: (value: string) => string;
  };
}
