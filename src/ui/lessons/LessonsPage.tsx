import type { ReactNode } from 'react';
import type { LessonId } from '../../content/lessons/index.ts';
import { lessonIds, textIn } from '../../content/lessons/index.ts';
import { useApp } from '../../state/index.ts';
import {
  Button,
  handlePlainClick,
  hrefOf,
  Icon,
  LocalSentence,
  openView,
  useLesson,
  usePageWords,
} from '../shared/index.ts';
import { Search } from '../search/index.ts';
import { beginLevel } from '../shared/beginLevel.ts';
import { viewAt } from './progress.ts';
import './lessons.css';

/** All lessons, in the order in which they are meant to be taken. */
export function LessonsPage(): ReactNode {
  const words = usePageWords();
  return (
    <article className="page-article">
      <h2>{words.shell.pages.lessons}</h2>
      <p className="page-lead">{words.teaching.lessons.lead}</p>
      <Search />
      <ol className="lesson-cards">
        {lessonIds.map((id) => (
          <li key={id}>
            <LessonCard id={id} />
          </li>
        ))}
      </ol>
      <section className="lesson-own" aria-labelledby="lesson-own">
        <h3 id="lesson-own">{words.teaching.lessons.build.title}</h3>
        <p>{words.teaching.lessons.build.lead}</p>
        <p className="lesson-ways">
          <Button onClick={beginLevel}>{words.teaching.lessons.build.begin}</Button>
        </p>
      </section>
    </article>
  );
}

/** What a lesson is about, and the way in: from its first step, and from where somebody was. */
function LessonCard({ id }: { readonly id: LessonId }): ReactNode {
  const words = usePageWords().teaching.lessons;
  const status = useLesson(id);
  const language = useApp((state) => state.language);
  const last = useApp(({ lastLesson }) => (lastLesson?.lesson === id ? lastLesson.step : null));
  const isFinished = useApp(({ finishedLessons }) => finishedLessons.includes(id));
  if (status.kind === 'loading') return <section className="lesson-card" aria-busy="true" />;
  if (status.kind !== 'ready') return <p className="lesson-card">{words.failed}</p>;
  const { lesson } = status;
  const title = textIn(lesson.title, language);
  const way = (step: number, name: string, look: 'primary' | 'plain'): ReactNode => {
    const view = viewAt(lesson, step);
    return (
      <a
        className={`button button-${look}`}
        href={hrefOf(view)}
        aria-label={words.named(name, title)}
        onClick={(event) => handlePlainClick(event, () => openView(view))}
      >
        {name}
      </a>
    );
  };
  const isContinued = last !== null && last > 1 && last <= lesson.levels.length;
  return (
    <section className="lesson-card">
      <h3>
        <LocalSentence text={lesson.title} />
        {isFinished ? (
          <>
            {' '}
            <span className="lesson-tick">
              <Icon name="check" />
              {words.done}
            </span>
          </>
        ) : null}
      </h3>
      <p className="lesson-summary">
        <LocalSentence text={lesson.summary} />
      </p>
      <p className="lesson-facts">
        {lesson.minutes === null ? null : `${words.minutes(lesson.minutes)} · `}
        {words.levels(lesson.levels.length)}
        {lesson.claims.length === 0 ? null : ` · ${words.claims(lesson.claims)}`}
      </p>
      <p className="lesson-ways">
        {isContinued ? way(last, words.goOn(last), 'primary') : null}
        {way(1, isFinished ? words.again : words.start, isContinued || isFinished ? 'plain' : 'primary')}
      </p>
    </section>
  );
}
