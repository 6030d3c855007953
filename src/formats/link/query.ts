/** Parameters in order; a name may come more than once. */
export type Pairs = readonly (readonly [name: string, value: string])[];

/** A query taken apart. */
interface Query {
  readonly pairs: Pairs;
  /** Parameters whose percent signs make no sense, as they stand. */
  readonly broken: Pairs;
}

/** Characters that a query may hold as they are (RFC 3986 §3.4) and that make a link easier to read. */
const readable: Readonly<Record<string, string>> = { '%2F': '/', '%3A': ':', '%2C': ',', '%40': '@' };

export function queryText(pairs: Pairs): string {
  return `?${pairs.map(([name, value]) => `${name}=${encoded(value)}`).join('&')}`;
}

export function parseQuery(search: string): Query {
  const pairs: (readonly [string, string])[] = [];
  const broken: (readonly [string, string])[] = [];
  for (const part of wellFormed(search).replace(/^\?/, '').split('&')) {
    if (part === '') continue;
    const at = part.indexOf('=');
    const [name, value] = at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
    const [parameter, text] = [decoded(name), decoded(value)];
    if (parameter === null || text === null) broken.push([parameter ?? name, value]);
    else pairs.push([parameter, text]);
  }
  return { pairs, broken };
}

/** The parameter's value; absent: `undefined`. */
export function parameterValue(pairs: Pairs, parameter: string): string | undefined {
  return pairs.find(([name]) => name === parameter)?.[1];
}

function encoded(value: string): string {
  return encodeURIComponent(value).replace(/%2F|%3A|%2C|%40/g, (code) => readable[code] ?? code);
}

/** Half of a pair of surrogates has no octets: browsers write U+FFFD for it in an address (WHATWG URL, USVString). */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\u{FFFD}');
}

/** `null` when the percent signs make no sense. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
