/** What is so in a view: facts as data, and the trace's own word on each. */
export type { Fact, SidedFact } from './fact.ts';
export { evaluateFact, isSo } from './evaluateFact.ts';
export { answererIn, headerAfter, lastHopAt } from './hops.ts';
export type { Observed } from './runView.ts';
export { candidatesIn, holdsAddress, runView } from './runView.ts';
