import type { OutcomeKind } from '../../engine/index.ts';

const cells: Readonly<Record<OutcomeKind, string>> = { delivered: '+', misdelivered: '!', dropped: '.', rejected: 'x' };

/** One sign for a cell of the matrix; `byPolicy`: a network policy is what stops it. */
export function cellSign(kind: OutcomeKind, translated: boolean, byPolicy: boolean): string {
  if (byPolicy) return '#';
  return kind === 'delivered' && translated ? '~' : cells[kind];
}
