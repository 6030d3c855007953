import type { Hop, Step, Topology } from '../../engine/index.ts';
import { headerDiff } from '../../engine/index.ts';
import { ruleName } from '../notation/ruleName.ts';
import type { StepText } from '../words.ts';
import { isTakenBack, rewriteText } from './rewrites.ts';

type Rewrite = Extract<Step, { kind: 'rewrite' }>;

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

/** The end that was rewritten, with its port where that changed. */
function newValues({ before, after }: Rewrite): string {
  const changed = new Map(headerDiff(before, after).map(({ field, after: now }) => [field, now]));
  const end = (address: 'source' | 'destination', port: 'sourcePort' | 'destinationPort'): readonly string[] => {
    if (!changed.has(address) && !changed.has(port)) return [];
    return [changed.has(port) ? `${after[address]}:${changed.get(port) ?? ''}` : after[address]];
  };
  return [...end('source', 'sourcePort'), ...end('destination', 'destinationPort')].join(' → ');
}
