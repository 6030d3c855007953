import type { ReactNode } from 'react';
import { useId } from 'react';
import type { ImportProblem } from '../../formats/import/index.ts';
import { usePageWords } from '../shared/index.ts';

interface PolicyTextProps {
  readonly text: string;
  readonly type: (text: string) => void;
  readonly problems: readonly ImportProblem[];
}

/** More messages than this would push the text off the screen. */
const mostProblems = 5;

/** The policies as YAML, with what is wrong at which line. */
export function PolicyText({ text, type, problems }: PolicyTextProps): ReactNode {
  const { policyEditor: words, imports } = usePageWords();
  const id = useId();
  const isWrong = problems.length > 0;
  const lines = text.split('\n');
  return (
    <section className="policies-text">
      <h3>
        <label htmlFor={id}>{words.text}</label>
      </h3>
      <textarea
        id={id}
        className="typed policies-yaml"
        rows={Math.min(Math.max(lines.length + 1, 12), 30)}
        spellCheck={false}
        autoCapitalize="off"
        wrap="off"
        value={text}
        aria-invalid={isWrong}
        aria-describedby={`${id}-help${isWrong ? ` ${id}-problems` : ''}`}
        onChange={({ target }) => type(target.value)}
      />
      {isWrong ? (
        <div id={`${id}-problems`} className="policies-problems" role="alert">
          <p>{words.problems(problems.length)}</p>
          <ul>
            {problems.slice(0, mostProblems).map((problem) => (
              <li key={imports.problem(problem)}>
                {imports.problem(problem)}
                {problem.line === null ? null : <code>{lines[problem.line - 1]?.trim()}</code>}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <p id={`${id}-help`} className="policies-help">
        {words.textHelp}
      </p>
    </section>
  );
}
