import type { ReactNode } from 'react';
import type { SideIndex } from '../../formats/index.ts';
import { dispatch, isLocked, topologyOf, useApp } from '../../state/index.ts';
import { Icon, useDerived, usePageWords } from '../shared/index.ts';

/** Where the focus goes as a chip goes away: to the chip after it, or before it, or to where faults are made. */
function passFocusOn(button: HTMLElement, index: number): void {
  const chips = [...(button.closest('ul')?.querySelectorAll('button') ?? [])].filter((each) => each !== button);
  const openers = [...(button.closest('.side')?.querySelectorAll<HTMLElement>('.side-opener') ?? [])];
  (chips[index] ?? chips.at(-1) ?? openers.findLast((each) => each.getClientRects().length > 0))?.focus();
}

/** What is broken on this side; a click mends it. */
export function FaultChips({ side }: { readonly side: SideIndex }): ReactNode {
  const words = usePageWords();
  const faults = useApp((state) => state.sides[side].faults);
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const locked = useApp(isLocked);
  if (faults.length === 0) return null;
  return (
    <ul className="side-faults" aria-label={words.ui.side.faults}>
      {faults.map((fault, index) => {
        const text = words.faultText(topology, fault);
        return (
          <li key={text}>
            {locked ? (
              <span className="side-fault">{text}</span>
            ) : (
              <button
                type="button"
                className="side-fault"
                aria-label={words.ui.side.removeFault(text)}
                onClick={({ currentTarget }) => {
                  passFocusOn(currentTarget, index);
                  dispatch({ kind: 'fault-removed', side, index });
                }}
              >
                {text}
                <Icon name="close" />
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
