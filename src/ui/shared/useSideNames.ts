import { useApp } from '../../state/index.ts';
import { useTraceWords, useWords } from './useWords.ts';

type Pair = readonly [string, string];

/** What the sides are called; two sides of one model are told apart by where they stand. */
export function useSideNames(): Pair {
  const { modelText } = useWords();
  const toldApart = useToldApart();
  const sides = useApp((state) => state.sides);
  const only = useApp((state) => state.framing.side);
  const names = [modelText(sides[0].model).name, modelText(sides[1].model).name] as const;
  return only === null ? toldApart(names) : names;
}

/** Two equal names, each with where its side stands. */
export function useToldApart(): (names: Pair) => Pair {
  const { left, right } = useTraceWords().panels.tally;
  return (names) => (names[0] === names[1] ? [left(names[0]), right(names[1])] : names);
}
