import type { RuleId } from '../../engine/index.ts';

/** A rule's name among those of its own device: `cluster-1/gateway/egress-snat` is `egress-snat` there. */
export function ruleName(rule: RuleId): string {
  return rule.slice(rule.lastIndexOf('/') + 1);
}
