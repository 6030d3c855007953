/** Said by the page itself, before its program has started or where it does not. */
export interface StillWords {
  readonly what: string;
  /** Shown late: by then the program should have started. */
  readonly late: (browsers: readonly string[]) => string;
  readonly unstyled: string;
  readonly again: string;
  /** Where no script may run. */
  readonly scriptless: string;
}
