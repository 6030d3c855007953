import type { Outcome, Topology } from '../engine/index.ts';
import { policiesBehind } from '../engine/policy/index.ts';
import type { Words } from '../i18n/index.ts';

/** A cell, as far as policies stop what it stands for. */
interface Stopped {
  readonly policies?: readonly string[];
}

export function stoppedBy({ guards }: Topology, { rule }: Pick<Outcome, 'rule'>): Stopped {
  const policies = policiesBehind(guards, rule);
  return policies.length === 0 ? {} : { policies };
}

/** Below a table: which policies stop how many of its cells; nothing where none does. */
export function policiesText(words: Words, cells: readonly Stopped[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { policies = [] } of cells) {
    for (const policy of policies) counts.set(policy, (counts.get(policy) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  return ['', words.cli.matrixPolicies, ...[...counts].map(([policy, count]) => words.cli.shutBy(policy, count))];
}
