import type { ReactNode } from 'react';
import { useId, useRef } from 'react';
import type { ImportProblem } from '../../formats/import/index.ts';
import { goToLine, NumberedText } from '../numberedText/index.ts';
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
  const field = useRef<HTMLTextAreaElement>(null);
  const isWrong = problems.length > 0;
  const lines = text.split('\n');
  return (
    <section className="policies-text">
      <h3>
        <label htmlFor={id}>{words.text}</label>
      </h3>
      <NumberedText
        field={field}
        id={id}
        text={text}
        wrong={new Set(problems.map(({ line }) => line))}
        isWrong={isWrong}
        describedBy={`${id}-help${isWrong ? ` ${id}-problems` : ''}`}
        onWrite={type}
      />
      {isWrong ? (
        <div id={`${id}-problems`} className="policies-problems" role="alert">
          <p>{words.problems(problems.length)}</p>
          <ul>
            {problems.slice(0, mostProblems).map((problem) => {
              const { line } = problem;
              const said = imports.problem(problem);
              return (
                <li key={said}>
                  {line === null ? (
                    said
                  ) : (
                    <button type="button" className="numbered-problem" onClick={() => goToLine(field.current, line)}>
                      {said}
                    </button>
                  )}
                  {line === null ? null : <code>{lines[line - 1]?.trim()}</code>}
                </li>
              );
            })}
          </ul>
        </div>
      ) : null}
      <p id={`${id}-help`} className="policies-help">
        {words.textHelp}
      </p>
    </section>
  );
}
