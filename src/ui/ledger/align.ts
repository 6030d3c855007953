import { keepInView } from './keepInView.ts';

/** Keep rows of one moment at one height, and both ledgers scrolled alike, while they stand beside each other. */
export function attachAlignment(ledger: HTMLElement): () => void {
  const both = (): readonly HTMLElement[] => [...ledger.ownerDocument.querySelectorAll<HTMLElement>('.ledger')];
  const sizes = new ResizeObserver(() => {
    alignRows(both());
    keepInView(ledger, ledger.querySelector(`[data-column="${ledger.dataset['step'] ?? ''}"]`));
  });
  const watch = (): void => {
    sizes.disconnect();
    sizes.observe(ledger);
    for (const table of ledger.querySelectorAll('table')) sizes.observe(table);
  };
  watch();
  // Another exchange can bring other rows; a new observation reports at once, and so aligns them.
  const rows = new MutationObserver(watch);
  rows.observe(ledger, { childList: true, characterData: true, subtree: true });
  const scrolled = (): void => {
    if (areBeside(both())) for (const each of both()) scrollTo(each, ledger.scrollTop);
  };
  ledger.addEventListener('scroll', scrolled, { passive: true });
  return () => {
    sizes.disconnect();
    rows.disconnect();
    ledger.removeEventListener('scroll', scrolled);
  };
}

/** Each row at the height of the tallest of its moment; at its own where the ledgers are one under the other. */
function alignRows(ledgers: readonly HTMLElement[]): void {
  const rows = ledgers.flatMap((each) => [...each.querySelectorAll<HTMLElement>('[data-column]')]);
  for (const row of rows) row.style.removeProperty('height');
  for (const ledger of ledgers) ledger.style.removeProperty('padding-bottom');
  if (!areBeside(ledgers)) return;
  const heights = new Map<string, number>();
  for (const row of rows) {
    const moment = momentOf(row);
    heights.set(moment, Math.max(heights.get(moment) ?? 0, row.getBoundingClientRect().height));
  }
  for (const row of rows) row.style.setProperty('height', `${heights.get(momentOf(row)) ?? 0}px`);
  const tallest = Math.max(...ledgers.map(contentHeight));
  for (const ledger of ledgers) ledger.style.setProperty('padding-bottom', `${tallest - contentHeight(ledger)}px`);
}

/** What the ledger shows, in full: the shorter of the two is filled up, so that both scroll as far. */
function contentHeight({ firstElementChild, lastElementChild }: HTMLElement): number {
  const [top, bottom] = [
    firstElementChild?.getBoundingClientRect().top,
    lastElementChild?.getBoundingClientRect().bottom,
  ];
  return top === undefined || bottom === undefined ? 0 : bottom - top;
}

function momentOf(row: HTMLElement): string {
  return row.dataset['column'] ?? '';
}

function areBeside(ledgers: readonly HTMLElement[]): boolean {
  const [first, second] = ledgers.map((each) => each.getBoundingClientRect());
  return first !== undefined && second !== undefined && (first.right <= second.left || second.right <= first.left);
}

function scrollTo(ledger: HTMLElement, top: number): void {
  if (ledger.scrollTop !== top) ledger.scroll({ top });
}
