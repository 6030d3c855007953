import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import type { Lesson, LessonStep, LessonText } from '../../content/lessons/index.ts';
import type { Language } from '../../formats/index.ts';
import { dispatch, useApp } from '../../state/index.ts';
import { Button, Icon, useDerived, useObserved, usePageWords, VisuallyHidden } from '../shared/index.ts';
import { LessonSteps } from './LessonSteps.tsx';
import { isDone, toldAt, whereabouts } from './progress.ts';
import { Sentence } from './Sentence.tsx';
import { useHighlight } from './useHighlight.ts';

interface LessonBoxProps {
  readonly lesson: Lesson;
  readonly step: LessonStep;
  readonly number: number;
}

/** One step of a lesson: what is so, what to do, and the way back and forth. */
export function LessonBox({ lesson, step, number }: LessonBoxProps): ReactNode {
  const words = usePageWords().teaching.lessons;
  const language = useApp((state) => state.language);
  const body = useId();
  const [open, setOpen] = useState(true);
  const where = useDerived((state, scenario) => whereabouts(state, scenario, step));
  const met = useDerived((state, scenario) => isDone(state, scenario, step));
  // What has been done once stays done: looking further must not undo it.
  const [done, setDone] = useState<readonly LessonStep[]>([]);
  if (met && !done.includes(step)) setDone([...done, step]);
  const isTicked = met || done.includes(step);
  const told = toldAt(step, where);
  const observed = useObserved(told.view);
  useHighlight(where === 'at' ? step.highlight : nothing);
  const steps = lesson.steps.length;
  return (
    <section className="lesson" aria-label={words.panel(lesson.title[language])}>
      <header className="lesson-head">
        <p className="lesson-place">
          <span className="lesson-name">{lesson.title[language]}</span>{' '}
          <span className="lesson-progress">{words.progress(number, steps)}</span>
        </p>
        <Button
          look="quiet"
          icon="chevron"
          label={open ? words.fold : words.unfold}
          aria-expanded={open}
          aria-controls={open ? body : undefined}
          onClick={() => setOpen(!open)}
        />
        <Button
          look="quiet"
          icon="close"
          label={words.leave}
          onClick={() => dispatch({ kind: 'lesson-placed', lesson: null })}
        />
        <progress className="lesson-bar" aria-hidden="true" max={steps} value={number} />
      </header>
      {open ? (
        <div id={body} className="lesson-body">
          <h2 className="lesson-title">
            {step.title[language]}
            {isTicked && step.done.kind !== 'read' ? (
              <span className="lesson-tick">
                <Icon name="check" />
                {words.done}
              </span>
            ) : null}
          </h2>
          <div className="lesson-say">
            {told.say.map((text, at) => (
              <p key={text.en}>
                <Sentence text={text} observed={observed} before={beforeIn(told.say.slice(0, at), language)} />
              </p>
            ))}
          </div>
          {step.task === null || where === 'after' ? null : (
            <p className="lesson-task">
              <b>{words.task}</b>{' '}
              <Sentence text={step.task} observed={observed} before={beforeIn(told.say, language)} />
            </p>
          )}
        </div>
      ) : null}
      <LessonSteps lesson={lesson} number={number} away={where === 'away'} done={isTicked} />
      <VisuallyHidden>
        <span role="status">
          {words.announced(step.title[language], number, steps)}
          {isTicked && step.done.kind !== 'read' ? ` · ${words.done}` : ''}
        </span>
      </VisuallyHidden>
    </section>
  );
}

function beforeIn(texts: readonly LessonText[], language: Language): string {
  return texts.map((text) => text[language]).join(' ');
}

const nothing: LessonStep['highlight'] = [];
