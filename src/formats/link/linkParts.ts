/** The two parts of a URL that a link uses, with their `?` and `#`; empty when absent. */
export interface LinkParts {
  readonly search: string;
  readonly hash: string;
}

/** Of a whole URL, or of its end; where a question mark got lost, all of it is the query. */
export function linkParts(url: string): LinkParts {
  const [before = '', ...fragment] = url.split('#');
  const at = before.indexOf('?');
  return {
    search: at < 0 ? (before.includes('=') ? `?${before}` : '') : before.slice(at),
    hash: fragment.length === 0 ? '' : `#${fragment.join('#')}`,
  };
}
