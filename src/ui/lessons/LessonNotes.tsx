import type { ReactNode } from 'react';
import type { LessonPlace } from '../../formats/index.ts';
import type { LessonStep } from '../../content/lessons/index.ts';
import { useApp } from '../../state/index.ts';
import { useDerived, useLesson, usePageWords } from '../shared/index.ts';
import { LessonSay } from './LessonSay.tsx';
import { whereabouts } from './progress.ts';
import './lessons.css';

/** What a lesson says at its step, for whoever gives it: nothing to press. */
export function LessonNotes({ place }: { readonly place: LessonPlace }): ReactNode {
  const words = usePageWords().teaching.lessons;
  const language = useApp((state) => state.language);
  const status = useLesson(place.lesson);
  const step = status.kind === 'ready' ? status.lesson.steps[place.step - 1] : undefined;
  if (status.kind !== 'ready' || step === undefined) return null;
  const { title, steps } = status.lesson;
  return (
    <section className="notes-lesson" aria-label={words.panel(title[language])}>
      <p className="lesson-place">
        {title[language]} {words.progress(place.step, steps.length)}
      </p>
      <h2>{step.title[language]}</h2>
      <Told step={step} />
    </section>
  );
}

function Told({ step }: { readonly step: LessonStep }): ReactNode {
  const where = useDerived((state, scenario) => whereabouts(state, scenario, step));
  return <LessonSay step={step} where={where} />;
}
