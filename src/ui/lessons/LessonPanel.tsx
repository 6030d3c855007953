import type { ReactNode } from 'react';
import type { LessonPlace } from '../../formats/index.ts';
import { dispatch } from '../../state/index.ts';
import { Button, loadLesson, useLesson, usePageWords } from '../shared/index.ts';
import { LessonBox } from './LessonBox.tsx';
import { LessonEnd } from './LessonEnd.tsx';
import { isEnd } from './progress.ts';
import './lessons.css';

/** The lesson beside the two networks, at its step. */
export function LessonPanel({ place }: { readonly place: LessonPlace }): ReactNode {
  const { teaching, ui } = usePageWords();
  const words = teaching.lessons;
  const status = useLesson(place.lesson);
  if (status.kind === 'loading') return <div className="lesson lesson-loading" aria-busy="true" />;
  const step = status.kind === 'ready' ? status.lesson.steps[place.step - 1] : undefined;
  if (status.kind === 'ready' && step !== undefined) {
    return <LessonBox lesson={status.lesson} step={step} number={place.step} />;
  }
  if (status.kind === 'ready' && isEnd(status.lesson, place.step)) return <LessonEnd lesson={status.lesson} />;
  return (
    <div className="lesson lesson-trouble" role="alert">
      <p>{status.kind === 'failed' ? words.failed : words.unknown}</p>
      {status.kind === 'failed' ? (
        <Button onClick={() => void loadLesson(place.lesson)}>{ui.trouble.tryAgain}</Button>
      ) : null}
      <Button onClick={() => dispatch({ kind: 'page-chosen', page: 'lessons' })}>{words.toLessons}</Button>
      <Button
        look="quiet"
        icon="close"
        label={words.leave}
        onClick={() => dispatch({ kind: 'lesson-placed', lesson: null })}
      />
    </div>
  );
}
