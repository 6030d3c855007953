import type { ReactNode } from 'react';
import { useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import type { Scenario } from '../../engine/index.ts';
import type { ScenarioTextProblem } from '../../formats/import/index.ts';
import { readScenarioText } from '../../formats/import/index.ts';
import type { Side } from '../../formats/index.ts';
import { redoWritten, showScenario, undoWritten, useWritten, write } from '../ownClusters/index.ts';
import { Button, usePageWords } from '../shared/index.ts';
import { TextPicture } from './TextPicture.tsx';
import './scenarioText.css';

interface ScenarioTextProps {
  /** What the page draws, as text: what is shown until somebody writes. */
  readonly drawn: string;
  /** What clusters are that say nothing of themselves. */
  readonly side: Side;
}

/** The document of a network, written by hand: what is wrong at which line, and what of it can be drawn. */
export function ScenarioText({ drawn, side }: ScenarioTextProps): ReactNode {
  const words = usePageWords().clusters.text;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { text: written, before, after } = useWritten();
  const text = written ?? drawn;
  // Typing waits for no picture.
  const settled = useDeferredValue(text);
  const read = useMemo(() => readScenarioText(settled), [settled]);
  const problems = read.ok ? [] : read.error;
  const [good, setGood] = useState<Scenario | null>(null);
  if (read.ok && good !== read.value) setGood(read.value);
  const shown = read.ok ? read.value : good;
  const wrong = new Set(problems.map(({ line }) => line));
  const isWrong = problems.length > 0;
  return (
    <div className="scenario-text">
      <p className="clusters-help">{words.lead}</p>
      <div className="scenario-text-both">
        <div className="scenario-text-written">
          <label htmlFor={id}>{words.field}</label>
          <div className="scenario-text-lines">
            <pre aria-hidden="true">{numbersOf(settled, wrong)}</pre>
            <textarea
              ref={field}
              id={id}
              className="typed"
              wrap="off"
              rows={rowsOf(settled)}
              spellCheck={false}
              autoCapitalize="off"
              autoComplete="off"
              value={text}
              aria-invalid={isWrong}
              aria-describedby={`${id}-said`}
              onChange={({ target }) => write(target.value, text)}
            />
          </div>
          <div className="clusters-tries">
            <Button disabled={before.length === 0} onClick={undoWritten}>
              {words.undo}
            </Button>
            <Button disabled={after.length === 0} onClick={redoWritten}>
              {words.redo}
            </Button>
            <Button look="quiet" disabled={written === null} onClick={() => write(null, text)}>
              {words.anew}
            </Button>
            <a href={new URL('scenario.schema.json', document.baseURI).href}>{words.schema}</a>
          </div>
        </div>
        <div className="scenario-text-drawn">
          {shown === null ? null : <TextPicture scenario={shown} side={side} label={words.picture} />}
          {read.ok ? (
            <div>
              <Button look="primary" icon="arrow" onClick={() => showScenario(read.value, side)}>
                {words.see}
              </Button>
            </div>
          ) : null}
        </div>
      </div>
      <div id={`${id}-said`} role="status">
        {isWrong ? (
          <Wrong problems={problems} isStale={shown !== null} onGo={(line) => goTo(field.current, line)} />
        ) : (
          <p className="clusters-help">{words.fits}</p>
        )}
      </div>
    </div>
  );
}

interface WrongProps {
  readonly problems: readonly ScenarioTextProblem[];
  readonly isStale: boolean;
  readonly onGo: (line: number) => void;
}

function Wrong({ problems, isStale, onGo }: WrongProps): ReactNode {
  const words = usePageWords().clusters.text;
  return (
    <div className="clusters-problems">
      <p>
        {words.problems(problems.length)} {isStale ? words.stale : null}
      </p>
      <ul>
        {problems.map((problem) => {
          const said = words.problem(problem);
          return (
            <li key={said}>
              <button type="button" className="scenario-text-problem" onClick={() => onGo(problem.line)}>
                {said}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** More than these are counted by nobody, and would be drawn again with every letter. */
const mostNumbers = 5000;

/** The numbers of the lines, those with something wrong marked. */
function numbersOf(text: string, wrong: ReadonlySet<number>): string {
  const count = Math.min(text.split('\n').length, mostNumbers);
  return Array.from({ length: count }, (_, at) => `${wrong.has(at + 1) ? '● ' : ''}${at + 1}`).join('\n');
}

/** All of it, so that there is nothing to scroll beside its numbers; very long texts scroll alone. */
function rowsOf(text: string): number {
  return Math.min(Math.max(text.split('\n').length + 1, 12), mostNumbers);
}

/** Selects a line, counted from 1, and brings it into view. */
function goTo(field: HTMLTextAreaElement | null, line: number): void {
  if (field === null) return;
  const lines = field.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  const box = field.closest('.scenario-text-lines');
  const height = field.scrollHeight / Math.max(field.rows, 1);
  box?.scrollTo({ top: Math.max(0, height * (line - 4)) });
}
