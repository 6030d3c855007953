import type { ReactNode } from 'react';
import { useState } from 'react';
import { dispatch, useApp } from '../../state/index.ts';
import { Guarded, lazyWithWords, Trouble, useBeside, useMatch, useSpoilerHidden, useWords } from '../shared/index.ts';
import { Transport } from '../transport/index.ts';
import { Announcer } from './Announcer.tsx';
import { Examples } from './Examples.tsx';
import { Side } from './Side.tsx';
import type { OpenPanel } from './SideHead.tsx';
import { useTraceParts } from './traceParts.ts';
import '../tally/tally.css';
import '../ledger/ledger.css';
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
  const words = useWords().ui.trouble;
  const { parts, onRetry } = useTraceParts();
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
        <Transport>
          {parts === null ? (
            <Examples />
          ) : (
            <parts.Timeline tally={inBar && !secret ? <parts.Tally look="line" /> : null} />
          )}
        </Transport>
        <Announcer>{parts === null ? null : <parts.Moments />}</Announcer>
      </Guarded>
      {onRetry === null ? null : <Trouble text={words.partMissing} onRetry={onRetry} />}
      <div className="stage-sides">
        <Side side={0} beside={beside} parts={parts} open={left} onOpen={beside ? openBoth : setLeft} />
        <Side side={1} beside={beside} parts={parts} open={right} onOpen={beside ? openBoth : setRight} />
        {secret ? null : (
          <div className="stage-tally">
            {parts === null ? null : (
              <Guarded>
                {inBar ? null : <parts.Tally look="strip" />}
                <parts.TallyQuestions />
              </Guarded>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
