import type { ReactNode } from 'react';
import { speeds, dispatch, timelineOfState, useApp } from '../../state/index.ts';
import { Button, Select, useDerived, useWords } from '../shared/index.ts';
import { HopCount } from './HopCount.tsx';
import { Scrubber } from './Scrubber.tsx';
import './transport.css';

interface TransportProps {
  /** In place of the timeline while there is none. */
  readonly children: ReactNode;
  /** The measures of both sides, where they stand with the clock. */
  readonly tally?: ReactNode;
}

/** What moves the clock: the same for both sides. */
export function Transport({ children, tally = null }: TransportProps): ReactNode {
  const words = useWords().ui.transport;
  const timeline = useDerived(timelineOfState);
  const playing = useApp((state) => state.playing);
  const none = timeline === null;
  return (
    <div className="transport" role="group" aria-label={words.label}>
      <div className="transport-buttons">
        <Button icon="restart" label={words.restart} disabled={none} onClick={() => dispatch({ kind: 'restarted' })} />
        <Button
          icon="step-back"
          label={words.stepBack}
          disabled={none}
          onClick={() => dispatch({ kind: 'stepped', by: -1 })}
        />
        <Button
          look="primary"
          icon={playing ? 'pause' : 'play'}
          disabled={none}
          onClick={() => dispatch({ kind: playing ? 'paused' : 'played' })}
        >
          <span className="transport-play">{playing ? words.pause : words.play}</span>
        </Button>
        <Button
          icon="step-forward"
          label={words.stepForward}
          disabled={none}
          onClick={() => dispatch({ kind: 'stepped', by: 1 })}
        />
        <Speed />
      </div>
      {timeline === null ? (
        children
      ) : (
        <>
          <Scrubber timeline={timeline} />
          <div className="transport-counts">
            <HopCount timeline={timeline} side={0} />
            <HopCount timeline={timeline} side={1} />
          </div>
          <Predict />
          {tally}
        </>
      )}
    </div>
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

function Speed(): ReactNode {
  const words = useWords().ui.transport;
  const speed = useApp((state) => state.speed);
  return (
    <Select
      label={words.speed}
      labelled="hidden"
      value={`${speed}`}
      options={speeds.map((times) => ({ value: `${times}`, label: words.speedValue(times) }))}
      onChoose={(chosen) => {
        const found = speeds.find((times) => `${times}` === chosen);
        if (found !== undefined) dispatch({ kind: 'speed-chosen', speed: found });
      }}
    />
  );
}
