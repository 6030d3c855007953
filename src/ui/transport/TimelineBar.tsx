import type { ReactNode } from 'react';
import type { SideIndex } from '../../formats/index.ts';
import type { Timeline } from '../../playback/index.ts';
import { dispatch, frameOfState, shownSides, speeds, timelineOfState, useApp } from '../../state/index.ts';
import { Button, Select, useDerived, useSpoilerHidden, useTraceWords } from '../shared/index.ts';
import { Scrubber } from './Scrubber.tsx';
import { latestVisit, placeInWay } from './moments.ts';

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
      data-opens="prediction"
      aria-label={words.toggle}
      title={words.toggle}
      onClick={() => dispatch({ kind: 'predicting-chosen', predicting: !predicting })}
    >
      <span className="transport-predict">{words.toggle}</span>
    </Button>
  );
}

/** What moves the clock: the same for both sides. */
function Buttons(): ReactNode {
  const words = useTraceWords().ui.transport;
  const playing = useApp((state) => state.playing);
  const asking = useApp((state) => state.asking);
  return (
    <div className="transport-buttons">
      <Button icon="restart" label={words.restart} onClick={() => dispatch({ kind: 'restarted' })} />
      <Button icon="step-back" label={words.stepBack} onClick={() => dispatch({ kind: 'stepped', by: -1 })} />
      <Button
        look="primary"
        icon={playing ? 'pause' : 'play'}
        onClick={() => dispatch(asking ? { kind: 'stepped', by: 1 } : { kind: playing ? 'paused' : 'played' })}
      >
        <span className="transport-play">{asking ? words.answer : playing ? words.pause : words.play}</span>
      </Button>
      <Button icon="step-forward" label={words.stepForward} onClick={() => dispatch({ kind: 'stepped', by: 1 })} />
      <Speed />
    </div>
  );
}

function Speed(): ReactNode {
  const words = useTraceWords().ui.transport;
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

interface HopCountProps {
  readonly timeline: Timeline;
  readonly side: SideIndex;
}

/** `hop 3 of 5`, in the side's colour. */
function HopCount({ timeline, side }: HopCountProps): ReactNode {
  const { teaching, shell, laterName } = useTraceWords();
  const words = shell.transport;
  const secret = useSpoilerHidden(side);
  const model = useDerived((state) => state.sides[side].model);
  const step = useDerived((state, scenario) => frameOfState(state, scenario)?.step ?? -1);
  const visit = latestVisit(timeline, side, step);
  const place = visit === null ? null : placeInWay(timeline, side, visit);
  return (
    <span className="transport-hop" data-model={model}>
      {visit === null || place === null ? (
        words.notBegun
      ) : (
        <>
          <span className="transport-way">
            {visit.later === null ? words[visit.way] : laterName(visit.later.kind)}{' '}
          </span>
          {secret ? teaching.prediction.hopAt(place.at) : words.hop(place.at, place.of)}
        </>
      )}
    </span>
  );
}
