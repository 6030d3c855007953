import type { Problem } from '../../formats/index.ts';
import type { FileFailure } from '../documentText.ts';

/** Why a scenario of the catalogue is not there: its file cannot be had, or is not a scenario. */
export type ScenarioFailure = FileFailure | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/** The failure as something that can be thrown, as react-query wants it. */
export interface ScenarioError extends Error {
  readonly failure: ScenarioFailure;
}

export function scenarioError(failure: ScenarioFailure): ScenarioError {
  return Object.assign(new Error(failure.kind), { failure });
}

export function isScenarioError(error: unknown): error is ScenarioError {
  return error instanceof Error && 'failure' in error;
}
