/** Something that can be found by its words, in whatever language they are. */
export interface Findable {
  /** What it is called, in every language. */
  readonly titles: readonly string[];
  /** Other words for it, and what it says of itself. */
  readonly texts: readonly string[];
}

/** As many are listed: whoever does not see theirs types another word. */
const mostFound = 12;

/** A word that begins as another does counts less than the word itself. */
const weights = { title: 3, text: 1, begun: 0.6 };

/** At least this share of what was typed, weighed by how rare it is, has to be found. */
const least = 0.45;

/**
 * What is meant by the words that were typed, best first: each word counts by how few have it, more in a name than in a text.
 * Chinese has no spaces, so it is compared by pairs of signs.
 */
export function ranked<Each extends Findable>(all: readonly Each[], typed: string): readonly Each[] {
  const sought = [...new Set(tokensOf(typed))];
  if (sought.length === 0) return [];
  const indexed = all.map((each) => ({ each, words: indexOf(each) }));
  const rarity = sought.map((word) => {
    const having = indexed.filter(({ words }) => found(words, word) > 0).length;
    return having === 0 ? 0 : Math.log(1 + all.length / having);
  });
  // What nobody has says nothing of who is meant, but counts as not found, as a word of middling rarity does.
  const unknown = Math.log(2);
  const whole = rarity.reduce((sum, each) => sum + (each === 0 ? unknown : each), 0);
  return indexed
    .map(({ each, words }) => {
      const hits = sought.map((word) => found(words, word));
      const share = rarity.reduce((sum, rare, at) => sum + ((hits[at] ?? 0) > 0 ? rare : 0), 0) / whole;
      const score = rarity.reduce((sum, rare, at) => sum + rare * (hits[at] ?? 0), 0);
      return { each, share, score: score / Math.sqrt(1 + words.titleSize / 12) };
    })
    .filter(({ share }) => share >= least)
    .toSorted((a, b) => b.share - a.share || b.score - a.score)
    .slice(0, mostFound)
    .map(({ each }) => each);
}

interface Index {
  readonly title: ReadonlySet<string>;
  readonly text: ReadonlySet<string>;
  readonly titleSize: number;
}

const known = new WeakMap<Findable, Index>();

function indexOf(each: Findable): Index {
  const remembered = known.get(each);
  if (remembered !== undefined) return remembered;
  const title = new Set(each.titles.flatMap(tokensOf));
  const made = { title, text: new Set(each.texts.flatMap(tokensOf)), titleSize: title.size };
  known.set(each, made);
  return made;
}

/** How much the word counts there; 0: it is not there. */
function found({ title, text }: Index, word: string): number {
  if (title.has(word)) return weights.title;
  const inTitle = begins(title, word) ? weights.title * weights.begun : 0;
  const inText = text.has(word) ? weights.text : begins(text, word) ? weights.text * weights.begun : 0;
  return Math.max(inTitle, inText);
}

/** Does a word there begin so? One letter begins too many. */
function begins(words: ReadonlySet<string>, word: string): boolean {
  if (word.length < 3 || isHan(word)) return false;
  for (const each of words) if (each.startsWith(word)) return true;
  return false;
}

function isHan(word: string): boolean {
  return /\p{Script=Han}/u.test(word);
}

/** Words without capitals; of Chinese each pair of neighbouring signs, and a sign alone where it stands alone. */
export function tokensOf(text: string): readonly string[] {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll(/['’]/g, '');
  return (plain.match(/\p{Script=Han}+|[^\P{L}\p{Script=Han}]+|\p{N}+/gu) ?? []).flatMap((piece) => {
    if (!isHan(piece)) return [piece.length > 3 ? piece.replace(/s$/, '') : piece];
    const signs = Array.from(piece);
    return signs.length < 2 ? [piece] : signs.slice(1).map((sign, at) => `${signs[at] ?? ''}${sign}`);
  });
}
