import { importLimits } from '../limits.ts';
import type { ImportProblem } from '../problem.ts';
import type { SourceFile } from './archive.ts';
import { textsIn } from './archive.ts';
import { readText } from './readText.ts';
import type { Piece } from './source.ts';

/** The values in files, whatever form they have there, and what is no form at all. */
export function piecesIn(files: readonly SourceFile[]): {
  readonly pieces: readonly Piece[];
  readonly problems: readonly ImportProblem[];
} {
  const pieces: Piece[] = [];
  const problems: ImportProblem[] = [];
  let length = 0;
  for (const file of files) {
    const texts = textsIn(file);
    if (!texts.ok) {
      problems.push(texts.error);
      continue;
    }
    for (const text of texts.value) {
      length += text.text.length;
      if (length > importLimits.bytes) {
        const place = { object: null, field: null, file: file.name, line: null };
        return { pieces, problems: [...problems, { code: 'too-large', ...place, limit: importLimits.bytes }] };
      }
      const read = readText(text);
      pieces.push(...read.pieces);
      problems.push(...read.problems);
    }
  }
  return { pieces, problems };
}
