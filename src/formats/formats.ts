import { linkVersion } from './link/parameters.ts';
import { payloadVersions } from './link/fragment.ts';
import { documentVersions } from './scenario/versions.ts';

/**
 * Every format that outlives a release of the page, with each of its versions. For each version there is a fixture: something that
 * somebody may have, and what it must mean for ever.
 */
export const formats = {
  link: Array.from({ length: linkVersion }, (_, index) => index + 1),
  payload: payloadVersions,
  document: documentVersions,
  /** The text in `plan`. */
  plan: [1],
  /** The text in `clusters`. */
  clusters: [1],
  /** The text in `l.fault` and `r.fault`, and after --fault in a terminal. */
  fault: [1],
  /** What stands in `d`. */
  digest: [1],
  /** What stands beside a link: `embed`, `side` and the like. */
  framing: [1],
} as const satisfies Readonly<Record<string, readonly number[]>>;

export type Format = keyof typeof formats;
