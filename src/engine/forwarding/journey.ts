import type { Device } from '../topology/device.ts';
import type { Topology } from '../topology/topology.ts';
import { deviceOf } from '../topology/topology.ts';
import type { DeviceId } from '../topology/ids.ts';
import { bridgeIn } from './bridging.ts';
import type { NetworkState } from './conntrack.ts';
import { interfaceOf } from './lookup.ts';
import type { Origin } from './originating.ts';
import { freshPacket, originate } from './originating.ts';
import type { Memory, Passage } from './passage.ts';
import { sight } from './passage.ts';
import { prerouting, routeIn } from './routing.ts';
import type { Purpose } from './sockets.ts';
import type { FinalHop, Trace, TransitHop } from './trace.ts';
import type { Fate, Frame } from './wire.ts';
import { stopped } from './wire.ts';
import type { Packet } from '../net/packet.ts';

/** One packet, from the device that makes it to its end, and what the network remembers afterwards. */
export interface Journey {
  readonly trace: Trace;
  readonly state: NetworkState;
}

/** More devices than any packet can cross: TTL ends every loop first. */
const mostHops = 1024;

/** Send one packet into the network and follow it, device by device. The only simulator; it knows rules and routes, no models. */
export function travel(
  topology: Topology,
  state: NetworkState,
  from: DeviceId,
  origin: Origin,
  purpose: Purpose,
): Journey {
  const memory: Memory = { entries: new Map(state.conntrack), placed: new Map(state.placed) };
  const transit: TransitHop[] = [];
  let passage = enter(topology, memory, deviceOf(topology, from), freshPacket(origin.header));
  let fate = originate(passage, origin, purpose);
  while (fate.kind === 'sent' && transit.length < mostHops) {
    transit.push({ ...sealed(passage), left: fate.frame.packet });
    const { frame } = fate;
    passage = enter(topology, memory, deviceOf(topology, frame.entry.device), frame.packet);
    fate = receive(passage, frame, purpose);
  }
  return {
    trace: { transit, final: finalHop(passage, fate) },
    state: { conntrack: memory.entries, placed: memory.placed },
  };
}

function receive(passage: Passage, frame: Frame, purpose: Purpose): Fate {
  const port = interfaceOf(passage.device, frame.entry.interface);
  if (port.kind === 'ethernet' && port.bridge !== null) {
    return bridgeIn(passage, port, port.bridge, frame, purpose);
  }
  sight(passage, port.name, 'in', frame.packet);
  return routeIn(passage, prerouting(passage, frame.packet, port.name), port.name, purpose);
}

function finalHop(passage: Passage, fate: Fate): FinalHop {
  const end = fate.kind === 'ended' ? fate : stopped('ttl-expired');
  if (end.kind !== 'ended') throw new Error('a journey has an end');
  return { ...sealed(passage), ending: end.ending, response: end.response };
}

function enter(topology: Topology, memory: Memory, device: Device, arrived: Packet): Passage {
  return { topology, device, memory, arrived, steps: [], sightings: [], flow: null };
}

function sealed({
  device,
  arrived,
  steps,
  sightings,
}: Passage): Pick<TransitHop, 'device' | 'arrived' | 'steps' | 'sightings'> {
  return { device: device.id, arrived, steps, sightings };
}
