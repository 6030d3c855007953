import { useApp } from '../../state/index.ts';
import { useMatch } from './useMatch.ts';
import { useTraceWords, useWords } from './useWords.ts';

type Pair = readonly [string, string];

/** What the sides are called; two sides of one model are told apart by where they stand. */
export function useSideNames(): Pair {
  const { modelText } = useWords();
  const toldApart = useToldApart();
  const sides = useApp((state) => state.sides);
  return toldApart([modelText(sides[0].model).name, modelText(sides[1].model).name]);
}

/** Two equal names, each with where its side stands. */
export function useToldApart(): (names: Pair) => Pair {
  const { left, right, above, below } = useTraceWords().panels.tally;
  const [first, second] = useBeside() ? [left, right] : [above, below];
  return (names) => (names[0] === names[1] ? [first(names[0]), second(names[1])] : names);
}

/** Is there room for the sides beside each other? Else one stands under the other. */
export function useBeside(): boolean {
  return useMatch('(min-width: 56.25rem)');
}
