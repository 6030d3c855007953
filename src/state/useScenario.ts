import { useQuery } from '@tanstack/react-query';
import type { ScenarioFailure } from '../catalogue/index.ts';
import { isScenarioError, scenarioQuery } from '../catalogue/index.ts';
import type { Scenario } from '../engine/index.ts';
import { useApp } from './store.ts';

/** The scenario on screen: not yet, there, or not to be had. */
export type ScenarioStatus =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly scenario: Scenario }
  | { readonly kind: 'failed'; readonly failure: ScenarioFailure; readonly retry: () => void };

export function useScenario(): ScenarioStatus {
  const ref = useApp(({ scenario }) => scenario);
  const id = ref.kind === 'catalogue' ? ref.id : '';
  const { data, error, refetch } = useQuery({ ...scenarioQuery(id), enabled: ref.kind === 'catalogue' });
  if (ref.kind === 'custom') return { kind: 'ready', scenario: ref.scenario };
  if (data !== undefined) return { kind: 'ready', scenario: data };
  if (!isScenarioError(error)) return { kind: 'loading' };
  return { kind: 'failed', failure: error.failure, retry: () => void refetch() };
}
