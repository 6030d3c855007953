import type { ReactNode } from 'react';
import type { LessonPlace } from '../../formats/index.ts';
import type { Level } from '../../content/lessons/index.ts';
import { parOf, textIn } from '../../content/lessons/index.ts';
import { useApp } from '../../state/index.ts';
import { LocalSentence, useLesson, usePageWords } from '../shared/index.ts';
import { Goals } from './Goals.tsx';
import { LessonSay } from './LessonSay.tsx';
import { useAttempt } from './useAttempt.ts';
import './lessons.css';

/** What a lesson says at its level, and how far it is, for whoever gives it: nothing to press. */
export function LessonNotes({ place }: { readonly place: LessonPlace }): ReactNode {
  const words = usePageWords().teaching.lessons;
  const language = useApp((state) => state.language);
  const status = useLesson(place.lesson);
  const level = status.kind === 'ready' ? status.lesson.levels[place.step - 1] : undefined;
  if (status.kind !== 'ready' || level === undefined) return null;
  const { title, levels } = status.lesson;
  return (
    <section className="notes-lesson" aria-label={words.panel(textIn(title, language))}>
      <p className="lesson-place">
        <LocalSentence text={title} /> {words.progress(place.step, levels.length)}
      </p>
      <h2>
        <LocalSentence text={level.title} />
      </h2>
      <Told level={level} />
    </section>
  );
}

function Told({ level }: { readonly level: Level }): ReactNode {
  const { attempt, judgement } = useAttempt(level);
  return (
    <>
      <LessonSay level={level} observed={attempt.observed} solved={judgement.solved} />
      <Goals goals={level.goals} judgement={judgement} par={parOf(level)} />
    </>
  );
}
