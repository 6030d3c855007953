/**
 * Whoever goes by keys and presses something that goes away by it, or cannot be pressed again, stays where they were: in what would open
 * it again (`data-opens`), else in the first of what came in its place, else in what held it. Without this the next Tab begins at the top
 * of the page. An open dialog keeps the focus that was in it. Answers how to stop.
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
  // Whoever points has taken the focus away themselves.
  const forget = (): void => {
    held = [];
  };
  const observer = new MutationObserver((changes) => {
    const [last, ...holders] = held;
    if (last === undefined || (last.isConnected && !last.matches(':disabled'))) return;
    held = [];
    if (left === 0) return;
    left -= 1;
    // A browser takes the focus from what is disabled when it draws.
    if (page.activeElement !== page.body && page.activeElement !== last) return;
    const place = openerOf(page, holders) ?? cameIn(keepers(holders), changes) ?? placeIn(keepers(holders));
    place?.focus({ preventScroll: true });
  });
  page.addEventListener('keydown', renew, { capture: true });
  page.addEventListener('pointerdown', forget, { capture: true });
  page.addEventListener('focusin', remember);
  observer.observe(page.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  return () => {
    page.removeEventListener('keydown', renew, { capture: true });
    page.removeEventListener('pointerdown', forget, { capture: true });
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

/** What held it and is still there, up to the dialog that is open. */
function keepers(holders: readonly Element[]): readonly Element[] {
  const there = holders.filter((holder) => holder.isConnected);
  const dialog = there.findIndex((holder) => holder.matches('dialog, [role="dialog"]'));
  return dialog === -1 ? there : there.slice(0, dialog + 1);
}

const places =
  'button:enabled, a[href], input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"], [role="button"]';

/** What opens the part of the page that went. */
function openerOf(page: Document, holders: readonly Element[]): Focusable | undefined {
  return holders
    .filter(({ id, isConnected }) => id !== '' && !isConnected)
    .flatMap(({ id }) => [...page.querySelectorAll(`[data-opens~="${CSS.escape(id)}"]`)])
    .find(takesFocus);
}

/** The first of what came in its part of the page. */
function cameIn(holders: readonly Element[], changes: readonly MutationRecord[]): Focusable | undefined {
  const part = holders.find((holder) => holder.matches('section, svg, dialog, [role="dialog"]'));
  const came = changes
    .flatMap(({ addedNodes }) => [...addedNodes])
    .filter((node): node is Element => node instanceof Element && part?.contains(node) === true);
  return came.flatMap((each) => (each.matches(places) ? [each] : [...each.querySelectorAll(places)])).find(takesFocus);
}

function placeIn(holders: readonly Element[]): Focusable | undefined {
  return holders
    .flatMap((holder) => (holder.matches('[tabindex]') ? [holder] : [...holder.querySelectorAll(places)]))
    .find(takesFocus);
}

type Focusable = HTMLElement | SVGElement;

function takesFocus(element: Element): element is Focusable {
  return (element instanceof HTMLElement || element instanceof SVGElement) && element.getClientRects().length > 0;
}
