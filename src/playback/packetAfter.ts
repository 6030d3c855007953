import type { FieldChange, Hop, Packet, Step } from '../engine/index.ts';
import { headerDiff } from '../engine/index.ts';

/** The packet once the device is done with it: as it left, or as the last device's steps made it. */
export function packetAfter(hop: Hop): Packet {
  return 'left' in hop ? hop.left : hop.steps.reduce(stepped, hop.arrived);
}

/** The header fields that differ between coming and going. */
export function changedIn(hop: Hop): readonly FieldChange[] {
  return headerDiff(hop.arrived.header, packetAfter(hop).header);
}

function stepped(packet: Packet, step: Step): Packet {
  switch (step.kind) {
    case 'rewrite':
      return { ...packet, header: step.after };
    case 'encapsulate':
      return { ...packet, outer: step.outer };
    case 'decapsulate':
      return { ...packet, outer: null };
    case 'route':
      return step.ttl === null || packet.outer !== null ? packet : { ...packet, ttl: step.ttl.after };
    case 'originate':
    case 'recognise':
    case 'unrecognised':
    case 'left-alone':
    case 'exempt':
    case 'mark':
    case 'permit':
    case 'switch':
    case 'remember':
    case 'forget':
    case 'to-self':
    case 'reconnect':
      return packet;
  }
}
