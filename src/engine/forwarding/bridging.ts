import type { IpAddress } from '../net/address.ts';
import type { Packet } from '../net/packet.ts';
import type { Ethernet } from '../topology/interface.ts';
import type { HopResult, WireFrame } from './hopResult.ts';
import { stopped } from './hopResult.ts';
import { refuse } from './filtering.ts';
import { isLocal, lookupRoute } from './lookup.ts';
import { translateSource } from './nat.ts';
import type { Neighbour } from './neighbours.ts';
import { isConfirmed, neighbourOn, wayTo } from './neighbours.ts';
import { leaveOuter } from './outerFlows.ts';
import type { PacketContext } from './packetContext.ts';
import { record, sight } from './packetContext.ts';
import { prerouting, routeIn } from './routing.ts';
import { confirm } from './conntrackHook.ts';
import { noNeighbour, sendTo } from './wire.ts';

/** A port of a bridge, with the bridge's name. */
interface BridgePort {
  readonly port: Ethernet;
  readonly bridge: string;
}

/**
 * A frame came in by a port of a bridge. It is for the device itself, or for another port. With bridge-nf-call-iptables the bridge
 * runs prerouting first, and a destination it rewrites may change the frame's way (net/bridge/br_netfilter_hooks.c).
 */
export function bridgeIn(passage: PacketContext, { port, bridge }: BridgePort, frame: WireFrame): HopResult {
  const { device } = passage;
  sight(passage, port.name, 'in', frame.packet);
  const filtered = device.sysctls.bridgeNetfilter;
  const packet = filtered ? prerouting(passage, frame.packet, bridge) : frame.packet;
  const redirected = packet.header.destination !== frame.packet.header.destination;
  const nextHop = redirected ? nextHopOnBridge(passage, packet, bridge) : null;
  if (nextHop !== null) {
    if (isLocal(device, packet.header.source)) return stopped('martian-source');
    // Until the neighbour is known for sure, the frame takes the way through the bridge device (br_nf_pre_routing_finish_bridge).
    const direct = isConfirmed(passage, bridge, nextHop);
    const found = neighbourOn(passage, bridge, nextHop, packet);
    if (found === null) return noNeighbour(passage, packet);
    if (!direct) sight(passage, bridge, 'out', packet);
    return switchTo(passage, { port, bridge }, packet, found);
  }
  if (redirected || frame.owner.device === device.id) {
    sight(passage, bridge, 'in', packet);
    return routeIn(passage, filtered ? packet : prerouting(passage, packet, bridge), bridge);
  }
  const station = wayTo(passage, bridge, frame.owner);
  if (station === null) return stopped('no-neighbour');
  return switchTo(passage, { port, bridge }, packet, { ...station, target: frame.target });
}

/**
 * Where on the same bridge a redirected packet now belongs; `null` when it must go up to be routed. A device that does not forward finds
 * no way for it even there (br_nf_pre_routing_finish, by way of ip_route_input).
 */
function nextHopOnBridge({ device }: PacketContext, { header }: Packet, bridge: string): IpAddress | null {
  if (isLocal(device, header.destination) || !device.sysctls.forwarding) return null;
  const route = lookupRoute(device, header.destination);
  if (route === null || route.kind !== 'unicast' || route.interface !== bridge) return null;
  return route.via ?? header.destination;
}

/** From port to port: no routing, so no TTL; but with bridge-nf-call-iptables forward and postrouting see it. */
function switchTo(passage: PacketContext, { port, bridge }: BridgePort, packet: Packet, to: Neighbour): HopResult {
  if (to.port === port.name && !port.hairpin) return stopped('hairpin-port');
  record(passage, { kind: 'switch', bridge, from: port.name, to: to.port });
  if (!passage.device.sysctls.bridgeNetfilter) return sendTo(passage, to, packet);
  const way = { inInterface: bridge, outInterface: bridge, nextHop: to.target };
  const refusal = refuse(passage, 'forward', packet, way);
  if (refusal !== null) return refusal;
  const leaving =
    packet.outer === null ? translateSource(passage, 'postrouting', packet, way) : leaveOuter(passage, packet, way);
  return confirm(passage) ?? sendTo(passage, to, leaving);
}
