/**
 * Whoever goes by keys and presses something that goes away by it, or cannot be pressed again, stays where they were: what held it
 * gets the focus, or the first thing in there. Without this the next Tab begins at the top of the page. Answers how to stop.
 */
export function attachFocus(page: Document): () => void {
  let held: readonly Element[] = [];
  let left = mostMoves;
  const renew = (): void => {
    left = mostMoves;
  };
  const remember = ({ target }: Event): void => {
    held = target instanceof Element && target.matches(':focus-visible') ? withHolders(target) : [];
  };
  const observer = new MutationObserver(() => {
    const [last, ...holders] = held;
    if (last === undefined || (last.isConnected && !last.matches(':disabled'))) return;
    held = [];
    if (left === 0) return;
    left -= 1;
    // A browser takes the focus from what is disabled when it draws.
    if (page.activeElement === page.body || page.activeElement === last)
      placeIn(holders)?.focus({ preventScroll: true });
  });
  page.addEventListener('keydown', renew, { capture: true });
  page.addEventListener('focusin', remember);
  observer.observe(page.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  return () => {
    page.removeEventListener('keydown', renew, { capture: true });
    page.removeEventListener('focusin', remember);
    observer.disconnect();
  };
}

/** For one press of a key: what goes away by being focused must not be followed for ever. */
const mostMoves = 8;

function withHolders(element: Element): readonly Element[] {
  const { parentElement } = element;
  return parentElement === null ? [element] : [element, ...withHolders(parentElement)];
}

const places = 'button:enabled, a[href], input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"]';

function placeIn(holders: readonly Element[]): HTMLElement | undefined {
  return holders
    .filter((holder) => holder.isConnected)
    .flatMap((holder) => (holder.matches('[tabindex]') ? [holder] : [...holder.querySelectorAll(places)]))
    .find((each): each is HTMLElement => each instanceof HTMLElement && each.getClientRects().length > 0);
}
