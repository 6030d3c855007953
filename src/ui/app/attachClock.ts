import { createClock } from './clock.ts';
import { dispatch, follow, useApp } from '../../state/index.ts';

/** Time passes while the state says that it plays. Answers how to stop for good. */
export function attachClock(): () => void {
  const clock = createClock({ onTick: (elapsed) => dispatch({ kind: 'ticked', elapsed }) });
  const run = (playing: boolean): void => {
    if (playing) clock.start();
    else clock.stop();
  };
  run(useApp.getState().playing);
  const stop = follow((state, before) => {
    if (state.playing !== before.playing) run(state.playing);
  });
  return () => {
    stop();
    clock.destroy();
  };
}
