import type { ReactNode } from 'react';
import { dispatch, speeds, useApp } from '../../state/index.ts';
import { Button, Select, useTraceWords } from '../shared/index.ts';

/** What moves the clock: the same for both sides. */
export function Buttons(): ReactNode {
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
