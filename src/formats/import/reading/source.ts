/** A file as somebody brought it, or as it stands in an archive. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One text that somebody brought: a file, or what stood in an archive. */
export interface SourceText {
  readonly name: string;
  readonly text: string;
}

/** From a value to something inside it. */
export type FieldPath = readonly (string | number)[];

/** One value that was read from a text, and where in the text its parts stand. */
export interface Piece {
  readonly file: string;
  readonly value: unknown;
  /** The line, counted from 1, of a field, or of what is nearest to it. */
  readonly lineOf: (path: FieldPath) => number;
}

/** Line numbers of places in a text. Where lines begin is found once, when it is first asked for. */
export function lineFinder(text: string, before = 0): (offset: number) => number {
  let starts: readonly number[] | null = null;
  return (offset) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return before + low + 1;
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
