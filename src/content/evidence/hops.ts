import type { DeviceId, Exchange, Header, Hop, RuleId, RuleKind, Topology } from '../../engine/index.ts';
import { hopsOf } from '../../engine/index.ts';

/** The last stay of the request, or of the reply, at a device; `null` when it never got there. */
export function lastHopAt({ legs }: Exchange, at: DeviceId, way: 'request' | 'reply'): Hop | null {
  const traces = legs.flatMap(({ request, reply }) => {
    if (way === 'request') return [request];
    return reply === null ? [] : [reply.trace];
  });
  return traces.flatMap(hopsOf).findLast(({ device }) => device === at) ?? null;
}

/** The device that took the request and answered, whether or not its answer was heard. */
export function answererIn({ legs }: Exchange): DeviceId | null {
  const final = legs.at(-1)?.request.final;
  return final?.ending.kind === 'arrived' && final.ending.taker.kind === 'listener' ? final.device : null;
}

/** The header as it left the device, or as it was when the journey ended there. */
export function headerAfter(hop: Hop): Header {
  if ('left' in hop) return hop.left.header;
  return hop.steps.reduce((header, step) => (step.kind === 'rewrite' ? step.after : header), hop.arrived.header);
}

/** The kinds of the rules that rewrote the packet at this hop. What conntrack takes back is no rule's doing. */
export function rewriteKinds(topology: Topology, { device, steps }: Hop): readonly RuleKind[] {
  return steps.flatMap((step) => {
    if (step.kind !== 'rewrite' || step.cause.kind !== 'rule') return [];
    const kind = kindOf(topology, device, step.cause.rule);
    return kind === null ? [] : [kind];
  });
}

function kindOf({ devices }: Topology, at: DeviceId, rule: RuleId): RuleKind | null {
  const hooks = devices.get(at)?.hooks;
  if (hooks === undefined) return null;
  return (
    Object.values(hooks)
      .flat()
      .find(({ id }) => id === rule)?.kind ?? null
  );
}
