import { lengthOf, rangeOf } from '../net/prefix.ts';
import type { Prefix } from '../net/prefix.ts';
import type { Description } from './description.ts';
import type { Units } from './units.ts';

/** A number for each text, the same for the same. */
export function interning(): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const found = known.get(text) ?? known.size;
    if (found === known.size) known.set(text, found);
    return found;
  };
}

/**
 * Units by colour: of one colour are those of which any two can change places and the network is as it was. First by what is said of
 * each, then, again and again, by what they say of each other (colour refinement), until every unit of a colour says the same of every
 * other unit of a colour; where that cannot be, each has a colour of its own.
 */
export function coloursOf(units: Units, { ofUnit, between, literals, singleUnits }: Description): readonly number[] {
  const intern = interning();
  let colours = ofUnit.map((text, unit) => {
    const alone = singleUnits.has(unit) ? `!${unit}` : '';
    return intern(`${alone}${text} ${numbersOf(units.prefixes[unit] ?? [], units, literals)}`);
  });
  const phrases = between;
  const heard = between.map(() => new Map<number, number>());
  for (const [unit, said] of phrases.entries()) for (const [other, phrase] of said) heard[other]?.set(unit, phrase);
  if (phrases.every(({ size }) => size === 0)) return colours;
  for (;;) {
    const sizes = countsOf(colours);
    const refined = colours.map((colour, unit) => {
      const said = relations(phrases[unit], colours);
      const of = relations(heard[unit], colours);
      return intern(`${colour} ${textOf(said)} ${textOf(of)}`);
    });
    const settled = new Set(refined).size === sizes.size;
    colours = refined;
    if (!settled) continue;
    const now = countsOf(colours);
    const uneven = unevenColours(phrases, colours, now);
    if (uneven.size === 0) return colours;
    colours = colours.map((colour, unit) => (uneven.has(colour) ? intern(`!${unit}`) : colour));
  }
}

function countsOf(colours: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return counts;
}

/** How often which phrase is about which colour. */
function relations(
  phrases: ReadonlyMap<number, number> | undefined,
  colours: readonly number[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [other, phrase] of phrases ?? []) {
    const key = `${colours[other]}:${phrase}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function textOf(relation: ReadonlyMap<string, number>): string {
  return [...relation]
    .map(([key, count]) => `${key}x${count}`)
    .toSorted()
    .join();
}

/** Colours of which one speaks of some units of a colour and not of others, or not in the same words. */
function unevenColours(
  phrases: readonly ReadonlyMap<number, number>[],
  colours: readonly number[],
  counts: ReadonlyMap<number, number>,
): ReadonlySet<number> {
  const uneven = new Set<number>();
  for (const [unit, said] of phrases.entries()) {
    const about = new Map<number, { readonly phrase: number; count: number }>();
    for (const [other, phrase] of said) {
      const colour = colours[other] ?? -1;
      const known = about.get(colour);
      if (known === undefined) about.set(colour, { phrase, count: 1 });
      else if (known.phrase === phrase) known.count += 1;
      else uneven.add(colour);
    }
    for (const [colour, { count }] of about) {
      const itself = colours[unit] === colour ? 1 : 0;
      if (count !== (counts.get(colour) ?? 0) - itself) uneven.add(colour);
    }
  }
  return uneven;
}

/** How a unit's prefixes lie in one another and in what the network mentions. */
function numbersOf(prefixes: readonly Prefix[], { names }: Units, { around, inside }: Description['literals']): string {
  return prefixes
    .map((each) => {
      const { first, last } = rangeOf(each);
      const length = lengthOf(each);
      const within = prefixes.flatMap((other, index) => {
        const range = rangeOf(other);
        if (other === each || range.first > first || range.last < last) return [];
        return range.last === last && lengthOf(other) < 31 ? [`${index}!`] : [String(index)];
      });
      const holds = length === 32 ? [] : inside(each).filter((found) => !names.has(found));
      return `${length}<${within.join()}|${around(first, length)}|${holds.join()}`;
    })
    .join(';');
}
