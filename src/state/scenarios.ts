import { QueryClient } from '@tanstack/react-query';
import type { Scenario } from '../engine/index.ts';
import { scenarioQuery } from '../catalogue/index.ts';
import type { ScenarioRef } from '../sharing/index.ts';

/** Keeps the scenarios that were loaded. The app hands it to its QueryClientProvider. */
export const queryClient = new QueryClient();

/** The scenario if it is there by now: carried by the state itself, or loaded. */
export function scenarioOf(ref: ScenarioRef): Scenario | null {
  switch (ref.kind) {
    case 'custom':
      return ref.scenario;
    case 'catalogue':
      return queryClient.getQueryData<Scenario>(scenarioQuery(ref.id).queryKey) ?? null;
  }
}

/** The scenario once it is there; `null` when it cannot be had. */
export async function scenarioLoaded(ref: ScenarioRef): Promise<Scenario | null> {
  switch (ref.kind) {
    case 'custom':
      return ref.scenario;
    case 'catalogue':
      return queryClient.query(scenarioQuery(ref.id)).catch(() => null);
  }
}
