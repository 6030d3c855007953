import type { Topology } from '../topology/topology.ts';
import { deviceOf } from '../topology/topology.ts';
import type { DeviceId } from '../topology/ids.ts';
import { bridgeIn } from './bridging.ts';
import type { NetworkState } from './conntrack.ts';
import { interfaceOf } from './lookup.ts';
import type { LocalOrigin } from './localOutput.ts';
import { freshPacket, originate } from './localOutput.ts';
import type { Memory, PacketContext, PacketRole } from './packetContext.ts';
import { sight } from './packetContext.ts';
import { prerouting, routeIn } from './routing.ts';
import type { FinalHop, Trace, TransitHop } from './trace.ts';
import { forgetIfReset } from './conntrackHook.ts';
import type { HopResult, WireFrame } from './hopResult.ts';
import { stopped } from './hopResult.ts';
import type { Packet } from '../net/packet.ts';

/** One packet, from the device that makes it to its end, and what the network remembers afterwards. */
interface Journey {
  readonly trace: Trace;
  readonly state: NetworkState;
}

/** More devices than any packet can cross: TTL ends every loop first. */
const mostHops = 1024;

/** Who sends what, to what end. */
export interface Departure {
  readonly from: DeviceId;
  readonly origin: LocalOrigin;
  readonly purpose: PacketRole;
}

/** Send one packet into the network and follow it, device by device. The only simulator; it knows rules and routes, no models. */
export function travel(topology: Topology, state: NetworkState, { from, origin, purpose }: Departure): Journey {
  const memory: Memory = {
    entries: new Map(state.conntrack),
    placed: new Map(state.placed),
    neighbours: new Map(state.neighbours),
    outerFlows: new Map(state.outerFlows),
    unreplied: new Map(state.unreplied),
  };
  const enter = (id: DeviceId, arrived: Packet, cameBy: string | null): PacketContext => ({
    topology,
    device: deviceOf(topology, id),
    memory,
    purpose,
    arrived,
    cameBy,
    steps: [],
    sightings: [],
    flow: null,
    outer: null,
    nesting: 0,
    marked: false,
  });
  const transit: TransitHop[] = [];
  let passage = enter(from, freshPacket(origin.header), null);
  let fate = originate(passage, origin);
  // What belongs to a flow because a filter here made it conntrack does not judge again (nf_ct_attach, nf_conntrack_in).
  if (origin.flow === null) forgetIfReset(passage, passage.arrived);
  while (fate.kind === 'sent') {
    const { frame } = fate;
    transit.push({ ...sealed(passage), left: frame.packet });
    passage = enter(frame.entry.device, frame.packet, frame.entry.interface);
    fate = transit.length < mostHops ? receive(passage, frame) : stopped('ttl-expired');
    forgetIfReset(passage, passage.arrived);
  }
  const final: FinalHop = { ...sealed(passage), ending: fate.ending, response: fate.response };
  const { entries: conntrack, ...rest } = memory;
  return { trace: { transit, final }, state: { conntrack, ...rest } };
}

function receive(passage: PacketContext, frame: WireFrame): HopResult {
  const port = interfaceOf(passage.device, frame.entry.interface);
  if (port.kind === 'ethernet' && port.bridge !== null) return bridgeIn(passage, { port, bridge: port.bridge }, frame);
  sight(passage, port.name, 'in', frame.packet);
  return routeIn(passage, prerouting(passage, frame.packet, port.name), port.name);
}

function sealed({
  device,
  arrived,
  steps,
  sightings,
}: PacketContext): Pick<TransitHop, 'device' | 'arrived' | 'steps' | 'sightings'> {
  return { device: device.id, arrived, steps, sightings };
}
