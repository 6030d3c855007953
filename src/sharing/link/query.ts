import type { Result } from '../result.ts';
import { failed, ok } from '../result.ts';
import { clipped } from '../scenario/places.ts';
import type { LinkProblem } from './linkProblem.ts';

/** Parameters in order; a name may come more than once. */
export type Pairs = readonly (readonly [name: string, value: string])[];

/** Characters that a query may hold as they are (RFC 3986 §3.4) and that make a link easier to read. */
const readable: Readonly<Record<string, string>> = { '%2F': '/', '%3A': ':', '%2C': ',', '%40': '@' };

export function queryText(pairs: Pairs): string {
  return `?${pairs.map(([name, value]) => `${name}=${encoded(value)}`).join('&')}`;
}

export function parseQuery(search: string): Result<Pairs, LinkProblem> {
  const pairs: (readonly [string, string])[] = [];
  for (const part of search.replace(/^\?/, '').split('&')) {
    if (part === '') continue;
    const [name = '', ...rest] = part.split('=');
    const value = rest.join('=');
    const [parameter, text] = [decoded(name), decoded(value)];
    if (parameter === null || text === null)
      return failed({ code: 'bad-value', parameter: clipped(name), value: clipped(value), allowed: ['%20', '%2F'] });
    pairs.push([parameter, text]);
  }
  return ok(pairs);
}

function encoded(value: string): string {
  return encodeURIComponent(value).replace(/%2F|%3A|%2C|%40/g, (code) => readable[code] ?? code);
}

/** `null` when the percent signs make no sense. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
