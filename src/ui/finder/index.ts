/** Search boxes in place of selects, where a scenario has more endpoints than anybody looks through. */
export { EndFinder, InspectFinder, whenUnheld } from './EndFinder.tsx';
