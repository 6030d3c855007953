import type { TextKind } from '../text.ts';
import { widthOf } from '../text.ts';

/** The text in lines that fit, broken where its script may be: at spaces, and between Chinese signs. */
export function wrappedLines(text: string, kind: TextKind, room: number): readonly string[] {
  const words = text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*/gu) ?? [];
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last}${word}`.trimEnd(), kind) <= room) lines[lines.length - 1] = last + word;
    else lines.push(word);
  }
  return lines.map((each) => each.trimEnd());
}
