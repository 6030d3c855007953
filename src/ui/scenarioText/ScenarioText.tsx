import type { ReactNode } from 'react';
import { useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import type { Scenario } from '../../engine/index.ts';
import { compile } from '../../engine/index.ts';
import type { ScenarioTextProblem } from '../../formats/import/index.ts';
import { readScenarioText, scenarioCompletions } from '../../formats/import/index.ts';
import type { Side } from '../../formats/index.ts';
import { redoWritten, showScenario, undoWritten, useWritten, write } from '../ownClusters/index.ts';
import { Button, usePageWords } from '../shared/index.ts';
import { StillPicture } from '../stage/StillPicture.tsx';
import { goToLine, NumberedText } from '../numberedText/index.ts';
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
  const { model, settings } = side;
  const drawnTopology = useMemo(
    () => (shown === null ? null : compile(shown, model, settings)),
    [shown, model, settings],
  );
  const wrong = new Set(problems.map(({ line }) => line));
  const isWrong = problems.length > 0;
  return (
    <div className="scenario-text">
      <p className="clusters-help">{words.lead}</p>
      <div className="scenario-text-both">
        <div className="scenario-text-written">
          <label htmlFor={id}>{words.field}</label>
          <NumberedText
            field={field}
            id={id}
            text={text}
            wrong={wrong}
            isWrong={isWrong}
            describedBy={`${id}-said ${id}-keys`}
            onWrite={(next) => write(next, text)}
            offering={{ at: scenarioCompletions, words: { list: words.offers, required: words.required } }}
          />
          <p id={`${id}-keys`} className="clusters-help">
            {words.keys}
          </p>
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
          {drawnTopology === null ? null : (
            <StillPicture
              className="scenario-text-picture"
              topology={drawnTopology}
              model={side.model}
              label={words.picture}
            />
          )}
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
          <Wrong problems={problems} isStale={shown !== null} onGo={(line) => goToLine(field.current, line)} />
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
              <button type="button" className="numbered-problem" onClick={() => onGo(problem.line)}>
                {said}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
