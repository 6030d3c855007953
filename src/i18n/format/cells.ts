import type { OutcomeKind } from '../../engine/index.ts';

const cells: Readonly<Record<OutcomeKind, string>> = { delivered: '+', misdelivered: '!', dropped: '.', rejected: 'x' };

/** One sign for a cell of the matrix. */
export function cellSign(kind: OutcomeKind, translated: boolean): string {
  return kind === 'delivered' && translated ? '~' : cells[kind];
}
