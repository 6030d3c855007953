/** How a text is called where somebody else may stand for whom it names. */
export type Naming = (text: string) => string;

/** All that was said of something, in order; equal for the same, and for nothing else. */
export type Phrase = number;

/** Labels, and where a route was learned from, decide nothing; links and lists of backends are told by whoever asks for a spelling. */
export function isLabel(key: string): boolean {
  switch (key) {
    case 'id':
    case 'learned':
    case 'link':
    case 'peers':
    case 'backends':
      return true;
    default:
      return false;
  }
}

const nothingSaid: Phrase = 0;
const noPhrase = -1;

/**
 * Numbers for what is said, so that nothing is written down twice: a tree in which each phrase goes on with words, kept as one table
 * of a phrase, a word and the phrase that they make.
 */
export class Phrases {
  readonly #words = new Map<unknown, number>();
  #table: Int32Array<ArrayBuffer> = new Int32Array(3 * 2 ** 12).fill(noPhrase);
  #kept = 0;
  #next = 1;

  /** The number of a word; none is a phrase's too. */
  word(word: unknown): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const made = this.#next;
    this.#next += 1;
    this.#words.set(word, made);
    return made;
  }

  /** The phrase, and one word or phrase more. */
  and(phrase: Phrase, word: number): Phrase {
    const slot = slotOf(this.#table, phrase, word);
    const known = this.#table[slot + 2] ?? noPhrase;
    if (known !== noPhrase) return known;
    const made = this.#next;
    this.#next += 1;
    this.#table[slot] = phrase;
    this.#table[slot + 1] = word;
    this.#table[slot + 2] = made;
    this.#kept += 1;
    if (this.#kept * 6 > this.#table.length) this.#table = enlarged(this.#table);
    return made;
  }

  /** Everything in a value, with names for what has one: fields that a device or a rule gets in future as well. */
  spelled(value: unknown, name: Naming, number: (value: number) => unknown = itself): Phrase {
    return this.#spell(nothingSaid, value, name, number);
  }

  #spell(phrase: Phrase, value: unknown, name: Naming, number: (value: number) => unknown): Phrase {
    if (typeof value === 'string') return this.and(phrase, this.word(name(value)));
    if (typeof value === 'number') return this.and(phrase, this.word(number(value)));
    if (typeof value !== 'object' || value === null) return this.and(phrase, this.word(value));
    let said = this.and(phrase, this.word(begin));
    if (Array.isArray(value)) for (const each of value) said = this.#spell(said, each, name, number);
    else {
      // A list of entries would be made for each of millions.
      for (const key in value) {
        if (isFieldOf(value, key) && !isLabel(key)) {
          said = this.#spell(this.and(said, this.word(key)), value[key], name, number);
        }
      }
    }
    return this.and(said, this.word(end));
  }
}

/** No text of a network is one of these. */
const begin = Symbol('begin');
const end = Symbol('end');

function isFieldOf<Value extends object>(value: Value, key: string): key is string & keyof Value {
  return Object.hasOwn(value, key);
}

function itself(value: number): unknown {
  return value;
}

/** Where the two stand in the table, or the free place for them. */
function slotOf(table: Int32Array, phrase: Phrase, word: number): number {
  // A power of two.
  const count = table.length / 3;
  const mixed = Math.imul(Math.imul(phrase, 0x9e3779b1) ^ word, 0x85ebca6b);
  let place = mixed ^ (mixed >>> 15);
  for (; ; place += 1) {
    const slot = (place & (count - 1)) * 3;
    if (table[slot] === noPhrase || (table[slot] === phrase && table[slot + 1] === word)) return slot;
  }
}

function enlarged(table: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(table.length * 2).fill(noPhrase);
  for (let at = 0; at < table.length; at += 3) {
    const [phrase = noPhrase, word = noPhrase, made = noPhrase] = table.subarray(at, at + 3);
    if (phrase !== noPhrase) larger.set([phrase, word, made], slotOf(larger, phrase, word));
  }
  return larger;
}
