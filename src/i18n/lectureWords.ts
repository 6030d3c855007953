/** What whoever presents is told: on the stage, and in the window of notes. */
export interface LectureWords {
  /** The controls of a lecture, together. */
  readonly label: string;
  readonly keys: string;
  readonly leave: string;
  readonly notes: string;
  /** The browser has opened no window. */
  readonly blocked: string;
  readonly openNotes: string;
  readonly code: {
    readonly open: string;
    readonly title: string;
    readonly close: string;
    readonly tooLong: (length: number) => string;
  };
  readonly window: {
    readonly now: string;
    readonly next: string;
    readonly hook: (number: number) => string;
    readonly elapsed: string;
    readonly waiting: string;
    readonly ended: string;
  };
}
