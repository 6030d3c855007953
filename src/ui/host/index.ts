/** Inside somebody else's page: what it may ask, and what it is told. Loaded when it speaks. */
export { hear } from './hear.ts';
