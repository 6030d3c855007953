import { dispatch, follow, useApp } from '../../state/index.ts';

/** Passes time on while it runs. Nothing else asks for animation frames, but d3 while a closer view moves to another place. */
interface Clock {
  readonly start: () => void;
  readonly stop: () => void;
  readonly destroy: () => void;
}

interface ClockOptions {
  /** Milliseconds since the last tick. */
  readonly onTick: (elapsed: number) => void;
}

/** A longer gap means that the page was asleep, not that anybody watched. */
const longestGap = 500;

/** A stopped clock. While the document is hidden it rests, and goes on from there. */
function createClock({ onTick }: ClockOptions): Clock {
  let running = false;
  let asked: number | null = null;
  let last: number | null = null;

  function tick(now: number): void {
    asked = null;
    const elapsed = last === null ? 0 : now - last;
    last = now;
    if (elapsed > 0 && elapsed <= longestGap) onTick(elapsed);
    ask();
  }

  function ask(): void {
    if (running && asked === null && !document.hidden) asked = requestAnimationFrame(tick);
  }

  function rest(): void {
    if (asked !== null) cancelAnimationFrame(asked);
    asked = null;
    last = null;
  }

  function onVisibility(): void {
    if (document.hidden) rest();
    else ask();
  }

  document.addEventListener('visibilitychange', onVisibility);
  const stop = (): void => {
    running = false;
    rest();
  };
  return {
    start: () => {
      running = true;
      ask();
    },
    stop,
    destroy: () => {
      stop();
      document.removeEventListener('visibilitychange', onVisibility);
    },
  };
}

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
