/** Rows of cells as lines in which columns stand under each other; the last column is as long as it is. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, at) => Math.max(...rows.map((row) => cellsOf(row[at] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, at) => (at === row.length - 1 ? cell : cell + ' '.repeat((widths[at] ?? 0) - cellsOf(cell))))
      .join('  ')
      .trimEnd(),
  );
}

/** How many cells of a terminal a text takes: two for a Han letter, and for the marks that go with them (Unicode's UAX #11, wide). */
function cellsOf(text: string): number {
  return text.length + (text.match(/[\p{Script=Han}\u3000-\u303F\uFF01-\uFF60]/gu) ?? []).length;
}

/** Text broken into lines of at most `width`, each indented. */
export function wrappedText(text: string, indent: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((each) => `${' '.repeat(indent)}${each}`);
}
