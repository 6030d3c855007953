const edge = 8;

/** Firefox has them since 125, Safari since 17. Without them the tip stands where it is put, if not above a dialog. */
export function hasPopovers(): boolean {
  return 'showPopover' in HTMLElement.prototype;
}

/** Shows the tip beside its anchor, above everything, until it is detached; `onDismiss` when Escape or a press elsewhere asks for that. */
export function attachTip(anchor: HTMLElement, tip: HTMLElement, onDismiss: () => void): () => void {
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
