import type { ReactNode } from 'react';
import type { Goal, LevelJudgement } from '../../content/lessons/index.ts';
import { Icon, usePageWords, VisuallyHidden } from '../shared/index.ts';
import { useGoalText, useMoveText } from './useMoveText.ts';

interface GoalsProps {
  readonly goals: readonly Goal[];
  readonly judgement: LevelJudgement;
  /** The fewest moves that are known; `null` where none has to be made. */
  readonly par: number | null;
}

/** What has to be so and whether it is, and the moves that were made. */
export function Goals({ goals, judgement, par }: GoalsProps): ReactNode {
  const words = usePageWords().teaching.lessons;
  const goalText = useGoalText();
  const moveText = useMoveText();
  const { moves, strays } = judgement;
  return (
    <div className="level-state">
      <ul className="level-goals" aria-label={words.goals}>
        {goals.map((goal, at) => {
          const isMet = judgement.goals[at] === true;
          return (
            <li key={JSON.stringify(goal)} data-met={isMet}>
              {isMet ? <Icon name="check" /> : <span className="level-open" aria-hidden="true" />}
              <span>
                {goalText(goal)}
                <VisuallyHidden> {isMet ? words.met : words.unmet}</VisuallyHidden>
              </span>
            </li>
          );
        })}
      </ul>
      {par === null ? null : <p className="level-moves">{words.moves(moves.length, par)}</p>}
      {strays.length === 0 ? null : (
        <div className="level-strays">
          <p>{words.strays}</p>
          <ul>
            {strays.map((move) => (
              <li key={JSON.stringify(move)}>{moveText(move)}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
