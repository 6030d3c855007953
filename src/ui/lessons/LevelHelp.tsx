import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { Attempt, LevelJudgement, Level } from '../../content/lessons/index.ts';
import { movesBetween, withMove } from '../../content/lessons/index.ts';
import type { LessonPlace, View } from '../../formats/index.ts';
import { Button, openView, usePageWords } from '../shared/index.ts';
import { Sentence } from './Sentence.tsx';
import { useMoveText } from './useMoveText.ts';

interface LevelHelpProps {
  readonly level: Level;
  readonly place: LessonPlace;
  readonly attempt: Attempt;
  readonly judgement: LevelJudgement;
  readonly solved: boolean;
  /** What is left was shown, or cannot be shown: the way on is open. */
  readonly onShown: () => void;
}

/** Help for whoever is stuck: hints one by one, the solution move by move, and the beginning again. */
export function LevelHelp({ level, place, attempt, judgement, solved, onShown }: LevelHelpProps): ReactNode {
  const words = usePageWords().teaching.lessons;
  const moveText = useMoveText();
  const [hints, setHints] = useState(0);
  const told = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    if (hints > 0 || shown !== null) told.current?.scrollIntoView({ block: 'nearest' });
  }, [hints, shown]);
  const open = (view: View): void => openView({ ...view, page: 'trace', lesson: place });

  function show(): void {
    const [solution] = level.solutions;
    onShown();
    if (solution === undefined) return;
    const [next, ...rest] = movesBetween(attempt.view, solution);
    if (rest.length === 0) takeFocus();
    setShown(next === undefined ? null : moveText(next));
    open(next === undefined ? solution : withMove(attempt.view, next));
  }

  function askHint(): void {
    if (hints + 1 === level.hints.length) takeFocus();
    setHints(hints + 1);
  }

  /** The button goes: whoever pressed it by a key stays where it stood. */
  function takeFocus(): void {
    told.current?.focus({ preventScroll: true });
  }

  return (
    <>
      <div role="status" className="level-told" tabIndex={-1} ref={told}>
        {level.hints.slice(0, hints).map((hint) => (
          <p key={hint.en} className="level-hint">
            <Sentence text={hint} observed={attempt.observed} />
          </p>
        ))}
        {shown === null ? null : <p className="level-shown">{words.shown(shown)}</p>}
      </div>
      <div className="lesson-steps">
        {hints < level.hints.length && !solved ? (
          <Button icon="help" onClick={askHint}>
            {words.hint(hints + 1, level.hints.length)}
          </Button>
        ) : null}
        {solved ? null : <Button onClick={show}>{words.showMe}</Button>}
        {judgement.moves.length > 0 && judgement.strays.length === 0 ? (
          <Button look="quiet" icon="restart" onClick={() => open(level.view)}>
            {words.startOver}
          </Button>
        ) : null}
      </div>
    </>
  );
}
