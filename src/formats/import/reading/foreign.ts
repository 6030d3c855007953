import type { SourceText } from './source.ts';

/** What people bring in place of objects, and what its text alone tells. */
export type ForeignText =
  | 'html'
  | 'zip'
  | 'terraform'
  | 'describe'
  | 'table'
  | 'names'
  | 'cluster-info'
  | 'none-found'
  | 'json-comments';

/** Where it is told, an offset; and of which object it is, if it says so. */
interface Sign {
  readonly at: number;
  readonly object?: string;
}

/** In the order in which they are asked; each is so strict that no text with objects in it answers. */
const signs: Readonly<Record<ForeignText, (source: SourceText) => Sign | null>> = {
  html: ({ text }) => first(/^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i, text),
  zip: ({ text }) => (text.startsWith('PK\u0003\u0004') ? { at: 0 } : null),
  terraform: ({ name, text }) =>
    /\.(tf|hcl)$/.test(name) ? { at: 0 } : first(/^(?:resource|module|provider|variable) "/m, text),
  describe: ({ text }) => {
    const named = /^Name:[ \t]{2,}(\S+)[ \t]*$/m.exec(text);
    const [, object] = named ?? [];
    const isWhole = /^(Namespace|Roles|Labels|Annotations|Selector|API Version|Events):[ \t]/m.test(text);
    return named === null || object === undefined || !isWhole ? null : { at: named.index, object };
  },
  table: ({ text }) =>
    first(/^\s*(?:NAME(?:SPACE)?|CURRENT|LAST SEEN)[ \t]+[A-Z]/, text) ??
    first(/^\s*(?:\S+[ \t]{2,})?\S+[ \t]{2,}\d+\/\d+[ \t]{2,}[A-Z]\w+[ \t]{2,}\d/, text),
  names: ({ text }) => first(/^\s*(?:[a-z][a-z0-9.-]*\/[a-z0-9][a-z0-9.:-]*[ \t\r]*(?:\n+|$))+$/, text),
  'cluster-info': ({ text }) => first(/^\S*Kubernetes (?:control plane|master)\S* is running at /m, text),
  'none-found': ({ text }) => first(/^\s*No resources found(?: in \S+ namespace)?\.?\s*$/, text),
  'json-comments': ({ text }) => commentIn(text),
};

function first(sign: RegExp, text: string): Sign | null {
  const found = sign.exec(text);
  return found === null ? null : { at: found.index + (/^\s*/.exec(found[0])?.[0].length ?? 0) };
}

export function isForeign(name: string): name is ForeignText {
  return Object.hasOwn(signs, name);
}

/** What a text is in place of objects; `null` where it may hold some. */
export function foreignText(source: SourceText): (Sign & { readonly code: ForeignText }) | null {
  for (const code of Object.keys(signs).filter(isForeign)) {
    const sign = signs[code](source);
    if (sign !== null) return { code, ...sign };
  }
  return null;
}

/** In what begins as JSON, a comment outside of texts. YAML would take it for a part of the key behind it. */
function commentIn(text: string): Sign | null {
  if (!/^\s*[{[]/.test(text)) return null;
  const tokens = /"(?:[^"\\\n]|\\.)*"|(?<=[\s,{}[\]"]|^)\/[/*]/g;
  for (const { 0: token, index } of text.matchAll(tokens)) if (token.startsWith('/')) return { at: index };
  return null;
}
