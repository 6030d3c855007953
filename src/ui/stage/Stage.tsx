import type { ReactNode } from 'react';
import { useState } from 'react';
import { dispatch, useApp } from '../../state/index.ts';
import { Guarded, lazyWithWords, useBeside, useMatch, useSpoilerHidden } from '../shared/index.ts';
import { Tally, TallyQuestions } from '../tally/index.ts';
import { Transport } from '../transport/index.ts';
import { Announcer } from './Announcer.tsx';
import { Examples } from './Examples.tsx';
import { Side } from './Side.tsx';
import type { OpenPanel } from './SideHead.tsx';
import './stage.css';

const LessonPanel = lazyWithWords(async () => (await import('../lessons/index.ts')).LessonPanel, {
  leave: () => dispatch({ kind: 'lesson-placed', lesson: null }),
});

const PredictionPanel = lazyWithWords(async () => (await import('../prediction/index.ts')).PredictionPanel, {
  leave: () => dispatch({ kind: 'predicting-chosen', predicting: false }),
});

/** Two networks and one clock; beside them, for whoever learns, what to look at. */
export function Stage(): ReactNode {
  const beside = useBeside();
  const chosen = useApp((state) => state.from !== null && state.to !== null);
  const lesson = useApp((state) => state.lesson);
  const predicting = useApp((state) => state.predicting);
  const guided = lesson !== null || predicting;
  const secret = useSpoilerHidden();
  // With the clock it is never behind it; a lower window needs the height for the pictures.
  const inBar = useMatch('(min-width: 80rem) and (min-height: 55rem)');
  const [left, setLeft] = useState<OpenPanel>('none');
  const [right, setRight] = useState<OpenPanel>('none');
  // Beside each other both sides open together: their settings are there to be compared, and the pictures stay level.
  const openBoth = (panel: OpenPanel): void => {
    setLeft(panel);
    setRight(panel);
  };
  return (
    <div className={`stage ${beside ? 'stage-beside' : 'stage-stacked'}${guided ? ' stage-guided' : ''}`}>
      {guided ? (
        <div className="stage-guide">
          {lesson === null ? null : <LessonPanel key={lesson.lesson} place={lesson} />}
          {predicting ? <PredictionPanel /> : null}
        </div>
      ) : null}
      <Guarded>
        <Transport tally={inBar && !secret ? <Tally look="line" /> : null}>{chosen ? null : <Examples />}</Transport>
        <Announcer />
      </Guarded>
      <div className="stage-sides">
        <Side side={0} beside={beside} open={left} onOpen={beside ? openBoth : setLeft} />
        <Side side={1} beside={beside} open={right} onOpen={beside ? openBoth : setRight} />
        {secret ? null : (
          <div className="stage-tally">
            <Guarded>
              {inBar ? null : <Tally look="strip" />}
              <TallyQuestions />
            </Guarded>
          </div>
        )}
      </div>
    </div>
  );
}
