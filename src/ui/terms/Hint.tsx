import type { PointerEvent, ReactNode } from 'react';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { attachTip, hasPopovers } from './attachTip.ts';
import './terms.css';

interface HintProps {
  /** The words that are explained. */
  readonly children: ReactNode;
  readonly says: ReactNode;
}

/** How long a mouse must rest on words before they are explained: a passing one wants nothing. */
const rest = 150;

/**
 * Words that are explained on hover, focus and touch. The explanation can be pointed at, stays until one leaves it, and goes away by
 * Escape with nothing else moving (WCAG 2.2, 1.4.13).
 */
export function Hint({ children, says }: HintProps): ReactNode {
  const id = useId();
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const tip = useRef<HTMLSpanElement>(null);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLayoutEffect(
    () =>
      !open || anchor.current === null || tip.current === null
        ? undefined
        : attachTip(anchor.current, tip.current, () => setOpen(false)),
    [open],
  );
  useEffect(() => () => clearTimeout(resting.current), []);
  const enter = ({ pointerType }: PointerEvent): void => {
    clearTimeout(resting.current);
    if (pointerType === 'mouse') resting.current = setTimeout(() => setOpen(true), rest);
  };
  const leave = ({ pointerType }: PointerEvent): void => {
    clearTimeout(resting.current);
    // Whoever came by the keyboard keeps it until they go on.
    if (pointerType === 'mouse' && anchor.current?.matches(':focus-visible') !== true) setOpen(false);
  };
  return (
    <span className="term" onPointerEnter={enter} onPointerLeave={leave}>
      <button
        ref={anchor}
        type="button"
        className="term-word"
        aria-describedby={open ? id : undefined}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      {open ? (
        // Not live: it may stand in a region whose changes are read out, and it describes the button already.
        <span
          ref={tip}
          id={id}
          role="tooltip"
          aria-live="off"
          className="term-tip"
          popover={hasPopovers() ? 'manual' : undefined}
          onToggle={({ newState }) => {
            if (newState === 'closed') setOpen(false);
          }}
        >
          {says}
        </span>
      ) : null}
    </span>
  );
}
