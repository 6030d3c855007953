import type { ReactNode } from 'react';
import { useDeferredValue } from 'react';
import type { AnsweredQuestion, Lesson } from '../../content/lessons/index.ts';
import { lessonIds, textIn } from '../../content/lessons/index.ts';
import { dispatch, useApp } from '../../state/index.ts';
import {
  Button,
  Icon,
  LocalSentence,
  openView,
  useLesson,
  useObserved,
  usePageWords,
  VisuallyHidden,
} from '../shared/index.ts';
import { viewAt } from './progress.ts';
import { Sentence } from './Sentence.tsx';

/** After the last step: what somebody knows now, every figure in it computed, and the way on. */
export function LessonEnd({ lesson }: { readonly lesson: Lesson }): ReactNode {
  const words = usePageWords().teaching.lessons;
  const language = useApp((state) => state.language);
  return (
    <section id="lesson" className="lesson lesson-end" aria-label={words.panel(textIn(lesson.title, language))}>
      <header className="lesson-head">
        <p className="lesson-place">
          <span className="lesson-name">
            <LocalSentence text={lesson.title} />
          </span>{' '}
          <span className="lesson-tick">
            <Icon name="check" />
            {words.done}
          </span>
        </p>
        <span />
        <Button
          look="quiet"
          icon="close"
          label={words.leave}
          onClick={() => dispatch({ kind: 'lesson-placed', lesson: null })}
        />
      </header>
      {lesson.learned.length === 0 ? null : (
        <>
          <h2 className="lesson-title">{words.learned}</h2>
          <dl className="lesson-learned">
            {lesson.learned.map((item) => (
              <Answered key={item.question.en} item={item} />
            ))}
          </dl>
        </>
      )}
      <footer className="lesson-steps">
        <Button icon="step-back" onClick={() => openView(viewAt(lesson, lesson.levels.length))}>
          {words.back}
        </Button>
        <Onwards lesson={lesson} />
      </footer>
      <VisuallyHidden>
        <span role="status">
          {words.done}
          {lesson.learned.length === 0 ? null : `: ${words.learned}`}
        </span>
      </VisuallyHidden>
    </section>
  );
}

function Answered({ item }: { readonly item: AnsweredQuestion }): ReactNode {
  // The questions first; the answers follow one by one, so that nobody waits for all of them.
  const observed = useObserved(item.view, useDeferredValue(true, false));
  return (
    <div>
      <dt>
        <LocalSentence text={item.question} />
      </dt>
      {item.say.map((text) => (
        <dd key={text.en}>
          <Sentence text={text} observed={observed} />
        </dd>
      ))}
    </div>
  );
}

/** The next lesson, or after the last one the list of all. */
function Onwards({ lesson }: { readonly lesson: Lesson }): ReactNode {
  const words = usePageWords().teaching.lessons;
  const language = useApp((state) => state.language);
  const at = lessonIds.findIndex((id) => id === lesson.id);
  const next = at < 0 ? undefined : lessonIds[at + 1];
  const status = useLesson(next ?? null);
  return status.kind === 'ready' ? (
    <Button look="primary" icon="arrow" onClick={() => openView(viewAt(status.lesson, 1))}>
      {words.nextLesson(textIn(status.lesson.title, language))}
    </Button>
  ) : (
    <Button look="primary" onClick={toAll}>
      {words.toLessons}
    </Button>
  );
}

function toAll(): void {
  dispatch({ kind: 'lesson-placed', lesson: null });
  dispatch({ kind: 'page-chosen', page: 'lessons' });
}
