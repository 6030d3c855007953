import type { ReactNode } from 'react';
import { dispatch, timelineOfState, useApp } from '../../state/index.ts';
import { Button, useDerived, useWords } from '../shared/index.ts';
import { HopCount } from './HopCount.tsx';
import { Scrubber } from './Scrubber.tsx';

/** What the clock moves through, and how far both sides are. */
export function Timeline(): ReactNode {
  const timeline = useDerived(timelineOfState);
  if (timeline === null) return null;
  return (
    <>
      <Scrubber timeline={timeline} />
      <div className="transport-counts">
        <HopCount timeline={timeline} side={0} />
        <HopCount timeline={timeline} side={1} />
      </div>
      <Predict />
    </>
  );
}

/** Asks before each hop; on narrow screens its icon alone is seen. */
function Predict(): ReactNode {
  const words = useWords().teaching.prediction;
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
