/** The ledger under each side: a row a hop. */
export { HeaderCell } from './HeaderCell.tsx';
export { Ledger } from './Ledger.tsx';
export { keepInView } from './keepInView.ts';
