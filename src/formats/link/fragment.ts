import type { Result } from '../result.ts';
import { failed, ok } from '../result.ts';
import { crc32 } from './crc32.ts';
import type { LinkProblem } from './linkProblem.ts';

/** Deflate (RFC 1951), the only codec so far. */
const codec = 'd';

/** Every way there has been to put a scenario into a fragment; what each means, `payload.ts` knows. */
export const payloadVersions = [1, 2, 3] as const;
export type PayloadVersion = (typeof payloadVersions)[number];
const newest = Math.max(...payloadVersions);

/** What is left of a payload whose beginning was cut or changed, or a query behind a stray `#`; no place on the page is called so. */
const damaged = /^#\d|[.#]d\.|[#?&]v=\d/;

/** What a payload is made of, whole and as it was written; what it means is another matter. */
interface Fragment {
  readonly version: PayloadVersion;
  /** Packed, deflated, in base64url. */
  readonly content: string;
}

/** `null`: the fragment is not ours, but a place on the page. */
export function parseFragment(hash: string): Result<Fragment, LinkProblem> | null {
  const said = /^#(\d{1,9})\./.exec(hash)?.[1];
  if (said === undefined) return damaged.test(hash) ? failed({ code: 'bad-checksum' }) : null;
  if (Number(said) > newest) return failed({ code: 'newer-version', found: Number(said), known: newest });
  const version = payloadVersions.find((each) => String(each) === said);
  const [, name, content, checksum, ...rest] = hash.slice(1).split('.');
  if (version === undefined || name !== codec || rest.length > 0) return failed({ code: 'bad-payload' });
  // What was cut off at the end lacks its checksum.
  if (content === undefined || checksum !== crc32(content)) return failed({ code: 'bad-checksum' });
  return ok({ version, content });
}

/** `#2.d.<content>.<checksum of that>`. */
export function fragmentText({ version, content }: Fragment): string {
  return `#${version}.${codec}.${content}.${crc32(content)}`;
}
