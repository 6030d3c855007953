import { useMemo } from 'react';
import type { Observed } from '../../content/evidence/index.ts';
import { runView } from '../../content/evidence/index.ts';
import type { SideIndex, View } from '../../formats/index.ts';
import { defaultView } from '../../formats/index.ts';
import { useApp } from '../../state/index.ts';
import { useScenario } from '../shared/index.ts';
import { viewWithFaults } from './breaking.ts';

/** The send on screen before anything is broken. */
export interface Unharmed {
  readonly view: View;
  readonly sides: readonly [Observed, Observed];
}

/** `null` until both ends are chosen. */
export function useUnharmed(): Unharmed | null {
  const scenario = useScenario();
  const ref = useApp((state) => state.scenario);
  const sides = useApp((state) => state.sides);
  const [from, to] = [useApp((state) => state.from), useApp((state) => state.to)];
  const [dial, protocol] = [useApp((state) => state.dial), useApp((state) => state.protocol)];
  return useMemo(() => {
    const send: View = { ...defaultView, scenario: ref, sides, from, to, dial, protocol };
    const view = viewWithFaults(viewWithFaults(send, 0, []), 1, []);
    const of = (side: SideIndex): Observed | null => runView(view, scenario, side);
    const [left, right] = [of(0), of(1)];
    return left === null || right === null ? null : { view, sides: [left, right] };
  }, [scenario, ref, sides, from, to, dial, protocol]);
}
