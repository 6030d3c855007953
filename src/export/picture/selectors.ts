import type { Drawn } from '../../diagram/still/index.ts';

/** An element with all that it stands in, from the outermost to itself. */
export type Path = readonly Drawn[];

/** One rule of a style sheet, for one of its selectors. */
export interface StyleRule {
  readonly matches: (path: Path) => boolean;
  /** Of two rules that match, the more specific one counts. */
  readonly specificity: number;
  readonly declarations: ReadonlyMap<string, string>;
}

export const comments = /\/\*[^]*?\*\//g;

/** The rules of a style sheet in the order in which they count. As much of CSS as the sheets of pictures have; nothing of `@media`. */
export function rulesOf(css: string): readonly StyleRule[] {
  const plain = css.replaceAll(comments, '').replaceAll(/@\w[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  const rules = [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) => {
    const declarations = new Map(declared(body));
    return parted(selectors, ',').map((selector) => ({
      matches: (path: Path) => isMatch(path, selector),
      specificity: specificityOf(selector),
      declarations,
    }));
  });
  return rules.toSorted((one, other) => one.specificity - other.specificity);
}

/** What stands between the braces of a rule. */
export function declared(body: string): readonly (readonly [string, string])[] {
  return body.split(';').flatMap((line): readonly (readonly [string, string])[] => {
    const at = line.indexOf(':');
    return at < 0 ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim()]];
  });
}

/** Does the selector mean the last element of the path? */
function isMatch(path: Path, selector: string): boolean {
  const parts = parted(selector.replaceAll('>', ' > '), ' ');
  return isMeant(path, parts);
}

function isMeant(path: Path, parts: readonly string[]): boolean {
  const [own, last] = [path.at(-1), parts.at(-1)];
  if (last === undefined) return true;
  if (own === undefined || !isCompound(path, own, last)) return false;
  const [above, before] = [path.slice(0, -1), parts.slice(0, -1)];
  if (before.at(-1) === '>') return above.length > 0 && isMeant(above, before.slice(0, -1));
  if (before.length === 0) return true;
  return above.some((_, at) => isMeant(above.slice(0, at + 1), before));
}

const simple = /:(is|not)\(([^()]*)\)|\.([\w-]+)|\[([\w-]+)(?:="([^"]*)")?\]|(:[\w-]+)|([a-z]+)/g;

/** What stands together without a space: tag, classes, attributes, `:is` and `:not`; nobody hovers over a file. */
function isCompound(path: Path, own: Drawn, compound: string): boolean {
  return [...compound.matchAll(simple)].every(([, choice, list = '', name, attribute, value, pseudo, tag]) => {
    if (choice !== undefined) return parted(list, ',').some((each) => isMatch(path, each)) === (choice === 'is');
    if (name !== undefined) return own.classes.includes(name);
    if (attribute !== undefined) {
      const has = own.attributes.get(attribute);
      return value === undefined ? has !== undefined : has === value;
    }
    return pseudo === undefined && own.tag === tag;
  });
}

/** Classes and attributes before tags; of a list its most specific part. */
function specificityOf(selector: string): number {
  return [...selector.matchAll(simple)].reduce((sum, [, choice, list = '', , , , , tag]) => {
    if (choice !== undefined) return sum + Math.max(...parted(list, ',').map(specificityOf));
    return sum + (tag === undefined ? 100 : 1);
  }, 0);
}

/** Parts a text, but not within parentheses. */
function parted(text: string, by: ',' | ' '): readonly string[] {
  const signs = by === ',' ? /,(?![^(]*\))/ : /\s+(?![^(]*\))/;
  return text
    .trim()
    .split(signs)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
