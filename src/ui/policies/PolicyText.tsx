import type { ReactNode } from 'react';
import { useId, useRef } from 'react';
import type { ImportProblem } from '../../formats/import/index.ts';
import type { PolicyNote } from '../../formats/policy/index.ts';
import { goToLine, NumberedText } from '../numberedText/index.ts';
import { usePageWords } from '../shared/index.ts';

interface PolicyTextProps {
  readonly text: string;
  readonly type: (text: string) => void;
  readonly problems: readonly ImportProblem[];
  readonly notes: readonly PolicyNote[];
}

/** More messages than this would push the text off the screen. */
const mostTold = 5;

/** The policies as YAML, with what is wrong at which line, or what means nothing. */
export function PolicyText({ text, type, problems, notes }: PolicyTextProps): ReactNode {
  const { policyEditor: words, imports } = usePageWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const isWrong = problems.length > 0;
  const lines = text.split('\n');
  const told = isWrong
    ? problems.map((problem) => ({ said: imports.problem(problem), line: problem.line }))
    : notes.map((note) => ({ said: imports.note(note), line: 'from' in note ? note.from.line : note.problem.line }));
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
        describedBy={`${id}-help${told.length > 0 ? ` ${id}-told` : ''}`}
        onWrite={type}
      />
      {told.length > 0 ? (
        <div
          id={`${id}-told`}
          className={isWrong ? 'policies-problems' : 'policies-notes'}
          role={isWrong ? 'alert' : 'status'}
        >
          {isWrong ? <p>{words.problems(problems.length)}</p> : null}
          <ul>
            {told.slice(0, mostTold).map(({ said, line }) => (
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
