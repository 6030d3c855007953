/** Search boxes in place of selects, where a scenario has more endpoints than anybody looks through. */
export { finderReady, useFinder } from './useFinder.ts';
