import type { SymptomId } from '../content/symptoms/index.ts';

/** What can be found. */
export type FoundKind = 'symptom' | 'level' | 'claim' | 'scenario' | 'network' | 'term';

/** The search over everything that the page has to say. */
export interface SearchWords {
  readonly label: string;
  readonly hint: string;
  readonly none: string;
  readonly failed: string;
  readonly results: (count: number) => string;
  readonly kinds: Readonly<Record<FoundKind, string>>;
  /** A complaint as people say it, and the words that they may bring in its place. */
  readonly symptoms: Readonly<Record<SymptomId, { readonly says: string; readonly also: string }>>;
}
