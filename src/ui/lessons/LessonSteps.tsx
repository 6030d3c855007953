import type { ReactNode } from 'react';
import type { Lesson } from '../../lessons/index.ts';
import { lessonIds } from '../../lessons/index.ts';
import { dispatch, useApp } from '../../state/index.ts';
import { Button, openView, useLesson, useWords } from '../shared/index.ts';
import { viewAt } from './progress.ts';

interface LessonStepsProps {
  readonly lesson: Lesson;
  readonly number: number;
  /** Something else than the step is on screen. */
  readonly away: boolean;
  readonly done: boolean;
}

/** The way back and forth, and back to the lesson for whoever has wandered off. */
export function LessonSteps({ lesson, number, away, done }: LessonStepsProps): ReactNode {
  const words = useWords().teaching.lessons;
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
          <Ending lesson={lesson} done={done} />
        ) : (
          <Button look={done && !away ? 'primary' : 'plain'} icon="step-forward" onClick={() => goTo(number + 1)}>
            {words.forward}
          </Button>
        )}
      </div>
    </footer>
  );
}

/** After the last step: the next lesson, or the list of all. */
function Ending({ lesson, done }: { readonly lesson: Lesson; readonly done: boolean }): ReactNode {
  const words = useWords().teaching.lessons;
  const language = useApp((state) => state.language);
  const next = lessonIds[lessonIds.findIndex((id) => id === lesson.id) + 1];
  const status = useLesson(next ?? null);
  const look = done ? 'primary' : 'plain';
  return status.kind === 'ready' ? (
    <Button look={look} icon="arrow" onClick={() => openView(viewAt(status.lesson, 1))}>
      {words.nextLesson(status.lesson.title[language])}
    </Button>
  ) : (
    <Button look={look} icon="check" onClick={finish}>
      {words.finish}
    </Button>
  );
}

function finish(): void {
  dispatch({ kind: 'lesson-placed', lesson: null });
  dispatch({ kind: 'page-chosen', page: 'lessons' });
}
