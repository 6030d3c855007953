import type { ReactNode } from 'react';
import { useId } from 'react';
import type { ClusterTry } from '../../i18n/index.ts';
import { Button, usePageWords } from '../shared/index.ts';
import type { Clusters } from './useClusters.ts';

/** More messages than this would push the answer off the screen. */
const mostProblems = 6;

/** Lists as people have them, each with something to see. */
const tries: Readonly<Record<ClusterTry, string>> = {
  same: `prod: pods 10.4.0.0/16, nodes 10.0.0.0/20, services 10.96.0.0/12
staging: pods 10.4.0.0/16, nodes 10.0.16.0/20, services 10.96.0.0/12`,
  apart: `one: pods 10.244.0.0/16, nodes 192.168.49.0/24, services 10.96.0.0/12
two: pods 10.244.0.0/16, nodes 192.168.49.0/24, services 10.96.0.0/12`,
  crossed: `on-prem: pods 192.168.0.0/16, nodes 172.16.0.0/22
branch: pods 10.8.0.0/16, nodes 192.168.10.0/24`,
  four: `eu: pods 10.4.0.0/14, nodes 10.128.0.0/20, services 10.96.0.0/12
us: pods 10.6.0.0/16, nodes 10.128.16.0/20, services 10.100.0.0/16
asia: pods 10.12.0.0/16, nodes 10.128.32.0/20, services 10.96.0.0/12
lab: pods 10.97.0.0/16, nodes 10.128.0.0/24, services 172.20.0.0/16`,
};

const triesShown: readonly ClusterTry[] = ['same', 'apart', 'crossed', 'four'];

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
        className="typed clusters-text"
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
