/** What kind of value stands in a place. */
export type Shape = 'text' | 'number' | 'whole-number' | 'fraction' | 'list' | 'object' | 'yes-or-no' | 'nothing';

/** What is wrong in a place of a scenario document; the values say what would be right. No sentence: `wording` makes those. */
export type Flaw =
  | { readonly code: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly code: 'not-json' }
  | { readonly code: 'newer-version'; readonly found: number; readonly known: number }
  | { readonly code: 'unknown-version'; readonly found: string; readonly known: number }
  | { readonly code: 'wrong-type'; readonly expected: Shape; readonly found: Shape }
  | { readonly code: 'missing-field'; readonly field: string }
  | { readonly code: 'unknown-field'; readonly field: string; readonly allowed: readonly string[] }
  | { readonly code: 'not-allowed'; readonly value: string; readonly allowed: readonly string[] }
  /** Numbers from `minimum` to `maximum`. */
  | { readonly code: 'out-of-range'; readonly value: number; readonly minimum: number; readonly maximum: number }
  /** Lists of `minimum` to `maximum` items. */
  | { readonly code: 'wrong-count'; readonly count: number; readonly minimum: number; readonly maximum: number }
  | { readonly code: 'too-many-nodes'; readonly count: number; readonly limit: number }
  | { readonly code: 'too-many-pods'; readonly count: number; readonly limit: number }
  /** Lowercase letters, digits and dashes, a letter or digit at both ends, at most `maximum` of them. */
  | { readonly code: 'bad-id'; readonly value: string; readonly maximum: number }
  | { readonly code: 'reserved-id'; readonly value: string; readonly reserved: readonly string[] }
  /** One line of `minimum` to `maximum` visible characters. */
  | { readonly code: 'bad-text'; readonly minimum: number; readonly maximum: number }
  | { readonly code: 'bad-address'; readonly value: string }
  | { readonly code: 'bad-prefix'; readonly value: string }
  /** `80` or `8000-8080`. */
  | { readonly code: 'bad-ports'; readonly value: string }
  | { readonly code: 'bad-party' }
  | { readonly code: 'duplicate'; readonly value: string; readonly first: string }
  /** The prefix lies in a block that no host may use, such as loopback. */
  | { readonly code: 'unusable-range'; readonly value: string; readonly within: string }
  | { readonly code: 'wrong-length'; readonly value: string; readonly shortest: number; readonly longest: number }
  | { readonly code: 'outside-range'; readonly value: string; readonly range: string }
  | {
      readonly code: 'reserved-address';
      readonly value: string;
      readonly range: string;
      readonly role: 'network' | 'broadcast';
    }
  | {
      readonly code: 'too-few-blocks';
      readonly range: string;
      readonly blockLength: number;
      readonly blocks: number;
      readonly nodes: number;
    }
  | {
      readonly code: 'too-many-pods-for-block';
      readonly pods: number;
      readonly room: number;
      readonly blockLength: number;
    }
  | { readonly code: 'unknown-device'; readonly value: string; readonly allowed: readonly string[] }
  | { readonly code: 'unknown-cluster'; readonly value: string; readonly allowed: readonly string[] };

/** A flaw and its place: `clusters[1].nodes[0].address`; the empty path is the whole document. */
export type Problem = Flaw & { readonly path: string };
