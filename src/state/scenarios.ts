import { QueryClient } from '@tanstack/react-query';
import type { ScenarioFailure } from '../catalogue/index.ts';
import type { Scenario } from '../engine/index.ts';
import { isScenarioError, scenarioQuery } from '../catalogue/index.ts';
import type { ScenarioRef } from '../sharing/index.ts';

/** Keeps the scenarios that were loaded. The app hands it to its QueryClientProvider. */
export const queryClient = new QueryClient();

/** Asks once more for everything beside the page that could not be had. */
export function retryFailed(): void {
  void queryClient.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
}

/** The scenario if it is there by now: carried by the state itself, or loaded. */
export function scenarioOf(ref: ScenarioRef): Scenario | null {
  switch (ref.kind) {
    case 'custom':
      return ref.scenario;
    case 'catalogue':
      return queryClient.getQueryData<Scenario>(scenarioQuery(ref.id).queryKey) ?? null;
  }
}

/** Loads a scenario of the catalogue, and answers why it could not be. */
export async function scenarioFailure(id: string): Promise<ScenarioFailure | null> {
  try {
    await queryClient.query(scenarioQuery(id));
    return null;
  } catch (error) {
    if (isScenarioError(error)) return error.failure;
    throw error;
  }
}
