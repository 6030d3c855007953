import type { ReactNode, RefObject } from 'react';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { SideIndex } from '../../formats/index.ts';
import { dispatch, isLocked, topologyOf, useApp } from '../../state/index.ts';
import { Icon, useDerived, usePageWords } from '../shared/index.ts';

/** Where the focus goes as a chip goes away: to the chip after it, or before it, or to where faults are made. */
function passFocusOn(button: HTMLElement, index: number): void {
  const chips = [...(button.closest('ul')?.querySelectorAll('button') ?? [])].filter((each) => each !== button);
  const openers = [...(button.closest('.side')?.querySelectorAll<HTMLElement>('.side-opener') ?? [])];
  (chips[index] ?? chips.at(-1) ?? openers.findLast((each) => each.getClientRects().length > 0))?.focus();
}

/** What is broken on this side, each whole in one row, or their number, which opens them; a click mends one. */
export function FaultChips({ side }: { readonly side: SideIndex }): ReactNode {
  const words = usePageWords();
  const faults = useApp((state) => state.sides[side].faults);
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const locked = useApp(isLocked);
  const id = useId();
  const [open, setOpen] = useState(false);
  const row = useFolded(() => setOpen(false));
  if (faults.length === 0) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape closes the list wherever in it the focus is
    <div
      ref={row}
      className={`side-faults${open ? ' is-open' : ''}`}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape' || !open) return;
        setOpen(false);
        currentTarget.querySelector('button')?.focus();
      }}
    >
      <button
        type="button"
        className="side-fault side-faults-count"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name="fault" />
        {words.panels.faults.count(faults.length)}
      </button>
      <ul id={id} aria-label={words.ui.side.faults}>
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
    </div>
  );
}

/** Folds what does not stand whole in its row; the row's style reads `is-folded`. */
function useFolded(onUnfolded: () => void): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current: row } = ref;
    const list = row?.querySelector('ul');
    if (row === null || list === null || list === undefined) return undefined;
    const fit = (): void => {
      row.classList.remove('is-folded');
      if (!row.classList.toggle('is-folded', list.scrollWidth > list.clientWidth)) onUnfolded();
    };
    fit();
    const resized = new ResizeObserver(fit);
    resized.observe(row);
    return () => resized.disconnect();
  });
  return ref;
}
