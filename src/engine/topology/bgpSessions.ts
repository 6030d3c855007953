import type { Exchange } from '../forwarding/exchange.ts';
import { clientPort, exchange } from '../forwarding/exchange.ts';
import { receiverOf, symptomOf } from '../forwarding/symptom.ts';
import type { BgpSession, BgpSpeaker, Device } from './device.ts';
import type { DeviceId } from './ids.ts';
import type { Topology } from './topology.ts';

/** Where speakers listen (RFC 4271 §4). */
const bgpPort = 179;

export type Speaking = Device & { readonly bgp: BgpSpeaker };

export function isSpeaking(device: Device): device is Speaking {
  return device.bgp !== null && device.bgp.running && device.up;
}

/**
 * The sessions of each speaker that stand: both ends run, and a TCP connection between them, opened by either, carries more than
 * its first packet. Routes and filters decide that as they do for everything else.
 */
export function standingSessions(topology: Topology): ReadonlyMap<DeviceId, readonly BgpSession[]> {
  const speakers = [...topology.devices.values()].filter(isSpeaking);
  const listening = withListeners(topology, speakers);
  const byId = new Map(speakers.map((each) => [each.id, each]));
  const known = new Map<string, boolean>();
  const stands = ({ id }: Speaking, session: BgpSession): boolean => {
    const peer = byId.get(session.peer);
    const back = peer?.bgp.sessions.find((each) => each.peer === id);
    if (peer === undefined || back === undefined) return false;
    const pair = [id, peer.id].toSorted().join(' ');
    const stood = known.get(pair) ?? (talks(listening, id, session) || talks(listening, peer.id, back));
    known.set(pair, stood);
    return stood;
  };
  return new Map(speakers.map((each) => [each.id, each.bgp.sessions.filter((session) => stands(each, session))]));
}

function withListeners(topology: Topology, speakers: readonly Speaking[]): Topology {
  const devices = new Map(topology.devices);
  for (const each of speakers) {
    devices.set(each.id, { ...each, listeners: [...each.listeners, { protocol: 'tcp', port: bgpPort }] });
  }
  return { ...topology, devices };
}

/** The second exchange of the same connection is what everything after the handshake meets: filters know the flow by then. */
function talks(topology: Topology, from: DeviceId, session: BgpSession): boolean {
  const dialed = { address: session.address, port: bgpPort };
  const attempt = { from, dialed, protocol: 'tcp', sourcePort: clientPort } as const;
  const opened = exchange(topology, attempt);
  if (!isHeard(opened, session)) return false;
  const remembered = [...opened.state.conntrack.values()].some((entries) => entries.length > 0);
  return !remembered || isHeard(exchange(topology, attempt, opened.state), session);
}

/** Neighbours of another system are directly connected, TTL 1, and known by their address (RFC 4271 §5.1.3, §8.2.1). */
function isHeard(asked: Exchange, { peer, localAddress }: BgpSession): boolean {
  const receiver = receiverOf(asked);
  const [{ request, reply }] = asked.legs;
  return (
    symptomOf(asked) === 'connected' &&
    receiver?.device === peer &&
    receiver.sees.address === localAddress &&
    request.transit.length === 1 &&
    reply?.trace.transit.length === 1
  );
}
