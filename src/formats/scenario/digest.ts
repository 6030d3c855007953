import type { Scenario } from '../../engine/index.ts';
import { checkLetters } from '../link/crc32.ts';

const known = new WeakMap<Scenario, string>();

/**
 * Five letters that follow from everything in a scenario that a trace depends on: ids, addresses, ranges, rules and their order.
 * Titles, summaries and names are for people and may change; what a scenario does not have counts as if the format did not know
 * it, so that a newer format gives an old document the digest it always had. Remembered, as a link is printed at every step.
 */
export function digestOf(scenario: Scenario): string {
  const digest = known.get(scenario) ?? digested(scenario);
  known.set(scenario, digest);
  return digest;
}

function digested({ id: _id, title: _title, summary: _summary, ...network }: Scenario): string {
  return checkLetters(JSON.stringify(essence(network)));
}

const forPeople: ReadonlySet<string> = new Set(['name', 'namespace', 'labels']);

/** Fields in the order of their names, without names that people gave and without what is empty. */
function essence(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(essence);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).flatMap(([field, each]: readonly [string, unknown]) =>
    forPeople.has(field) || isEmpty(each) ? [] : [[field, essence(each)] as const],
  );
  return Object.fromEntries(fields.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}
