/** Manifests of one cluster: who there is, and which policies. Loaded when somebody brings some. */
export type { BrokenRule, PolicyNote } from './problem.ts';
export type { Manifests, WrittenPolicies } from './readManifests.ts';
export { policyText } from './policyText.ts';
export { policiesIn, readManifests } from './readManifests.ts';
