/** The tally between the sides. */
export { Tally } from './Tally.tsx';
