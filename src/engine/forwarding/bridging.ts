import type { Packet } from '../net/packet.ts';
import type { Ethernet } from '../topology/interface.ts';
import { refusedBy } from './filtering.ts';
import { isLocal, lookupRoute } from './lookup.ts';
import { translateSource } from './nat.ts';
import { neighbourBehind } from './neighbours.ts';
import type { Passage } from './passage.ts';
import { record, sight } from './passage.ts';
import { refusalResponse } from './response.ts';
import { prerouting, routeIn } from './routing.ts';
import type { Purpose } from './sockets.ts';
import { confirm } from './tracking.ts';
import type { Fate, Frame } from './wire.ts';
import { noNeighbour, sendBy, stopped } from './wire.ts';

/**
 * A frame came in by a port of a bridge. It is for the device itself, or for another port. With bridge-nf-call-iptables the bridge
 * runs prerouting first, and a destination it rewrites may change the frame's way (net/bridge/br_netfilter_hooks.c).
 */
export function bridgeIn(passage: Passage, port: Ethernet, bridge: string, frame: Frame, purpose: Purpose): Fate {
  const { device } = passage;
  sight(passage, port.name, 'in', frame.packet);
  const filtered = device.sysctls.bridgeNetfilter;
  const packet = filtered ? prerouting(passage, frame.packet, bridge) : frame.packet;
  const redirected = packet.header.destination !== frame.packet.header.destination;
  if (redirected) {
    if (isLocal(device, packet.header.source)) return stopped('martian-source');
    const nextHop = nextHopOnBridge(passage, packet, bridge);
    if (nextHop !== null) {
      const found = neighbourBehind(passage.topology, device, bridge, nextHop, null);
      if (found === null) return noNeighbour(passage, packet);
      sight(passage, bridge, 'out', packet);
      if (found.port === port.name && !port.hairpin) return stopped('hairpin-port');
      return switchTo(passage, bridge, port, found.port, packet, found, nextHop);
    }
  }
  if (redirected || frame.owner.device === device.id) {
    sight(passage, bridge, 'in', packet);
    return routeIn(passage, filtered ? packet : prerouting(passage, packet, bridge), bridge, purpose);
  }
  const found = neighbourBehind(passage.topology, device, bridge, frame.target, port.name);
  if (found === null) return stopped('no-neighbour');
  return switchTo(passage, bridge, port, found.port, packet, found, frame.target);
}

/** Where on the same bridge a redirected packet now belongs; `null` when it must go up to be routed. */
function nextHopOnBridge({ device }: Passage, { header }: Packet, bridge: string): Frame['target'] | null {
  if (isLocal(device, header.destination)) return null;
  const route = lookupRoute(device, header.destination);
  if (route === null || route.kind !== 'unicast' || route.interface !== bridge) return null;
  return route.via ?? header.destination;
}

/** From port to port: no routing, so no TTL; but with bridge-nf-call-iptables forward and postrouting see it. */
function switchTo(
  passage: Passage,
  bridge: string,
  from: Ethernet,
  to: string,
  packet: Packet,
  found: Parameters<typeof sendBy>[3],
  nextHop: Frame['target'],
): Fate {
  record(passage, { kind: 'switch', bridge, from: from.name, to });
  if (!passage.device.sysctls.bridgeNetfilter) return sendBy(passage, to, packet, found, nextHop);
  const way = { inInterface: bridge, outInterface: bridge, nextHop };
  const refusal = refusedBy(passage, 'forward', packet, way);
  if (refusal !== null && refusal.verdict !== 'accept') {
    const response = refusalResponse(passage, packet, refusal.verdict, true);
    return stopped(refusal.verdict === 'drop' ? 'filter-drop' : 'filter-reject', response, { rule: refusal.id });
  }
  const leaving = translateSource(passage, 'postrouting', packet, way);
  confirm(passage);
  return sendBy(passage, to, leaving, found, nextHop);
}
