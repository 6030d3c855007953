import type { ReactNode, RefObject } from 'react';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { Lesson, LessonStep, Highlight } from '../../content/lessons/index.ts';
import { dispatch, useApp } from '../../state/index.ts';
import { Button, Icon, openView, useDerived, useMatch, usePageWords, VisuallyHidden } from '../shared/index.ts';
import { LessonSay } from './LessonSay.tsx';
import { isDone, whereabouts, lessonEnd, viewAt } from './progress.ts';

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
  const box = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(true);
  useFoldedFromOutside(box, useMatch(sheetFrame) && open, () => setOpen(false));
  const where = useDerived((state, scenario) => whereabouts(state, scenario, step));
  const met = useDerived((state, scenario) => isDone(state, scenario, step));
  // What has been done once stays done: looking further must not undo it.
  const [done, setDone] = useState<readonly LessonStep[]>([]);
  if (met && !done.includes(step)) setDone([...done, step]);
  const isTicked = met || done.includes(step);
  useHighlight(where === 'at' ? step.highlight : nothing);
  const steps = lesson.steps.length;
  return (
    <section
      ref={box}
      className={open ? 'lesson' : 'lesson lesson-folded'}
      aria-label={words.panel(lesson.title[language])}
    >
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
          <LessonSay step={step} where={where} />
        </div>
      ) : null}
      <LessonSteps lesson={lesson} number={number} away={where === 'away'} done={isTicked} onGo={() => setOpen(true)} />
      <VisuallyHidden>
        <span role="status">
          {words.announced(step.title[language], number, steps)}
          {isTicked && step.done.kind !== 'read' ? ` · ${words.done}` : ''}
        </span>
      </VisuallyHidden>
    </section>
  );
}

const nothing: LessonStep['highlight'] = [];

/** Where a lesson lies over the pictures, as lessons.css has it. */
const sheetFrame = '(max-width: 40rem) and (min-height: 32rem), (max-width: 25rem)';

/** Whoever turns to the pictures sees them whole. */
function useFoldedFromOutside(box: RefObject<HTMLElement | null>, isOver: boolean, fold: () => void): void {
  const onOutside = useEffectEvent(fold);
  useEffect(() => {
    if (!isOver) return;
    const turned = (event: Event): void => {
      if (event.target instanceof Node && box.current?.contains(event.target) === false) onOutside();
    };
    document.addEventListener('pointerdown', turned);
    document.addEventListener('focusin', turned);
    return () => {
      document.removeEventListener('pointerdown', turned);
      document.removeEventListener('focusin', turned);
    };
  }, [box, isOver]);
}

interface LessonStepsProps {
  readonly lesson: Lesson;
  readonly number: number;
  /** Something else than the step is on screen. */
  readonly away: boolean;
  readonly done: boolean;
  /** What is new, or come back to, is there to be read. */
  readonly onGo: () => void;
}

/** The way back and forth, and back to the lesson for whoever has wandered off. */
function LessonSteps({ lesson, number, away, done, onGo }: LessonStepsProps): ReactNode {
  const words = usePageWords().teaching.lessons;
  const last = number >= lesson.steps.length;
  const goTo = (step: number): void => {
    onGo();
    openView(viewAt(lesson, step));
  };
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
          <Button look={done && !away ? 'primary' : 'plain'} icon="check" onClick={() => finish(lesson)}>
            {words.finish}
          </Button>
        ) : (
          <Button look={done && !away ? 'primary' : 'plain'} icon="step-forward" onClick={() => goTo(number + 1)}>
            {words.forward}
          </Button>
        )}
      </div>
    </footer>
  );
}

function finish(lesson: Lesson): void {
  dispatch({ kind: 'lesson-finished', lesson: lesson.id });
  openView(lessonEnd(lesson));
}

/** Point at parts of the page: they know themselves by their styles. */
function useHighlight(highlight: readonly Highlight[]): void {
  useEffect(() => {
    const page = document.documentElement;
    const parts = highlight.flatMap((each) => (each.kind === 'part' ? [each.part] : []));
    if (parts.length > 0) page.dataset['lit'] = parts.join(' ');
    return () => {
      delete page.dataset['lit'];
    };
  }, [highlight]);
}
