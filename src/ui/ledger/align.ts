import { isInView, keepInView } from './keepInView.ts';

/** Ledgers that were scrolled by another one, and have not been told of it yet. */
const following = new WeakSet<HTMLElement>();

/** Keep rows of one moment at one height, and both ledgers scrolled alike, while they stand beside each other. */
export function attachAlignment(ledger: HTMLElement): () => void {
  const both = (): readonly HTMLElement[] => [...ledger.ownerDocument.querySelectorAll<HTMLElement>('.ledger')];
  const step = (): string => ledger.dataset['step'] ?? '';
  const rowOfStep = (): Element | null => ledger.querySelector(`[data-column="${step()}"]`);
  /** The step whose row the reader has left for others. */
  let left: string | null = null;
  const sizes = new ResizeObserver(() => {
    alignRows(both());
    // Whoever reads elsewhere is not fetched back by what they open there.
    if (left !== step()) keepInView(ledger, rowOfStep());
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
    left = isInView(ledger, rowOfStep()) ? null : step();
    // Who could not follow as far, since its rows are not aligned yet, fetches nobody back.
    if (following.delete(ledger) || !areBeside(both())) return;
    for (const each of both()) {
      const before = each.scrollTop;
      each.scrollTop = ledger.scrollTop;
      if (each.scrollTop !== before) following.add(each);
    }
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
  // While rows are shorter than they will be again, a browser scrolls less far.
  const tops = ledgers.map(({ scrollTop }) => scrollTop);
  for (const row of rows) row.style.height = '';
  for (const ledger of ledgers) ledger.style.paddingBottom = '';
  if (!areBeside(ledgers)) return;
  const heights = new Map<string, number>();
  for (const row of rows) {
    const moment = momentOf(row);
    heights.set(moment, Math.max(heights.get(moment) ?? 0, row.getBoundingClientRect().height));
  }
  for (const row of rows) row.style.height = `${heights.get(momentOf(row)) ?? 0}px`;
  const tallest = Math.max(...ledgers.map(contentHeight));
  for (const ledger of ledgers) ledger.style.paddingBottom = `${tallest - contentHeight(ledger)}px`;
  for (const [index, ledger] of ledgers.entries()) ledger.scrollTop = tops[index] ?? 0;
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
