import type { MarkupElement } from '../diagram/markup.ts';
import type { StyleRule } from './styleSheet.ts';
import { isMeant } from './styleSheet.ts';

/** What a style sheet may say of a mark, and a file of its own must. */
const properties: ReadonlySet<string> = new Set([
  'display',
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
]);

/** Of use to a style sheet or to whoever listens, and to no picture. */
const own = /^(?:class|role|tabindex|aria-.*|data-.*)$/;

type Declared = ReadonlyMap<string, string>;
const nothing: Declared = new Map();

/** All that a selector may ask of an element. */
function kindOf({ tag, attributes }: MarkupElement): string {
  const asked = [...attributes].filter(([name]) => name === 'class' || name.startsWith('data-'));
  return `${tag} ${asked.map(([name, value]) => `${name}=${value}`).join(' ')}`;
}

/** Weights between the hundreds are newer than what draws pictures. */
function asKnown(name: string, value: string): string {
  return name === 'font-weight' && /^\d+$/.test(value) ? String(Math.round(Number(value) / 100) * 100) : value;
}

interface Dress {
  readonly dressed: (path: readonly MarkupElement[]) => ReadonlyMap<string, string> | null;
  /** The value of a variable, as `--ink`, in the last of the path. */
  readonly valueOf: (variable: string, path: readonly MarkupElement[]) => string;
}

/** Style sheets as attributes, in the light theme: for a picture that stands where no style sheet does. `around`: what it would stand in. */
export function dressOf(rules: readonly StyleRule[], around: readonly MarkupElement[]): Dress {
  // Whoever stands alike among the same is dressed alike: a picture has many marks of few kinds.
  const known = new Map<Declared, Map<string, Declared>>();

  /** What is declared of the last of the path, its variables and those of all around it among it. */
  function declaredOf(path: readonly MarkupElement[]): Declared {
    const element = path.at(-1);
    if (element === undefined) return nothing;
    const outer = declaredOf(path.slice(0, -1));
    const alike = known.get(outer) ?? new Map<string, Declared>();
    known.set(outer, alike);
    const kind = kindOf(element);
    const declared =
      alike.get(kind) ??
      new Map([
        ...[...outer].filter(([name]) => name.startsWith('--')),
        ...rules.filter(({ selector }) => isMeant(selector, path)).flatMap((rule) => [...rule.declared]),
      ]);
    alike.set(kind, declared);
    return declared;
  }

  function resolved(value: string, declared: Declared): string {
    const filled = value.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => {
      const found = declared.get(name);
      if (found === undefined) throw new Error(`${name} is nowhere said`);
      return resolved(found, declared);
    });
    const light = filled.replaceAll(/light-dark\(((?:[^(),]|\([^()]*\))+),(?:[^(),]|\([^()]*\))+\)/g, '$1').trim();
    if (/[a-z-]+\(/.test(light.replaceAll(/rgb\(/g, ''))) throw new Error(`no picture understands ${light}`);
    return light;
  }

  return {
    dressed: (inner) => {
      const path = [...around, ...inner];
      const declared = declaredOf(path);
      const attributes = new Map([...(inner.at(-1)?.attributes ?? [])].filter(([name]) => !own.test(name)));
      for (const [name, value] of declared) {
        if (!properties.has(name)) continue;
        if (value === 'inherit') attributes.delete(name);
        else attributes.set(name, asKnown(name, resolved(value, declared)));
      }
      const isHidden = attributes.get('display') === 'none' || attributes.get('visibility') === 'hidden';
      return isHidden ? null : attributes;
    },
    valueOf: (variable, path) => resolved(`var(${variable})`, declaredOf(path)),
  };
}
