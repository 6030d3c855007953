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

function after(packet: Packet, step: Step): Packet {
  switch (step.kind) {
    case 'rewrite':
      return { ...packet, header: step.after };
    case 'route':
      return step.ttl === null ? packet : aged(packet, step.ttl.after);
    case 'rewrite-outer':
      return { ...packet, outer: step.after };
    case 'encapsulate':
      return { ...packet, outer: step.outer };
    case 'decapsulate':
      return { ...packet, outer: null };
    case 'originate':
    case 'recognise':
    case 'unrecognised':
    case 'left-alone':
    case 'exempt':
    case 'mark':
    case 'permit':
    case 'switch':
    case 'ambiguous-neighbour':
    case 'answered-for':
    case 'remember':
    case 'forget':
    case 'to-self':
    case 'judge':
    case 'unjudged':
    case 'reconnect':
      return packet;
  }
}

function aged(packet: Packet, ttl: number): Packet {
  return packet.outer === null ? { ...packet, ttl } : { ...packet, outer: { ...packet.outer, ttl } };
}
