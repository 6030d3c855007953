/** The ledger under each side: a row a hop. */
export { Ledger } from './Ledger.tsx';
export { keepInView } from './keepInView.ts';
