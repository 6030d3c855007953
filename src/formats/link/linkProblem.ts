import type { Problem } from '../scenario/problem.ts';

/** Why a link cannot be opened; the values say what would be right. No sentence: `wording` makes those. */
export type LinkProblem =
  | { readonly code: 'too-long'; readonly length: number; readonly limit: number }
  | { readonly code: 'newer-version'; readonly found: number; readonly known: number }
  | { readonly code: 'unknown-parameter'; readonly parameter: string; readonly allowed: readonly string[] }
  | { readonly code: 'repeated-parameter'; readonly parameter: string }
  /** `allowed` lists the values, or examples of their form where there are too many to list. */
  | {
      readonly code: 'bad-value';
      readonly parameter: string;
      readonly value: string;
      readonly allowed: readonly string[];
    }
  | { readonly code: 'unknown-scenario'; readonly id: string; readonly known: readonly string[] }
  /** The link says that it carries its scenario, but does not. */
  | { readonly code: 'missing-payload' }
  /** What the link carries cannot be unpacked. */
  | { readonly code: 'bad-payload' }
  /** What the link carries was cut or changed on its way. */
  | { readonly code: 'bad-checksum' }
  /** What the link carries was unpacked, but is not a scenario. */
  | { readonly code: 'bad-scenario'; readonly problems: readonly Problem[] };
