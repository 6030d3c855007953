import type { ReactNode } from 'react';
import { dispatch, shownSides, timelineOfState, useApp } from '../../state/index.ts';
import { Button, useDerived, useTraceWords } from '../shared/index.ts';
import { Buttons } from './Buttons.tsx';
import { HopCount } from './HopCount.tsx';
import { Scrubber } from './Scrubber.tsx';

/** What moves the clock, what it moves through, and how far the sides are. */
export function TimelineBar(): ReactNode {
  const timeline = useDerived(timelineOfState);
  const shown = useApp(shownSides);
  const bare = useApp((state) => state.framing.embed === 'min');
  if (timeline === null) return null;
  return (
    <>
      <Buttons />
      <Scrubber timeline={timeline} />
      <div className="transport-counts">
        {shown.map((side) => (
          <HopCount key={side} timeline={timeline} side={side} />
        ))}
      </div>
      {bare ? null : <Predict />}
    </>
  );
}

/** Asks before each hop; on narrow screens its icon alone is seen. */
function Predict(): ReactNode {
  const words = useTraceWords().teaching.prediction;
  const predicting = useApp((state) => state.predicting);
  return (
    <Button
      icon="help"
      aria-pressed={predicting}
      aria-label={words.toggle}
      title={words.toggle}
      onClick={() => dispatch({ kind: 'predicting-chosen', predicting: !predicting })}
    >
      <span className="transport-predict">{words.toggle}</span>
    </Button>
  );
}
