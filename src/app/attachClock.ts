import { createClock } from './clock.ts';
import { dispatch, useApp } from '../state/index.ts';

/** Time passes while the state says that it plays. Answers how to stop for good. */
export function attachClock(): () => void {
  const clock = createClock({ onTick: (elapsed) => dispatch({ kind: 'ticked', elapsed }) });
  const follow = (playing: boolean): void => {
    if (playing) clock.start();
    else clock.stop();
  };
  follow(useApp.getState().playing);
  const stop = useApp.subscribe((state, before) => {
    if (state.playing !== before.playing) follow(state.playing);
  });
  return () => {
    stop();
    clock.destroy();
  };
}
