import type { ReactNode } from 'react';
import type { LessonPlace } from '../../formats/index.ts';
import type { PageWords } from '../../i18n/index.ts';
import { dispatch } from '../../state/index.ts';
import { Button, lazyWithWords, loadLesson, useLesson, usePageWords } from '../shared/index.ts';
import { LessonBox } from './LessonBox.tsx';
import { LessonEnd } from './LessonEnd.tsx';
import { builderPlace } from '../shared/beginLevel.ts';
import { isEnd } from './progress.ts';
import './lessons.css';

// Few build any.
const LevelBuilder = lazyWithWords(async () => (await import('./LevelBuilder.tsx')).LevelBuilder, {
  leave: () => dispatch({ kind: 'lesson-placed', lesson: null }),
  onDemand: true,
});

/** The lesson beside the two networks, at its step. */
export function LessonPanel({ place }: { readonly place: LessonPlace }): ReactNode {
  const { teaching, ui } = usePageWords();
  const words = teaching.lessons;
  const status = useLesson(place.lesson);
  if (place.lesson === builderPlace.lesson) return <LevelBuilder />;
  if (status.kind === 'loading') return <div className="lesson lesson-loading" aria-busy="true" />;
  const level = status.kind === 'ready' ? status.lesson.levels[place.step - 1] : undefined;
  if (status.kind === 'ready' && level !== undefined) {
    return <LessonBox lesson={status.lesson} level={level} number={place.step} />;
  }
  if (status.kind === 'ready' && isEnd(status.lesson, place.step)) return <LessonEnd lesson={status.lesson} />;
  return (
    <div className="lesson lesson-trouble" role="alert">
      <p>{whyNot(status, words)}</p>
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

function whyNot(status: ReturnType<typeof useLesson>, words: PageWords['teaching']['lessons']): string {
  if (status.kind === 'failed') return words.failed;
  if (status.kind !== 'wrong') return words.unknown;
  const { problem } = status;
  switch (problem.code) {
    case 'damaged':
      return words.damaged;
    case 'newer':
      return words.newer;
    case 'wrong':
      return words.wrong(problem.path, problem.expected);
  }
}
