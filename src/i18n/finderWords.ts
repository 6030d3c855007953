/** The search box for endpoints, where there are too many to look through. */
export interface FinderWords {
  /** In the empty box: what can be typed. */
  readonly placeholder: string;
  /** The button that empties it: `Clear From`. */
  readonly clear: (label: string) => string;
  /** How many match, all of them listed. */
  readonly found: (count: number) => string;
  /** How many match, of which only the first are listed. */
  readonly more: (shown: number, count: number) => string;
  readonly none: (sought: string) => string;
}
