import type { ScenarioFailure } from '../content/index.ts';
import type { Compile, Exchange, Making, Scenario, Topology } from '../engine/index.ts';
import { compilePlain } from '../engine/index.ts';
import type { LinkProblem, Result, ScenarioRef } from '../formats/index.ts';
import { failed } from '../formats/index.ts';
import type * as Reader from './readScenario.ts';
import { readyFor } from './candidates.ts';

/** The scenarios that are there by now. */
const known = new Map<string, Scenario>();
/** What makes their networks, for those that are not plain. */
const makings = new WeakMap<Scenario, Making | undefined>();

/** Ids of the catalogue have no `#`, with which every payload begins. */
function keyOf(ref: ScenarioRef): string {
  return ref.kind === 'catalogue' ? ref.id : ref.payload;
}

/** The scenario if it is there by now. */
export function scenarioOf(ref: ScenarioRef): Scenario | null {
  return known.get(keyOf(ref)) ?? null;
}

/** Makes the networks of any scenario that is there. */
export const compileKept: Compile = (scenario, ...network) =>
  (makings.get(scenario)?.compile ?? compilePlain)(scenario, ...network);

/** Are they made as for the first screen? */
export function isMadePlain(scenario: Scenario): boolean {
  return makings.get(scenario) === undefined;
}

/** The exchange with what the policies of a scenario that is there were asked. */
export function toldKept(scenario: Scenario, topology: Topology, exchange: Exchange): Exchange {
  return makings.get(scenario)?.told(topology, exchange) ?? exchange;
}

/** From now on it is there, and its networks are made so; absent: it is plain, as the one is with which the page begins. */
export function keepScenario(ref: ScenarioRef, scenario: Scenario, making?: Making): void {
  known.set(keyOf(ref), scenario);
  makings.set(scenario, making);
  void readyFor(scenario);
}

/** As if nothing had been loaded. */
export function forgetScenarios(): void {
  known.clear();
}

/** Why a scenario is not there: its file or the program that reads it cannot be had, or the link that carries it is no good. */
export type LoadFailure = ScenarioFailure | { readonly kind: 'refused'; readonly problem: LinkProblem };

/** Loads what reads documents and payloads. */
export const loadReader = (): Promise<typeof Reader> => import('./readScenario.ts');

/** Loads a scenario and keeps it. What reads documents and payloads is loaded with the first. */
export async function loadScenario(ref: ScenarioRef): Promise<Result<Scenario, LoadFailure>> {
  const reader = await loadReader().catch(() => null);
  if (reader === null) return failed({ kind: 'unreachable', status: null });
  const read = await reader.readScenario(ref);
  if (!read.ok) return read;
  await readyFor(read.value);
  keepScenario(ref, read.value, reader.making);
  return read;
}
