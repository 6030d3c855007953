import type { KeyboardEvent, ReactNode } from 'react';
import type { Timeline } from '../../playback/index.ts';
import { dispatch, frameOfState, isMotionReduced, shownSides, useApp } from '../../state/index.ts';
import { timeOfStep } from '../../playback/index.ts';
import { useDerived, useTraceWords } from '../shared/index.ts';
import { Ticks } from './Ticks.tsx';
import { useMomentText } from './useMomentText.ts';

/** The slider over the ticks of both sides. Its keys go by steps, its thumb by time. */
export function Scrubber({ timeline }: { readonly timeline: Timeline }): ReactNode {
  const words = useTraceWords();
  const shown = useApp(shownSides);
  return (
    <div className="transport-scrubber">
      <div className="transport-lanes" aria-hidden="true">
        {shown.map((side) => (
          <Ticks key={side} timeline={timeline} side={side} />
        ))}
      </div>
      <Thumb timeline={timeline} label={words.ui.transport.timeline} />
    </div>
  );
}

interface ThumbProps {
  readonly timeline: Timeline;
  readonly label: string;
}

/** How often the thumb moves on its way through the whole timeline: seldom enough to cost little, often enough to glide. */
const placesOfThumb = 240;

function Thumb({ timeline, label }: ThumbProps): ReactNode {
  const step = useDerived((state, scenario) => frameOfState(state, scenario)?.step ?? -1);
  const text = useMomentText(timeline, step);
  const discrete = useDerived(isMotionReduced);
  const between = timeline.duration / placesOfThumb;
  const time = useDerived((state) => {
    if (discrete) return Math.min(timeOfStep(timeline, step), timeline.duration);
    return state.playing ? Math.floor(state.time / between) * between : state.time;
  });
  return (
    <input
      className="transport-slider"
      type="range"
      min={0}
      max={Math.round(timeline.duration)}
      step={1}
      value={Math.round(time)}
      aria-label={label}
      aria-valuetext={text}
      onChange={({ target }) => dispatch({ kind: 'seeked', time: target.valueAsNumber })}
      onKeyDown={onKey}
    />
  );
}

/** A millisecond an arrow press would help nobody. */
const stepsByKey: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 3,
  PageDown: -3,
};

function onKey(event: KeyboardEvent<HTMLInputElement>): void {
  const by = Object.hasOwn(stepsByKey, event.key) ? stepsByKey[event.key] : undefined;
  if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  dispatch({ kind: 'stepped', by });
}
