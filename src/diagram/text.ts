/** What a piece of text is on the picture; each has its size and face in the style sheet. */
export type TextKind = 'title' | 'name' | 'address' | 'note';

const sizes: Readonly<Record<TextKind, number>> = { title: 13, name: 13, address: 12, note: 12 };

/** Firefox has it since 125. */
const segmenter = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter() : null;
/** Monospace faces in use are this wide, or narrower. */
const monospaceEm = 0.605;
const narrow = /[\s.,:;'|!iljft()[\]·-]/u;
const wide = /[mwMW@%→←⇄]/u;

export function sizeOfText(kind: TextKind): number {
  return sizes[kind];
}

/** An estimate from above, since layout is pure and must not measure: the widest of the usual faces. */
export function widthOf(text: string, kind: TextKind): number {
  const size = sizes[kind];
  if (kind === 'address') return text.length * size * monospaceEm;
  const bold = kind === 'note' ? 0.94 : 1;
  return emsOf(text) * size * bold;
}

/** The text, or as much of it as fits, with an ellipsis. Never for addresses. */
export function fitted(text: string, kind: TextKind, room: number): string {
  if (widthOf(text, kind) <= room) return text;
  const letters = lettersOf(text);
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, kind) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

const emsByText = new Map<string, number>();

/** Remembered: the same few names are measured over and over. */
function emsOf(text: string): number {
  const known = emsByText.get(text);
  if (known !== undefined) return known;
  const ems = lettersOf(text).reduce((sum, letter) => sum + emOf(letter), 0);
  emsByText.set(text, ems);
  return ems;
}

function lettersOf(text: string): string[] {
  // Code points are wide enough for an estimate from above.
  return segmenter === null ? Array.from(text) : Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function emOf(letter: string): number {
  if (narrow.test(letter)) return 0.42;
  if (wide.test(letter) || letter >= '\u2e80') return 1;
  return /[A-Z0-9]/u.test(letter) ? 0.74 : 0.67;
}
