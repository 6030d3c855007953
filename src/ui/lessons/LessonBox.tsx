import type { ReactNode, RefObject } from 'react';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { Lesson, Level, PagePart } from '../../content/lessons/index.ts';
import { isCarried, parOf, textIn } from '../../content/lessons/index.ts';
import type { View } from '../../formats/index.ts';
import { defaultView, printLink } from '../../formats/index.ts';
import { dispatch, useApp } from '../../state/index.ts';
import { Button, Icon, LocalSentence, openView, useMatch, usePageWords, VisuallyHidden } from '../shared/index.ts';
import { BoxTools } from './BoxTools.tsx';
import { Goals } from './Goals.tsx';
import { LessonSay } from './LessonSay.tsx';
import { LevelHelp } from './LevelHelp.tsx';
import { lessonEnd, viewAt } from './progress.ts';
import { useAttempt } from './useAttempt.ts';

interface LessonBoxProps {
  readonly lesson: Lesson;
  readonly level: Level;
  readonly number: number;
}

/** One level of a lesson: what is to be reached, what is so by now, help, and the way back and forth. */
export function LessonBox({ lesson, level, number }: LessonBoxProps): ReactNode {
  const words = usePageWords().teaching.lessons;
  const language = useApp((state) => state.language);
  const body = useId();
  const box = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(true);
  useFoldedFromOutside(box, useMatch(sheetFrame) && open, () => setOpen(false));
  const { attempt, judgement } = useAttempt(level);
  const { solved, strays } = judgement;
  // What has been done once stays done: looking further must not undo it.
  const [done, setDone] = useState<readonly Level[]>([]);
  const [shown, setShown] = useState<readonly Level[]>([]);
  if (solved && !done.includes(level)) setDone([...done, level]);
  const isDone = solved || done.includes(level);
  useLitParts(isDone ? nothing : level.pointing.parts);
  useBegun(attempt.view, () => openView(viewAt(lesson, number)));
  const levels = lesson.levels.length;
  const tick = (
    <span className="lesson-tick">
      <Icon name="check" />
      {words.done}
    </span>
  );
  return (
    <section
      ref={box}
      id="lesson"
      className={open ? 'lesson' : 'lesson lesson-folded'}
      aria-label={words.panel(textIn(lesson.title, language))}
    >
      <header className="lesson-head">
        <p className="lesson-place">
          <span className="lesson-name">
            <LocalSentence text={lesson.title} />
          </span>{' '}
          {isDone && !open ? tick : <span className="lesson-progress">{words.progress(number, levels)}</span>}
        </p>
        <BoxTools open={open} onFold={setOpen} body={body} leave={words.leave} />
        <progress className="lesson-bar" aria-hidden="true" max={levels} value={number} />
      </header>
      {open ? (
        <div id={body} className="lesson-body">
          <h2 className="lesson-title">
            <LocalSentence text={level.title} />
            {isDone ? tick : null}
          </h2>
          <LessonSay level={level} observed={attempt.observed} solved={solved} />
          <Goals goals={level.goals} judgement={judgement} par={parOf(level)} />
          <LevelHelp
            key={number}
            level={level}
            place={{ lesson: lesson.id, step: number }}
            attempt={attempt}
            judgement={judgement}
            solved={solved}
            onShown={() => setShown([...shown, level])}
          />
        </div>
      ) : null}
      <LessonSteps
        lesson={lesson}
        number={number}
        away={strays.length > 0}
        done={isDone}
        passable={isDone || (level.solutions.length === 0 && shown.includes(level))}
        onGo={() => setOpen(true)}
      />
      <VisuallyHidden>
        <span role="status">
          {words.announced(textIn(level.title, language), number, levels)}
          {isDone ? ` · ${words.done}` : ''}
        </span>
      </VisuallyHidden>
    </section>
  );
}

/** A link that names a level and says nothing else means the level as it begins. */
function useBegun(view: View, begin: () => void): void {
  const onOpened = useEffectEvent(() => {
    if (printLink(view) === printLink(defaultView)) begin();
  });
  useEffect(() => onOpened(), []);
}

const nothing: readonly PagePart[] = [];

/** Where a lesson lies over the pictures, as lessons.css has it. */
const sheetFrame = '(max-width: 40rem) and (min-height: 32rem), (max-width: 25rem)';

/** Whoever turns to the pictures, or to what chooses their ends, sees them whole; a menu covers them anyway, and leaves all as it was. */
function useFoldedFromOutside(box: RefObject<HTMLElement | null>, isOver: boolean, fold: () => void): void {
  const onOutside = useEffectEvent(fold);
  useEffect(() => {
    if (!isOver) return;
    const turned = (event: Event): void => {
      if (
        event.target instanceof Element &&
        event.target.closest('.stage, .header-send') &&
        !box.current?.contains(event.target)
      )
        onOutside();
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
  /** Something that does not count has been changed. */
  readonly away: boolean;
  readonly done: boolean;
  /** Is the way on open? */
  readonly passable: boolean;
  /** What is new, or come back to, is there to be read. */
  readonly onGo: () => void;
}

/** The way back and forth, and back to the beginning for whoever has wandered off. */
function LessonSteps({ lesson, number, away, done, passable, onGo }: LessonStepsProps): ReactNode {
  const words = usePageWords().teaching.lessons;
  const last = number >= lesson.levels.length;
  const goTo = (step: number): void => {
    onGo();
    openView(viewAt(lesson, step));
  };
  const look = done && !away ? 'primary' : 'plain';
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
        <Button icon="step-back" label={words.back} disabled={number <= 1} onClick={() => goTo(number - 1)} />
        {last ? (
          <Button look={look} icon="check" disabled={!passable} onClick={() => finish(lesson)}>
            {words.finish}
          </Button>
        ) : (
          <Button look={look} icon="step-forward" disabled={!passable} onClick={() => goTo(number + 1)}>
            {words.forward}
          </Button>
        )}
      </div>
    </footer>
  );
}

function finish(lesson: Lesson): void {
  // A level that a link carries is nobody's progress.
  if (!isCarried(lesson.id)) dispatch({ kind: 'lesson-finished', lesson: lesson.id });
  openView(lessonEnd(lesson));
}

/** Point at parts of the page: they know themselves by their styles. */
function useLitParts(parts: readonly PagePart[]): void {
  useEffect(() => {
    const page = document.documentElement;
    if (parts.length > 0) page.dataset['lit'] = parts.join(' ');
    return () => {
      delete page.dataset['lit'];
    };
  }, [parts]);
}
