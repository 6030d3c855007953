import type { ReactNode } from 'react';
import { useId } from 'react';
import { Button, usePageWords } from '../shared/index.ts';
import { tries, triesShown } from './tries.ts';
import type { Clusters } from './useClusters.ts';

/** More messages than this would push the answer off the screen. */
const mostProblems = 6;

const sample = tries.same;

/** The clusters as lines of text, with what is wrong at which line; lists to begin with, and the way back. */
export function Lines({ text, list, edit, undo }: Clusters): ReactNode {
  const words = usePageWords().clusters;
  const id = useId();
  const problems = [...new Set(list.problems.map(words.problem))];
  const isWrong = problems.length > 0;
  return (
    <section className="clusters-lines">
      <label htmlFor={id}>{words.field.name}</label>
      <textarea
        id={id}
        className="clusters-text"
        rows={Math.min(Math.max(text.split('\n').length + 1, 5), 16)}
        spellCheck={false}
        autoCapitalize="off"
        placeholder={sample}
        value={text}
        aria-invalid={isWrong}
        aria-describedby={`${id}-help${isWrong ? ` ${id}-problems` : ''}`}
        onChange={({ target }) => edit(target.value)}
      />
      {isWrong ? (
        <ul id={`${id}-problems`} className="clusters-problems" role="alert">
          {problems.slice(0, mostProblems).map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      ) : null}
      <p id={`${id}-help`} className="clusters-help">
        {words.field.help}
      </p>
      <div className="clusters-tries" role="group" aria-label={words.try}>
        {triesShown.map((each) => (
          <Button key={each} onClick={() => edit(tries[each])}>
            {words.tries[each]}
          </Button>
        ))}
        <Button look="quiet" disabled={undo === null} onClick={() => undo?.()}>
          {words.undo}
        </Button>
      </div>
      <p className="clusters-help">{words.privacy}</p>
    </section>
  );
}
