import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Timeline } from '../../playback/index.ts';
import { dispatch, isMotionReduced, timelineOfState, useApp } from '../../state/index.ts';
import { bringIntoView, Button, useDerived, usePageWords } from '../shared/index.ts';
import type { Reached } from './Revealed.tsx';
import { Revealed } from './Revealed.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { columnToAsk, useAsked } from './useAsked.ts';
import './prediction.css';

/** Asks before each hop what will happen at it, then shows what did, and why. */
export function PredictionPanel(): ReactNode {
  const words = usePageWords().teaching.prediction;
  const { right, asked } = useApp((state) => state.answers);
  return (
    <section ref={bringIntoView} className="prediction" aria-label={words.panel}>
      <header className="prediction-head">
        <h2 className="prediction-title">{words.panel}</h2>
        {asked === 0 ? null : <p className="prediction-score">{words.score(right, asked)}</p>}
        <Button
          look="quiet"
          icon="close"
          label={words.close}
          onClick={() => dispatch({ kind: 'predicting-chosen', predicting: false })}
        />
      </header>
      <Body />
    </section>
  );
}

function Body(): ReactNode {
  const words = usePageWords().teaching.prediction;
  const timeline = useDerived(timelineOfState);
  const column = useDerived(columnToAsk);
  const [reached, setReached] = useState<Reached | null>(null);
  if (timeline === null) return <p role="status">{words.choose}</p>;
  if (reached !== null && reached.timeline === timeline) {
    return <Revealed reached={reached} onNext={() => setReached(null)} />;
  }
  if (column === null) return <Rest timeline={timeline} />;
  return <Question key={column} timeline={timeline} column={column} onReached={setReached} />;
}

interface QuestionProps {
  readonly timeline: Timeline;
  readonly column: number;
  readonly onReached: (reached: Reached) => void;
}

function Question({ timeline, column, onReached }: QuestionProps): ReactNode {
  const asked = useAsked(timeline, column);
  const isReduced = useApp(isMotionReduced);
  if (asked === null) return null;
  const answer = (choice: number): void => {
    onReached({ asked, choice, timeline });
    dispatch({ kind: 'prediction-answered', right: choice === asked.question.right });
    dispatch(isReduced ? { kind: 'step-chosen', step: column } : { kind: 'played' });
  };
  return <QuestionForm asked={asked} onAnswer={answer} />;
}

/** While packets are under way, and when there is no hop left. */
function Rest({ timeline }: { readonly timeline: Timeline }): ReactNode {
  const words = usePageWords().teaching.prediction;
  const isOver = useApp((state) => state.time >= timeline.duration);
  return isOver ? (
    <div className="prediction-rest" role="status">
      <p>{words.over}</p>
      <Button icon="restart" onClick={() => dispatch({ kind: 'restarted' })}>
        {words.again}
      </Button>
    </div>
  ) : (
    <p className="prediction-rest">{words.moving}</p>
  );
}
