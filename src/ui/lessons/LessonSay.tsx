import type { ReactNode } from 'react';
import type { LessonStep, LessonText } from '../../content/lessons/index.ts';
import type { Language } from '../../formats/index.ts';
import { useApp } from '../../state/index.ts';
import { useObserved, usePageWords } from '../shared/index.ts';
import { Sentence } from './Sentence.tsx';
import type { Whereabouts } from './progress.ts';
import { toldAt } from './progress.ts';

interface LessonSayProps {
  readonly step: LessonStep;
  /** Where the screen is with respect to the step. */
  readonly where: Whereabouts;
}

/** What a step of a lesson says, and asks to be done. */
export function LessonSay({ step, where }: LessonSayProps): ReactNode {
  const words = usePageWords().teaching.lessons;
  const language = useApp((state) => state.language);
  const told = toldAt(step, where);
  const observed = useObserved(told.view);
  return (
    <>
      <div className="lesson-say">
        {told.say.map((text, at) => (
          <p key={text.en}>
            <Sentence text={text} observed={observed} before={beforeIn(told.say.slice(0, at), language)} />
          </p>
        ))}
      </div>
      {step.task === null || where === 'after' ? null : (
        <p className="lesson-task">
          <b>{words.task}</b> <Sentence text={step.task} observed={observed} before={beforeIn(told.say, language)} />
        </p>
      )}
    </>
  );
}

function beforeIn(texts: readonly LessonText[], language: Language): string {
  return texts.map((text) => text[language]).join(' ');
}
