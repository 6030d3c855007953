import type { ReactNode } from 'react';
import { useState, useEffect } from 'react';
import type { Timeline } from '../../playback/index.ts';
import { stepAt } from '../../playback/index.ts';
import { timelineOfState, useApp, useScenarioStatus } from '../../state/index.ts';
import { Button, lazyWithWords, ScenarioContext, useDerived, usePageWords } from '../shared/index.ts';
import { Moments } from '../trace/index.ts';
import { useMomentText } from '../transport/index.ts';
import { lectureIn } from './messages.ts';
import { NotesSide } from './NotesSide.tsx';
import { useNotes } from './useNotes.ts';
import './notes.css';

const LessonNotes = lazyWithWords(async () => (await import('../lessons/index.ts')).LessonNotes);

/** The lecturer's own window: what is said now, what comes next, the answers, and the time. It is kept in step, and steers. */
export function Notes(): ReactNode {
  const words = usePageWords();
  const { notes, window: own } = words.lecture;
  const [id] = useState(() => lectureIn(window.location.search));
  const { status, since, go } = useNotes(id);
  const scenario = useScenarioStatus();
  return (
    <div className="notes">
      <title>{words.shell.labelled(words.ui.appName, notes)}</title>
      <header className="notes-head">
        <h1 className="notes-title">{notes}</h1>
        {since === null ? null : <Elapsed since={since} label={own.elapsed} stopped={status === 'ended'} />}
        <div className="notes-steps" role="group" aria-label={words.ui.transport.label}>
          <Button icon="step-back" disabled={status !== 'on'} onClick={() => go('back')}>
            {words.ui.transport.stepBack}
          </Button>
          <Button look="primary" icon="step-forward" disabled={status !== 'on'} onClick={() => go('forward')}>
            {words.ui.transport.stepForward}
          </Button>
        </div>
      </header>
      <main className="notes-body" id="stage" tabIndex={-1}>
        {status === 'on' ? null : (
          <p className="notes-status" role={status === 'waiting' ? 'status' : 'alert'}>
            {status === 'waiting' ? own.waiting : own.ended}
          </p>
        )}
        {scenario.kind === 'ready' ? (
          <ScenarioContext value={scenario.scenario}>
            <Told />
          </ScenarioContext>
        ) : null}
      </main>
    </div>
  );
}

/** Which step of how many this is, and what has become of both packets, said whenever they come to rest. */
function Place({ timeline }: { readonly timeline: Timeline }): ReactNode {
  const step = useDerived((state) => stepAt(timeline, state.time));
  const playing = useApp((state) => state.playing);
  const text = useMomentText(timeline, step);
  return (
    <>
      <p className="notes-place">{text}</p>
      <p className="visually-hidden" role="status">
        {playing ? null : <Moments />}
      </p>
    </>
  );
}

/** What is told of a send, once there is one. */
function Told(): ReactNode {
  const timeline = useDerived(timelineOfState);
  const lesson = useApp((state) => state.lesson);
  return (
    <>
      {timeline === null ? null : (
        <>
          <Place timeline={timeline} />
          <NotesSide side={0} />
          <NotesSide side={1} />
        </>
      )}
      {lesson === null ? null : <LessonNotes place={lesson} />}
    </>
  );
}

interface ElapsedProps {
  /** Milliseconds of the wall clock. */
  readonly since: number;
  readonly label: string;
  readonly stopped: boolean;
}

/** The lecture's time as minutes and seconds. A timer is read out only to whoever goes there. */
function Elapsed({ since, label, stopped }: ElapsedProps): ReactNode {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (stopped) return undefined;
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(timer);
  }, [stopped]);
  return (
    <p className="notes-elapsed" role="timer" aria-label={label}>
      {clockText(now - since)}
    </p>
  );
}

/** `07:05`, and `75:00` after an hour and a quarter. */
export function clockText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
