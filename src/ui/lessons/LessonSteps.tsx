import type { ReactNode } from 'react';
import type { Lesson } from '../../content/lessons/index.ts';
import { dispatch } from '../../state/index.ts';
import { Button, openView, usePageWords } from '../shared/index.ts';
import { endOf, viewAt } from './progress.ts';

interface LessonStepsProps {
  readonly lesson: Lesson;
  readonly number: number;
  /** Something else than the step is on screen. */
  readonly away: boolean;
  readonly done: boolean;
}

/** The way back and forth, and back to the lesson for whoever has wandered off. */
export function LessonSteps({ lesson, number, away, done }: LessonStepsProps): ReactNode {
  const words = usePageWords().teaching.lessons;
  const last = number >= lesson.steps.length;
  const goTo = (step: number): void => openView(viewAt(lesson, step));
  return (
    <footer className="lesson-foot">
      {away ? (
        <>
          <p className="lesson-away">{words.away}</p>
          <Button look="primary" icon="restart" onClick={() => goTo(number)}>
            {words.comeBack}
          </Button>
        </>
      ) : null}
      <div className="lesson-steps">
        <Button icon="step-back" disabled={number <= 1} onClick={() => goTo(number - 1)}>
          {words.back}
        </Button>
        {last ? (
          <Button look={done && !away ? 'primary' : 'plain'} icon="check" onClick={() => finish(lesson)}>
            {words.finish}
          </Button>
        ) : (
          <Button look={done && !away ? 'primary' : 'plain'} icon="step-forward" onClick={() => goTo(number + 1)}>
            {words.forward}
          </Button>
        )}
      </div>
    </footer>
  );
}

function finish(lesson: Lesson): void {
  dispatch({ kind: 'lesson-finished', lesson: lesson.id });
  openView(endOf(lesson));
}
