import type { MarkupElement } from '../../diagram/still/index.ts';

/** One rule of a style sheet for one of its selectors. */
export interface StyleRule {
  readonly selector: Selector;
  /** Classes count more than tags; what comes later more than what is as specific. */
  readonly weight: number;
  readonly declared: ReadonlyMap<string, string>;
}

/** Compounds from the element outwards; `near`: the next one has to be its parent. */
type Selector = readonly { readonly tests: readonly Test[]; readonly near: boolean }[];
type Test = (element: MarkupElement, around: readonly MarkupElement[]) => boolean;

/**
 * The rules of a plain style sheet, the lightest first: tags, classes, `data-` attributes, `:is`, `:not` and `:root`, joined by descent.
 * Rules that hang on a medium or on what a pointer does are left out, as a picture knows neither.
 */
export function rulesOf(css: string): readonly StyleRule[] {
  const plain = withoutAtRules(css.replaceAll(/\/\*[\s\S]*?\*\//g, ''));
  const blocks = plain.matchAll(/([^{}]+)\{([^{}]*)\}/g);
  return [...blocks]
    .flatMap(([, selectors = '', body = '']) => {
      const declared = declarationsIn(body);
      return splitOutside(selectors, ',').map((text) => {
        const read = selectorIn(text.trim());
        return { selector: read.selector, weight: read.weight, declared };
      });
    })
    .toSorted((a, b) => a.weight - b.weight);
}

/** Does the selector mean the last of the path? */
export function selects(selector: Selector, path: readonly MarkupElement[]): boolean {
  const [compound, ...outer] = selector;
  const [element, around] = [path.at(-1), path.slice(0, -1)];
  if (compound === undefined) return true;
  if (element === undefined || !compound.tests.every((test) => test(element, around))) return false;
  if (outer.length === 0) return true;
  if (compound.near) return selects(outer, around);
  return around.some((_, at) => selects(outer, around.slice(0, at + 1)));
}

function declarationsIn(body: string): ReadonlyMap<string, string> {
  return new Map(
    body.split(';').flatMap((line) => {
      const at = line.indexOf(':');
      return at < 0
        ? []
        : [
            [
              line.slice(0, at).trim(),
              line
                .slice(at + 1)
                .trim()
                .replaceAll(/\s+/g, ' '),
            ] as const,
          ];
    }),
  );
}

function withoutAtRules(css: string): string {
  let text = css;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@')) {
    let [end, depth] = [text.indexOf('{', at) + 1, 1];
    while (depth > 0 && end < text.length) {
      if (text[end] === '{') depth += 1;
      if (text[end] === '}') depth -= 1;
      end += 1;
    }
    text = text.slice(0, at) + text.slice(end);
  }
  return text;
}

interface Read {
  readonly selector: Selector;
  readonly weight: number;
}

function selectorIn(text: string): Read {
  const pieces = splitOutside(text.replaceAll(/\s*>\s*/g, ' >').replaceAll(/\s+/g, ' '), ' ');
  const compounds = pieces.map((piece) => ({ near: piece.startsWith('>'), ...compoundIn(piece.replace(/^>/, '')) }));
  return {
    selector: compounds.toReversed(),
    weight: compounds.reduce((sum, { weight }) => sum + weight, 0),
  };
}

const part = /([a-z][\w-]*)|\.([\w-]+)|\[(data-[\w-]+)(?:="([^"]*)")?\]|::?([\w-]+)(?:\(((?:[^()]|\([^()]*\))*)\))?/gy;
const byClass = 100;

function compoundIn(text: string): { readonly tests: readonly Test[]; readonly weight: number } {
  const tests: Test[] = [];
  let [weight, read] = [0, 0];
  for (const [whole, tag, name, attribute, value, pseudo, inside = ''] of text.matchAll(part)) {
    read += whole.length;
    if (tag !== undefined) {
      tests.push((element) => element.tag === tag);
      weight += 1;
    } else if (pseudo === 'is' || pseudo === 'not') {
      const choices = splitOutside(inside, ',').map((each) => selectorIn(each.trim()));
      const wanted = pseudo === 'is';
      tests.push(
        (element, around) => choices.some(({ selector }) => selects(selector, [...around, element])) === wanted,
      );
      weight += Math.max(...choices.map((choice) => choice.weight));
    } else {
      weight += byClass;
      if (name !== undefined) tests.push(({ classes }) => classes.includes(name));
      else if (attribute !== undefined)
        tests.push(({ attributes }) =>
          value === undefined ? attributes.has(attribute) : attributes.get(attribute) === value,
        );
      else tests.push((_, around) => pseudo === 'root' && around.length === 0);
    }
  }
  if (read !== text.length) throw new Error(`no such selector is known here: ${text}`);
  return { tests, weight };
}

/** Parts between signs that stand in no brackets. */
function splitOutside(text: string, sign: ',' | ' '): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (letter === sign && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.filter((each) => each.trim() !== '');
}
