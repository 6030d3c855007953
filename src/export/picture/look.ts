import type { Drawn } from '../../diagram/still/index.ts';
import type { Path } from './selectors.ts';
import { comments, declared, rulesOf } from './selectors.ts';

/** The style sheets that a picture on the page wears, as text. */
export interface StyleSheets {
  readonly tokens: string;
  readonly diagram: string;
}

export type PictureTheme = 'light' | 'dark';

/** How the marks of a picture look where no style sheet is. */
export interface Look {
  /** What an element has to say of its own looks, as attributes; its path begins with the `svg`. */
  readonly attributesOf: (path: Path) => ReadonlyMap<string, string>;
  /** A colour by the name of its token. */
  readonly colour: (token: string) => string;
}

/** What a style sheet may say of a mark, and a file of its own must. */
export const lookProperties: readonly string[] = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-size',
  'font-weight',
  'font-family',
  'display',
];

/** The frame around every picture of the page. */
const frame: Drawn = { tag: 'div', classes: ['diagram'], attributes: new Map(), childNodes: [], textContent: '' };

export function lookOf({ tokens, diagram }: StyleSheets, theme: PictureTheme): Look {
  const tokenRules = rulesOf(tokens);
  const rules = rulesOf(diagram).filter(({ declarations }) => [...declarations.keys()].some(isLook));
  const rootVariables = new Map(declared(/:root\s*\{([^{}]*)\}/.exec(tokens.replaceAll(comments, ''))?.[1] ?? ''));
  const own = (element: Drawn): ReadonlyMap<string, string> =>
    new Map(tokenRules.filter(({ matches }) => matches([element])).flatMap(({ declarations }) => [...declarations]));
  const frameVariables = new Map([...rootVariables, ...own(frame)]);
  const owners = new Map<string, ReadonlyMap<string, string>>();
  // Most marks look like another.
  const known = new Map<string, ReadonlyMap<string, string>>();

  function variablesAt(path: Path): ReadonlyMap<string, string> {
    const holder = path.findLast(({ attributes }) => attributes.has('data-owner'));
    if (holder === undefined) return frameVariables;
    const slot = holder.attributes.get('data-owner') ?? '';
    const variables = owners.get(slot) ?? new Map([...frameVariables, ...own(holder)]);
    owners.set(slot, variables);
    return variables;
  }

  function resolved(value: string, variables: ReadonlyMap<string, string>): string {
    const whole = value.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) =>
      resolved(variables.get(name) ?? 'none', variables),
    );
    return whole.replaceAll(/light-dark\(([^,()]+),\s*([^()]+)\)/g, (_, light: string, dark: string) =>
      theme === 'light' ? light : dark,
    );
  }

  function looksOf(path: Path): ReadonlyMap<string, string> {
    const variables = variablesAt(path);
    const found = new Map<string, string>();
    for (const { matches, declarations } of rules) {
      if (!matches([frame, ...path])) continue;
      for (const [name, value] of declarations) {
        if (isLook(name) && value !== 'inherit') found.set(name, written(name, resolved(value, variables)));
      }
    }
    return found;
  }

  return {
    attributesOf: (path) => {
      const key = path.map(kindOf).join('>');
      const looks = known.get(key) ?? looksOf(path);
      known.set(key, looks);
      return looks;
    },
    colour: (token) => resolved(`var(--${token})`, frameVariables),
  };
}

function isLook(name: string): boolean {
  return lookProperties.includes(name);
}

/** All that a selector asks of an element. */
function kindOf({ tag, classes, attributes }: Drawn): string {
  return `${tag}.${classes.join('.')}[${attributes.get('data-owner') ?? ''}][${attributes.get('data-model') ?? ''}]`;
}

/** As an attribute has it: no unit, and one of the two families that every program has. */
function written(name: string, value: string): string {
  if (name === 'font-family') return value.includes('mono') ? 'monospace' : 'sans-serif';
  return value.replace(/^([\d.]+)px$/, '$1');
}
