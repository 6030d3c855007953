import type { ReactNode } from 'react';
import { lessonIds } from '../../content/lessons/index.ts';
import { usePageWords } from '../shared/index.ts';
import { LessonCard } from './LessonCard.tsx';
import './lessons.css';

/** All lessons, in the order in which they are meant to be taken. */
export function LessonsPage(): ReactNode {
  const words = usePageWords();
  return (
    <article className="page-article">
      <h2>{words.shell.pages.lessons}</h2>
      <p className="page-lead">{words.teaching.lessons.lead}</p>
      <ol className="lesson-cards">
        {lessonIds.map((id) => (
          <li key={id}>
            <LessonCard id={id} />
          </li>
        ))}
      </ol>
    </article>
  );
}
