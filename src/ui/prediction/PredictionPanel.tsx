import type { ReactNode } from 'react';
import { useEffect, useMemo, useState } from 'react';
import type { Scenario } from '../../engine/index.ts';
import { intendedAt } from '../../engine/index.ts';
import type { Timeline } from '../../playback/index.ts';
import type { AskedQuestion, Lane } from '../../playback/prediction/index.ts';
import { questionBefore, unseenColumn } from '../../playback/prediction/index.ts';
import type { AppState } from '../../state/index.ts';
import { dispatch, isMotionReduced, timelineOfState, useApp, topologyOf } from '../../state/index.ts';
import { bringIntoView, Button, useDerived, usePageWords } from '../shared/index.ts';
import { QuestionForm } from './QuestionForm.tsx';
import type { Reached } from './Revealed.tsx';
import { Revealed } from './Revealed.tsx';
import './prediction.css';

/** Asks before each hop what will happen at it, then shows what did, and why. */
export function PredictionPanel(): ReactNode {
  const words = usePageWords().teaching.prediction;
  const { right, asked } = useApp((state) => state.answers);
  return (
    <section ref={bringIntoView} id="prediction" className="prediction" aria-label={words.panel}>
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
  useEffect(
    () => dispatch({ kind: 'question-asked', upTo: asked?.question.topic === 'next' ? column - 1 : column }),
    [asked, column],
  );
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

/** The column that is to be asked about; `null` while packets move, at the end, and while nobody sends. */
function columnToAsk(state: AppState, scenario: Scenario): number | null {
  const timeline = timelineOfState(state, scenario);
  return timeline === null || state.playing ? null : unseenColumn(timeline, state.time);
}

/** What is asked before a column of the timeline on screen. */
function useAsked(timeline: Timeline, column: number): AskedQuestion | null {
  const [from, to] = [useApp((state) => state.from), useApp((state) => state.to)];
  const left = useDerived((state, scenario) => topologyOf(state, scenario, state.framing.side ?? 0));
  const right = useDerived((state, scenario) => topologyOf(state, scenario, state.framing.side ?? 1));
  return useMemo(() => {
    if (from === null || to === null) return null;
    const lane = (side: 0 | 1): Lane => {
      const topology = side === 0 ? left : right;
      return { topology, visits: timeline.lanes[side], ends: { from, to }, intended: intendedAt(topology, to) };
    };
    return questionBefore(timeline, [lane(0), lane(1)], column);
  }, [timeline, column, from, to, left, right]);
}
