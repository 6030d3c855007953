import { useApp } from '../../state/index.ts';
import { useWords } from './useWords.ts';

/** What the sides are called; two sides of one model are told apart by where they stand. */
export function useSideNames(): readonly [string, string] {
  const { modelText, panels } = useWords();
  const sides = useApp((state) => state.sides);
  const [left, right] = [modelText(sides[0].model).name, modelText(sides[1].model).name];
  return left === right ? [panels.tally.left(left), panels.tally.right(right)] : [left, right];
}
