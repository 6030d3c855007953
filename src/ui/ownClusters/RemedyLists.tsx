import type { ReactNode } from 'react';
import type { DrawnNetwork, RangedCluster, Remedies, Remedy } from '../../planner/index.ts';
import { usePageWords } from '../shared/index.ts';

interface RemedyListsProps<Drawn extends DrawnNetwork> extends Remedies<Drawn> {
  readonly two: readonly [RangedCluster, RangedCluster];
  /** Is it reached without any of them? */
  readonly works: boolean;
  /** What opens the trace of one, which is called `what`. */
  readonly see: (remedy: Remedy<Drawn>, what: string) => ReactNode;
}

/** What would help, each with what the receiver sees then; and what was tried and does not. */
export function RemedyLists<Drawn extends DrawnNetwork>(props: RemedyListsProps<Drawn>): ReactNode {
  const words = usePageWords().clusters.card;
  const { helps, fails, two, works, see } = props;
  return (
    <>
      {helps.length === 0 ? null : (
        <>
          <h4>{works ? words.alsoHelps : words.helps}</h4>
          <ol className="clusters-remedies" type="a">
            {helps.map((remedy) => {
              const what = words.remedy(remedy, two);
              return (
                <li key={what}>
                  {words.option(what, remedy.trial)} {see(remedy, what)}
                </li>
              );
            })}
          </ol>
        </>
      )}
      {fails.length === 0 ? null : (
        <>
          <h4>{words.fails}</h4>
          <ul>
            {fails.map((remedy) => {
              const what = words.remedy(remedy, two);
              return (
                <li key={what}>
                  {words.failed(what, remedy.trial)} {see(remedy, what)}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </>
  );
}
