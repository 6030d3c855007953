/** A word of a command line that the shell takes as it is, whatever it holds. */
export function word(text: string): string {
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(text) ? text : quoted(text);
}

export function quoted(text: string): string {
  return `'${oneLine(text).replaceAll("'", String.raw`'\''`)}'`;
}

/** A line of words that spaces part. */
export function command(...lines: readonly string[]): string {
  return lines
    .flatMap((line) => line.split(' '))
    .map(word)
    .join(' ');
}

const width = 116;

/** Comments of whole sentences, broken where lines get long; an empty text is an empty comment. */
export function comment(...texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => broken(oneLine(text)).map((line) => `# ${line}`.trimEnd()));
}

/** A line of equals signs, and what comes next. */
export function heading(...texts: readonly string[]): readonly string[] {
  return ['', `# ${'='.repeat(width - 2)}`, ...comment(...texts), ''];
}

/** A command that reads these lines as they are. */
export function here(start: string, lines: readonly string[], indent = ''): readonly string[] {
  return [`${indent}${start} <<'END'`, ...lines.map(oneLine), 'END'];
}

/** Names come from whoever made the scenario: nothing in them may begin a line of its own. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ');
}

/** What a line may not part: a word, or a Chinese sign, each with the punctuation that clings to it. */
const piece = / *[（「]*(?:\p{Script=Han}|[^ \p{Script=Han}（「，。；：、）」？]+)?[，。；：、）」？]*/gu;

function broken(text: string): readonly string[] {
  const indent = /^ */.exec(text)?.[0] ?? '';
  const lines: string[] = [];
  let line = indent;
  for (const [each] of text.trim().matchAll(piece)) {
    if (columnsOf(line) + columnsOf(each) > width && line.trim() !== '') {
      lines.push(line);
      line = `${indent}${each.trimStart()}`;
    } else line += each;
  }
  return [...lines, line];
}

/** Chinese signs and full-width punctuation take two columns of a terminal. */
function columnsOf(text: string): number {
  return text.length + (text.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/gu)?.length ?? 0);
}
