import { useEffect, useRef, useState } from 'react';
import type { Side } from '../../formats/index.ts';
import { linkParts } from '../../formats/index.ts';
import { dispatch, opening, useApp } from '../../state/index.ts';
import type { LectureMove } from './lectureMove.ts';
import type { FromNotes, LectureChannel } from './messages.ts';
import { openChannel, parseFromLecture } from './messages.ts';

/** What the notes know of their lecture: nothing yet, that it goes on, or that it is over. */
type LectureStatus = 'waiting' | 'on' | 'ended';

interface NotesOfLecture {
  readonly status: LectureStatus;
  /** When presenting began, in milliseconds of the wall clock; `null` before anything was heard. */
  readonly since: number | null;
  readonly go: (move: LectureMove) => void;
}

/** A window that was killed says no farewell: as often as this, in milliseconds, the notes ask whether it is there. */
const patience = 2000;
const mostUnanswered = 2;

/** The page shows what the lecture shows, and can steer it. `id` is its name; `null`: there is none to hear. */
export function useNotes(id: string | null): NotesOfLecture {
  const [status, setStatus] = useState<LectureStatus>('waiting');
  const [since, setSince] = useState<number | null>(null);
  const channel = useRef<LectureChannel<FromNotes> | null>(null);
  useEffect(() => {
    if (id === null) return undefined;
    let unanswered = 0;
    let shown = '';
    const opened = openChannel<FromNotes>(id, (data) => {
      const said = parseFromLecture(data);
      if (said === null) return;
      unanswered = 0;
      setStatus(said.kind === 'moment' ? 'on' : 'ended');
      if (said.kind === 'ended') return;
      setSince(said.since);
      if (said.link === shown) return;
      shown = said.link;
      show(shown);
    });
    const ask = (): void => {
      if (unanswered >= mostUnanswered) setStatus('ended');
      unanswered += 1;
      opened.say({ kind: 'hello' });
    };
    channel.current = opened;
    ask();
    const timer = window.setInterval(ask, patience);
    return () => {
      window.clearInterval(timer);
      channel.current = null;
      opened.close();
    };
  }, [id]);
  return { status, since, go: (kind) => channel.current?.say({ kind }) };
}

/** Networks that stay as they are stay the same, so that nothing is worked out anew from step to step. */
function show(link: string): void {
  const event = opening(linkParts(link));
  if (event.kind !== 'link-opened') return dispatch(event);
  const [left, right] = useApp.getState().sides;
  const { sides } = event.view;
  dispatch({ ...event, view: { ...event.view, sides: [kept(left, sides[0]), kept(right, sides[1])] } });
}

function kept(before: Side, now: Side): Side {
  return JSON.stringify(now) === JSON.stringify(before) ? before : now;
}
