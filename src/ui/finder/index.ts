/** Search boxes in place of selects, where a scenario has more endpoints than anybody looks through. */
export { EndFinder, InspectFinder } from './EndFinder.tsx';
export { whenUnheld } from './whenUnheld.ts';
