/** What the two sends on screen cost, by measurement. */
export { Cost } from './Cost.tsx';
