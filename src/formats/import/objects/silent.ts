import type { ImportProblem } from '../problem.ts';
import type { Piece } from '../reading/source.ts';

/** Why a file tells nothing, whose values hold no object that is known: each file once. */
export function silentFiles(silent: readonly Piece[], telling: ReadonlySet<string>): readonly ImportProblem[] {
  const byFile = new Map<string, Piece[]>();
  for (const piece of silent) {
    if (!telling.has(piece.file)) byFile.set(piece.file, [...(byFile.get(piece.file) ?? []), piece]);
  }
  return [...byFile].map(([file, pieces]): ImportProblem => {
    const [first] = pieces.filter((piece) => !isEmptyList(piece));
    const place = { object: null, field: null, file };
    if (first === undefined) return { code: 'none-found', ...place, line: pieces[0]?.lineOf([]) ?? null };
    const isObject = pieces.some(({ value }) => holdsObject(value));
    return { code: isObject ? 'nothing-known' : 'no-objects', ...place, line: first.lineOf([]) };
  });
}

/** As kubectl prints what it found nothing of. */
function isEmptyList({ value }: Piece): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const items = Array.isArray(value) ? value : 'items' in value ? value.items : undefined;
  return items === null || (Array.isArray(items) && items.length === 0);
}

/** Lists within lists, none of which holds anything, need not be followed to their end. */
const deepest = 100;

/** A table of fields, or a list with one in it: what a text, a number or a list of such can never be. */
export function holdsObject(value: unknown, depth = 0): boolean {
  if (!Array.isArray(value)) return typeof value === 'object' && value !== null;
  return depth > deepest || value.some((each) => holdsObject(each, depth + 1));
}
