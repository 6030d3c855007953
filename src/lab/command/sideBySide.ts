/** A line that both tell, or that one of them tells alone. */
type Paired<Line> = readonly [left: Line | null, right: Line | null];

/** Two tellings beside each other: what both tell stands on one line (longest common subsequence), and the rest alone. */
export function sideBySide<Line>(
  left: readonly Line[],
  right: readonly Line[],
  same: (a: Line, b: Line) => boolean,
): readonly Paired<Line>[] {
  const [a, b] = [left[0], right[0]];
  if (a === undefined) return right.map((each) => [null, each]);
  if (b === undefined) return left.map((each) => [each, null]);
  if (same(a, b)) return [[a, b], ...sideBySide(left.slice(1), right.slice(1), same)];
  const skip = commonLength(left.slice(1), right, same) >= commonLength(left, right.slice(1), same);
  return skip
    ? [[a, null], ...sideBySide(left.slice(1), right, same)]
    : [[null, b], ...sideBySide(left, right.slice(1), same)];
}

function commonLength<Line>(
  left: readonly Line[],
  right: readonly Line[],
  same: (a: Line, b: Line) => boolean,
): number {
  let above: readonly number[] = [];
  for (const a of left) {
    const row: number[] = [];
    for (const [at, b] of right.entries()) {
      const [before, over, corner] = [row[at - 1] ?? 0, above[at] ?? 0, above[at - 1] ?? 0];
      row.push(same(a, b) ? corner + 1 : Math.max(before, over));
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}
