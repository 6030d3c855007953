import { importLimits } from '../limits.ts';
import type { ImportProblem } from '../problem.ts';
import { textsIn } from './archive.ts';
import { isRepeated } from './dumps.ts';
import { readText } from './readText.ts';
import type { Piece, SourceFile, SourceText } from './source.ts';

/** The values in files, whatever form they have there, and what is no form at all. */
export function piecesIn(files: readonly SourceFile[]): {
  readonly pieces: readonly Piece[];
  readonly problems: readonly ImportProblem[];
  /** What archives within archives hold, and nobody reads. */
  readonly beside: readonly string[];
} {
  const pieces: Piece[] = [];
  const problems: ImportProblem[] = [];
  const texts: SourceText[] = [];
  const beside: string[] = [];
  let length = 0;
  for (const file of files) {
    const inside = textsIn(file);
    if (!inside.ok) {
      problems.push(inside.error);
      continue;
    }
    length += inside.value.held.reduce((sum, { text }) => sum + text.length, 0);
    if (length > importLimits.bytes) {
      const place = { object: null, field: null, file: file.name, line: null };
      problems.push({ code: 'too-large', ...place, limit: importLimits.bytes });
      break;
    }
    texts.push(...inside.value.held);
    beside.push(...inside.value.beside);
  }
  const all = new Set(texts.map(({ name }) => name));
  for (const text of texts) {
    if (isRepeated(text.name, all)) continue;
    const read = readText(text);
    pieces.push(...read.pieces);
    problems.push(...read.problems);
  }
  return { pieces, problems, beside };
}
