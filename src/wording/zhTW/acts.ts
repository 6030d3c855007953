import type { Hop, Topology } from '../../engine/index.ts';
import { ruleName } from '../notation/ruleName.ts';
import type { Rewrite } from '../notation/rewriting.ts';
import { isTakenBack, newValues } from '../notation/rewriting.ts';
import type { StepText } from '../words.ts';
import { rewriteText } from './rewrites.ts';
import { say } from './say.ts';

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
      return say`依 ${ruleName(cause.rule)}改成${values}`;
    case 'clash':
      return say`改成${values}，因為原值已被另一個資料流使用`;
    case 'flow':
      return isTakenBack(step) ? say`改回${values}` : say`同樣改成${values}`;
  }
}
