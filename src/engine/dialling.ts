import type { SocketAddress } from './net/address.ts';
import type { TransportProtocol } from './net/packet.ts';
import type { NetworkState } from './forwarding/conntrack.ts';
import { freshState } from './forwarding/conntrack.ts';
import type { Exchange } from './forwarding/exchange.ts';
import { clientPort, exchange } from './forwarding/exchange.ts';
import type { Dial, EarlierSend } from './scenario.ts';
import type { DeviceId } from './topology/ids.ts';
import type { DirectoryEntry, Service, Topology } from './topology/topology.ts';
import { deviceOf } from './topology/topology.ts';

export const dials: readonly Dial[] = ['auto', 'pod-ip', 'service'];

/** Whom to reach: an endpoint by name, whichever of several, or a bare address. */
export type Target =
  | { readonly kind: 'endpoint'; readonly id: DeviceId }
  | { readonly kind: 'service'; readonly service: Service }
  | { readonly kind: 'socket'; readonly socket: SocketAddress };

/** A wish to send something. */
export interface Send {
  readonly from: DeviceId;
  readonly to: Target;
  readonly dial: Dial;
  readonly protocol: TransportProtocol;
}

/** The address and port that get dialled. */
export function dialedFor(topology: Topology, { from, to, dial }: Pick<Send, 'from' | 'to' | 'dial'>): SocketAddress {
  if (to.kind === 'socket') return to.socket;
  if (to.kind === 'service') return to.service.address;
  const entry = entryOf(topology, to.id);
  switch (dial) {
    case 'pod-ip':
      return entry.own;
    case 'service':
      return entry.published;
    case 'auto':
      return knowsOwn(topology, entry, from) ? entry.own : entry.published;
  }
}

/** Make the send in the network as the given state left it. */
export function send(topology: Topology, wish: Send, before: NetworkState = freshState): Exchange {
  const { from, protocol } = wish;
  return exchange(topology, { from, protocol, dialed: dialedFor(topology, wish), sourcePort: clientPort }, before);
}

/** What the network remembers of the flows that were made before. */
export function stateAfter(topology: Topology, earlier: readonly EarlierSend[]): NetworkState {
  return earlier.reduce<NetworkState>((state, { to, ...rest }) => {
    const known = topology.directory.has(rest.from) && topology.directory.has(to);
    return known ? send(topology, { ...rest, to: { kind: 'endpoint', id: to } }, state).state : state;
  }, freshState);
}

/** The target with this id: a service's, or an endpoint's. */
export function targetNamed({ services }: Topology, id: DeviceId): Target {
  const service = services.get(id);
  return service === undefined ? { kind: 'endpoint', id } : { kind: 'service', service };
}

/** The endpoints a send is meant for; a bare address is meant for whoever holds it. */
export function intendedBy({ to }: Send): readonly DeviceId[] {
  switch (to.kind) {
    case 'endpoint':
      return [to.id];
    case 'service':
      return to.service.backends;
    case 'socket':
      return [];
  }
}

/** The endpoints that somebody means who asks for this id: itself, or all that a service stands for. */
export function intendedAt(topology: Topology, id: DeviceId): readonly DeviceId[] {
  return topology.services.get(id)?.backends ?? [id];
}

/** The directory's entry; throws when our own code asks for somebody who is not an endpoint. */
function entryOf(topology: Topology, id: DeviceId): DirectoryEntry {
  const entry = topology.directory.get(id);
  if (entry === undefined) throw new Error(`not an endpoint: ${id}`);
  return entry;
}

function knowsOwn(topology: Topology, { ownFor, endpoint, members }: DirectoryEntry, from: DeviceId): boolean {
  const { cluster } = deviceOf(topology, from);
  switch (ownFor) {
    case 'everyone':
      return true;
    case 'clusters':
      return cluster !== null && (members?.includes(cluster) ?? false);
    case 'own-cluster':
      return cluster !== null && cluster === deviceOf(topology, endpoint).cluster;
  }
}
