import type { Hop, Topology } from '../../engine/index.ts';
import type { Rewrite } from '../notation/rewriting.ts';
import { isTakenBack, newValues } from '../notation/rewriting.ts';
import { ruleName } from '../notation/ruleName.ts';
import type { StepText } from '../words.ts';
import { rewriteText } from './rewrites.ts';

/** What several rules did to one packet, a short clause for each; nothing where one rule or none did: that is `hopSummary`'s. */
export function actsText(topology: Topology, hop: Hop): readonly StepText[] {
  const rewrites = hop.steps.filter((step) => step.kind === 'rewrite');
  if (rewrites.length < 2) return [];
  return rewrites.map((step) => ({ title: rewriteText(topology, hop, step).title, why: clause(step) }));
}

function clause(step: Rewrite): string {
  const { cause } = step;
  const values = newValues(step);
  switch (cause.kind) {
    case 'rule':
      return `to ${values} by ${ruleName(cause.rule)}`;
    case 'clash':
      return `to ${values}, because another flow has it`;
    case 'flow':
      return isTakenBack(step) ? `back to ${values}` : `to ${values} again`;
  }
}
