/**
 * Whoever goes by keys and presses something that goes away by it, or cannot be pressed again, stays where they were: in what would open
 * it again (`data-opens`), else in the first of what came in its place, else in what held it. Without this the next Tab begins at the top
 * of the page. An open dialog keeps the focus that was in it.
 */
export function attachFocus(page: Document): void {
  let held: readonly Element[] = [];
  let left = mostMoves;
  const observer = new MutationObserver((changes) => {
    const [last, ...holders] = held;
    if (last === undefined || (last.isConnected && !last.matches(':disabled'))) return;
    held = [];
    left -= 1;
    // A browser takes the focus from what is disabled when it draws.
    if (left < 0 || (page.activeElement !== page.body && page.activeElement !== last)) return;
    const places = [...openersOf(page, holders), ...placesIn(holders, changes)];
    places.find(takesFocus)?.focus({ preventScroll: true });
  });
  page.addEventListener('focusin', ({ target }) => {
    held = target instanceof Element && target.matches(':focus-visible') ? withHolders(target) : [];
  });
  page.addEventListener(
    'keydown',
    () => {
      left = mostMoves;
    },
    true,
  );
  // Whoever points has taken the focus away themselves.
  page.addEventListener(
    'pointerdown',
    () => {
      held = [];
    },
    true,
  );
  observer.observe(page.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
}

/** For one press of a key: what goes away by being focused must not be followed for ever. */
const mostMoves = 8;

const dialogs = 'dialog, [role="dialog"]';
const focusable = ':is(button, input, select, textarea):enabled, a[href], summary, [tabindex="0"], [role="button"]';

/** It and what holds it, up to the dialog that it is in. */
function withHolders(element: Element): readonly Element[] {
  const { parentElement } = element;
  return parentElement === null || element.matches(dialogs) ? [element] : [element, ...withHolders(parentElement)];
}

/** What opens the part of the page that went. */
function openersOf(page: Document, holders: readonly Element[]): readonly Element[] {
  return holders
    .filter(({ id, isConnected }) => id !== '' && !isConnected)
    .flatMap(({ id }) => [...page.querySelectorAll(`[data-opens="${id}"]`)]);
}

/** What came in the same part of the page, then what is there. */
function placesIn(holders: readonly Element[], changes: readonly MutationRecord[]): readonly Element[] {
  const there = holders.filter(({ isConnected }) => isConnected);
  const part = there.find((holder) => holder.matches(`section, svg, ${dialogs}`));
  const came = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => part?.contains(node));
  return [...came, ...there].flatMap((each) =>
    each instanceof Element
      ? each.matches(`[tabindex], ${focusable}`)
        ? [each]
        : [...each.querySelectorAll(focusable)]
      : [],
  );
}

function takesFocus(element: Element): element is HTMLElement | SVGElement {
  return 'focus' in element && element.getClientRects().length > 0;
}
