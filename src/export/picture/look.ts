import type { MarkupElement } from '../../diagram/still/index.ts';
import { markProperties } from './markProperties.ts';
import type { StyleRule } from './styleSheet.ts';
import { selects, rulesOf } from './styleSheet.ts';

/** The style sheets that a picture on the page wears, as text. */
export interface StyleSheets {
  readonly tokens: string;
  readonly diagram: string;
}

/** Whose letters they are written in: a file cannot ask for the page's. */
interface Fonts {
  readonly sans: string;
  readonly mono: string;
}

export type PictureTheme = 'light' | 'dark';

/** An element after those that it stands in, from the `svg` on. */
type Path = readonly MarkupElement[];

/** How the marks of a picture look where no style sheet is. */
export interface Look {
  /** All that an element has to say where there is no style sheet, as attributes; `null`: it is not shown. */
  readonly attributesOf: (path: Path) => ReadonlyMap<string, string> | null;
  /** A colour by the name of its token; `--side` and `--side-soft` are a model's. */
  readonly colour: (token: `--${string}`, model?: string) => string;
}

/** And whether it is shown, and in which font: what is seen on a page has both by itself. */
const properties: ReadonlySet<string> = new Set([...markProperties, 'display', 'font-family']);

/** Of use to a style sheet or to whoever listens, and to no picture. */
const own = /^(?:class|role|tabindex|aria-.*|data-.*)$/;

type Declared = ReadonlyMap<string, string>;
const nothing: Declared = new Map();
const page = element('html');
/** The frame around every picture of the page. */
const frame = element('div', 'diagram');

/** Style sheets as attributes, for a picture that stands where no style sheet does. Throws where one says what no picture understands. */
export function lookOf({ tokens, diagram }: StyleSheets, theme: PictureTheme, { sans, mono }: Fonts = families): Look {
  const rules = rulesOf(`${tokens}\n${diagram}\n:root { --sans: ${sans}; --mono: ${mono} }`);
  // Whoever stands alike among the same looks alike: a picture has many marks of few kinds.
  const known = new Map<Declared, Map<string, Declared>>();

  /** What is declared of the last of the path, its variables and those of all around it among it. */
  function declaredOf(path: Path): Declared {
    const last = path.at(-1);
    if (last === undefined) return nothing;
    const outer = declaredOf(path.slice(0, -1));
    const alike = known.get(outer) ?? new Map<string, Declared>();
    known.set(outer, alike);
    const kind = kindOf(last);
    const declared = alike.get(kind) ?? declaredBy(rules, path, outer);
    alike.set(kind, declared);
    return declared;
  }

  function resolved(value: string, declared: Declared): string {
    const filled = value.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => {
      const found = declared.get(name);
      if (found === undefined) throw new Error(`${name} is nowhere said`);
      return resolved(found, declared);
    });
    const themed = filled.replaceAll(eitherTheme, (_, light: string, dark: string) =>
      (theme === 'light' ? light : dark).trim(),
    );
    if (/[a-z-]+\(/.test(themed.replaceAll(/rgb\(/g, ''))) throw new Error(`no picture understands ${themed}`);
    return themed;
  }

  return {
    attributesOf: (inner) => {
      const declared = declaredOf([page, frame, ...inner]);
      const attributes = new Map([...(inner.at(-1)?.attributes ?? [])].filter(([name]) => !own.test(name)));
      for (const [name, value] of declared) {
        if (!properties.has(name)) continue;
        if (value === 'inherit') attributes.delete(name);
        else attributes.set(name, asKnown(name, resolved(value, declared)));
      }
      const isHidden = attributes.get('display') === 'none' || attributes.get('visibility') === 'hidden';
      return isHidden ? null : attributes;
    },
    colour: (token, model) =>
      resolved(`var(${token})`, declaredOf(model === undefined ? [page] : [page, element('section', '', model)])),
  };
}

/** The two that every program has. */
const families: Fonts = { sans: 'sans-serif', mono: 'monospace' };

/** A colour of each theme, with one pair of brackets in it at most. */
const eitherTheme = /light-dark\(((?:[^(),]|\([^()]*\))+),((?:[^(),]|\([^()]*\))+)\)/g;

function element(tag: string, name = '', model = ''): MarkupElement {
  return { tag, classes: [name], attributes: new Map(model === '' ? [] : [['data-model', model]]) };
}

function declaredBy(rules: readonly StyleRule[], path: Path, outer: Declared): Declared {
  return new Map([
    ...[...outer].filter(([name]) => name.startsWith('--')),
    ...rules.filter(({ selector }) => selects(selector, path)).flatMap((rule) => [...rule.declared]),
  ]);
}

/** All that a selector may ask of an element. */
function kindOf({ tag, classes, attributes }: MarkupElement): string {
  const asked = [...attributes].filter(([name]) => name.startsWith('data-'));
  return `${tag} ${classes.join('.')} ${asked.map(([name, value]) => `${name}=${value}`).join(' ')}`;
}

/** Without a unit; weights between the hundreds are newer than what draws pictures. */
function asKnown(name: string, value: string): string {
  if (name === 'font-weight' && /^\d+$/.test(value)) return String(Math.round(Number(value) / 100) * 100);
  return value.replace(/^([\d.]+)px$/, '$1');
}
