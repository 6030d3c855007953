import type { DeviceId, Rule, RuleId, Topology } from '../../engine/index.ts';

/** A rule's name among those of its own device: `cluster-1/gateway/egress-snat` is `egress-snat` there. */
export function ruleName(rule: RuleId): string {
  return rule.slice(rule.lastIndexOf('/') + 1);
}

/** The rule with this id on a device, whichever hook it hangs on; `null` when a fault took it away. */
export function findRule(topology: Topology, device: DeviceId, rule: RuleId): Rule | null {
  const hooks = topology.devices.get(device)?.hooks;
  if (hooks === undefined) return null;
  return (
    Object.values(hooks)
      .flat()
      .find(({ id }) => id === rule) ?? null
  );
}
