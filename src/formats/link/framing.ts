import type { Result } from '../result.ts';
import { failed, ok } from '../result.ts';
import type { SideIndex } from '../view.ts';
import type { LinkProblem } from './linkProblem.ts';
import type { FramingParameter } from './parameters.ts';
import { framingParameters } from './parameters.ts';
import type { Pairs } from './query.ts';
import { queryText } from './query.ts';
import { badValue } from './reading.ts';

/** How much stands around the pictures in somebody else's page: nothing, a bar, or all that a page of its own has. */
export const embedForms = ['min', 'bar', 'full'] as const;
export type EmbedForm = (typeof embedForms)[number];

/** How an author frames what a link shows. It is said beside the link, and no part of what the link closes with. */
export interface Framing {
  /** `null`: a page of its own. */
  readonly embed: EmbedForm | null;
  /** The only one of the two networks that is drawn; `null`: both. */
  readonly side: SideIndex | null;
  /** `null`: as the reader's system wants it, or the reader. */
  readonly theme: 'light' | 'dark' | null;
  /** In an embed the reader stays with what the author shows. */
  readonly lock: boolean;
  /** In an embed the keys of a clicker work. */
  readonly keys: boolean;
}

/** What a link without any of it means. */
export const unframed: Framing = { embed: null, side: null, theme: null, lock: false, keys: false };

type Meanings = { readonly [Key in FramingParameter]: Readonly<Record<string, Framing[Key]>> };

/** What may be said and what it means; the last that means a thing is how it is printed. Numbers come first, whatever is written. */
const meanings: Meanings = {
  // Before there were forms it was said by numbers; and an attribute without a value says 1.
  embed: { '0': null, '1': 'bar', min: 'min', bar: 'bar', full: 'full' },
  side: { l: 0, r: 1, both: null },
  theme: { light: 'light', dark: 'dark' },
  lock: { '0': false, '1': true },
  keys: { '0': false, '1': true, on: true, off: false },
};

interface FramingReading {
  /** What could be read, even where the link itself cannot be. */
  readonly framing: Framing;
  readonly problem: LinkProblem | null;
}

export function parseFraming(pairs: Pairs): FramingReading {
  return framingParameters.reduce<FramingReading>(
    ({ framing, problem }, key) => {
      const value = said(pairs, key);
      return value.ok
        ? { framing: { ...framing, [key]: value.value }, problem }
        : { framing, problem: problem ?? value.error };
    },
    { framing: unframed, problem: null },
  );
}

/** What is to be added to a link's query: `&embed=min&side=l`; nothing where nothing is framed. */
export function framingText(framing: Framing): string {
  const pairs = framingParameters.flatMap((key) => {
    const word = Object.entries(meanings[key]).findLast(([, meaning]) => meaning === framing[key]);
    return framing[key] === unframed[key] || word === undefined ? [] : [[key, word[0]] as const];
  });
  return pairs.length === 0 ? '' : queryText(pairs).replace('?', '&');
}

/** Said twice alike is said once: who embeds adds it to links that may have it. */
function said<Key extends FramingParameter>(pairs: Pairs, key: Key): Result<Framing[Key], LinkProblem> {
  const [text, ...others] = new Set(pairs.flatMap(([name, value]) => (name === key ? [value] : [])));
  if (text === undefined) return ok(unframed[key]);
  if (others.length > 0) return failed({ code: 'repeated-parameter', parameter: key });
  const known: Readonly<Record<string, Framing[Key]>> = meanings[key];
  const meaning = Object.hasOwn(known, text) ? known[text] : undefined;
  return meaning === undefined ? failed(badValue(key, text, allowed(key))) : ok(meaning);
}

function allowed(key: FramingParameter): readonly string[] {
  const words = Object.keys(meanings[key]);
  return key === 'lock' ? words : words.filter((word) => !/\d/.test(word));
}
