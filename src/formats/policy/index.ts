/** Manifests of one cluster: who there is, and which policies. Loaded when somebody brings some. */
export type { BrokenRule, PolicyNote } from './problem.ts';
export type { Manifests } from './readManifests.ts';
export type { WrittenPolicies } from './policiesIn.ts';
export { policiesIn } from './policiesIn.ts';
export { policyText } from './policyText.ts';
export { readManifests } from './readManifests.ts';
