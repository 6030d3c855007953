import type { Packet } from '../net/packet.ts';
import type { Hop, Step } from './trace.ts';

/** The packet as it is when this step of the hop begins. */
export function packetBefore(hop: Hop, step: Step): Packet {
  const at = hop.steps.indexOf(step);
  return hop.steps.slice(0, Math.max(at, 0)).reduce(after, hop.arrived);
}

/** The packet once the device is done with it: as it left, or as the last device's steps made it. */
export function packetAfter(hop: Hop): Packet {
  return 'left' in hop ? hop.left : hop.steps.reduce(after, hop.arrived);
}

/** What a device does that changes the packet. */
type Changing = 'rewrite' | 'route' | 'rewrite-outer' | 'encapsulate' | 'decapsulate';

/** And what leaves it as it is: each kind of step is in one of the two. */
type Leaving =
  | 'originate'
  | 'recognise'
  | 'unrecognised'
  | 'left-alone'
  | 'exempt'
  | 'mark'
  | 'permit'
  | 'judge'
  | 'unjudged'
  | 'switch'
  | 'ambiguous-neighbour'
  | 'answered-for'
  | 'remember'
  | 'forget'
  | 'to-self'
  | 'reconnect';

function after(packet: Packet, step: Step & { readonly kind: Changing | Leaving }): Packet {
  if (step.kind === 'rewrite') return { ...packet, header: step.after };
  if (step.kind === 'route') return step.ttl === null ? packet : aged(packet, step.ttl.after);
  if (step.kind === 'rewrite-outer') return { ...packet, outer: step.after };
  if (step.kind === 'encapsulate') return { ...packet, outer: step.outer };
  return step.kind === 'decapsulate' ? { ...packet, outer: null } : packet;
}

function aged(packet: Packet, ttl: number): Packet {
  return packet.outer === null ? { ...packet, ttl } : { ...packet, outer: { ...packet.outer, ttl } };
}
