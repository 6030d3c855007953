import type { PointerEvent, ReactNode } from 'react';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import './terms.css';

const edge = 8;

/** Firefox has them since 125, Safari since 17. Without them the tip stands where it is put, if not above a dialog. */
function hasPopovers(): boolean {
  return 'showPopover' in HTMLElement.prototype;
}

/** Shows the tip beside its anchor, above everything, until it is detached; `onDismiss` when Escape or a press elsewhere asks for that. */
function attachTip(anchor: HTMLElement, tip: HTMLElement, onDismiss: () => void): () => void {
  const page = anchor.ownerDocument;
  const listening = new AbortController();
  const { signal } = listening;
  const put = (): void => place(anchor, tip);
  if (hasPopovers()) {
    for (const other of page.querySelectorAll<HTMLElement>('.term-tip:popover-open')) other.hidePopover();
    tip.showPopover();
  }
  put();
  // Capture: a dialog or a panel around it must not take the same Escape for itself.
  page.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      onDismiss();
    },
    { capture: true, signal },
  );
  page.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (target instanceof Node && !anchor.contains(target) && !tip.contains(target)) onDismiss();
    },
    { capture: true, signal },
  );
  page.addEventListener('scroll', put, { capture: true, passive: true, signal });
  page.defaultView?.addEventListener('resize', put, { signal });
  return () => listening.abort();
}

/** Under its anchor, or over it where there is no room; never beyond the window. It touches, so that the pointer gets there. */
function place(anchor: HTMLElement, tip: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const { clientWidth, clientHeight } = anchor.ownerDocument.documentElement;
  const below = at.bottom + tip.offsetHeight + edge <= clientHeight || at.top < tip.offsetHeight + edge;
  const left = Math.max(edge, Math.min(at.left, clientWidth - tip.offsetWidth - edge));
  tip.style.left = `${left}px`;
  tip.style.top = `${below ? at.bottom : at.top - tip.offsetHeight}px`;
}

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
