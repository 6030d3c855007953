import { useMemo } from 'react';
import type { Scenario } from '../../engine/index.ts';
import type { Attempt, LevelJudgement, Level } from '../../content/lessons/index.ts';
import { judge } from '../../content/lessons/index.ts';
import type { View } from '../../formats/index.ts';
import { defaultView } from '../../formats/index.ts';
import type { AppState } from '../../state/index.ts';
import { timeAtLinkStep, timelineOfState, useApp } from '../../state/index.ts';
import { useDerived, useObserved } from '../shared/index.ts';

/** What is on screen, whatever the moment: the same object until something is chosen. */
export function useScreen(): View {
  const scenario = useApp((state) => state.scenario);
  const sides = useApp((state) => state.sides);
  const from = useApp((state) => state.from);
  const to = useApp((state) => state.to);
  const dial = useApp((state) => state.dial);
  const protocol = useApp((state) => state.protocol);
  return useMemo(
    () => ({ ...defaultView, scenario, sides, from, to, dial, protocol }),
    [scenario, sides, from, to, dial, protocol],
  );
}

/** What the screen is to the level, and the engine's word on it. */
export function useAttempt(level: Level): { readonly attempt: Attempt; readonly judgement: LevelJudgement } {
  const view = useScreen();
  const observed = useObserved(view);
  const inspected = useApp((state) => state.inspected);
  const right = useApp((state) => state.answers.right);
  const come = useDerived((state, scenario) => hasCome(state, scenario, level.view.step));
  return useMemo(() => {
    const attempt: Attempt = { view, observed, inspected: come ? inspected : null, right };
    return { attempt, judgement: judge(level, attempt) };
  }, [level, view, observed, inspected, come, right]);
}

/** Is the moment over that a level is about? Before it what is to be found inside a device may not be there. */
function hasCome(state: AppState, scenario: Scenario, moment: number | null): boolean {
  if (moment === null) return true;
  return timelineOfState(state, scenario) !== null && state.time >= timeAtLinkStep(state, scenario, moment);
}
