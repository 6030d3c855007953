import { useCallback, useEffect, useState } from 'react';
import { stepAt } from '../../playback/index.ts';
import { dispatch, follow, linkOf, timelineOfState, useApp } from '../../state/index.ts';
import { useScenario } from '../shared/index.ts';
import type { LectureMove } from './lectureMove.ts';
import { lectureMove } from './lectureMove.ts';
import type { FromLecture } from './messages.ts';
import { newLectureId, openChannel, parseFromNotes } from './messages.ts';

/** The lecture of this window: how to go on in it, and its name for its notes. */
interface Lecture {
  readonly id: string;
  readonly go: (move: LectureMove) => void;
}

// One for as long as the page is open: whoever stops presenting and begins again keeps the notes.
let known: string | null = null;

/** A lecture that tells its notes of every moment, and is steered by them too. */
export function useLecture(): Lecture {
  const scenario = useScenario();
  const [id] = useState(() => (known ??= newLectureId()));
  const [since] = useState(() => Date.now());
  const go = useCallback(
    (move: LectureMove): void => {
      const state = useApp.getState();
      const timeline = timelineOfState(state, scenario);
      if (timeline !== null) dispatch(lectureMove(move, state, timeline));
    },
    [scenario],
  );
  useEffect(() => {
    const channel = openChannel<FromLecture>(id, onHeard);
    let told = '';
    const tellMoment = (): void => {
      told = linkOf(useApp.getState());
      channel.say({ kind: 'moment', link: told, since });
    };
    const end = (): void => channel.say({ kind: 'ended' });
    function onHeard(data: unknown): void {
      const said = parseFromNotes(data);
      if (said === null) return;
      if (said.kind === 'hello') tellMoment();
      else go(said.kind);
    }
    const stop = follow((state, before) => {
      // While it plays a link changes once a step.
      const timeline = state.playing && before.playing ? timelineOfState(state, scenario) : null;
      if (timeline !== null && stepAt(timeline, state.time) === stepAt(timeline, before.time)) return;
      if (linkOf(state) !== told) tellMoment();
    });
    window.addEventListener('pagehide', end);
    tellMoment();
    return () => {
      end();
      stop();
      window.removeEventListener('pagehide', end);
      channel.close();
    };
  }, [id, since, go, scenario]);
  return { id, go };
}
