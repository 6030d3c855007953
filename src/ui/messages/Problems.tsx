import type { ReactNode } from 'react';
import type { Problem } from '../../formats/index.ts';
import { usePageWords } from '../shared/index.ts';

/** More than this helps nobody: the first ones usually explain the rest. */
const mostShown = 8;

/** What is wrong with a scenario document: each problem with its place. */
export function Problems({ problems }: { readonly problems: readonly Problem[] }): ReactNode {
  const words = usePageWords();
  const shell = words.shell.share;
  const texts = [...new Set(problems.map((problem) => words.problemText(problem)))];
  const rest = texts.length - mostShown;
  return (
    <ul className="message-problems">
      {texts.slice(0, mostShown).map((text) => (
        <li key={text}>{text}</li>
      ))}
      {rest > 0 ? <li key="rest">{shell.others(rest)}</li> : null}
    </ul>
  );
}
