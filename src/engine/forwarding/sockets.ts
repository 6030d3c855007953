import type { SocketAddress } from '../net/address.ts';
import type { Packet, TransportHeader, Tuple } from '../net/packet.ts';
import { reversed, sameTuple, sourceOf, tupleOf } from '../net/packet.ts';
import type { Proxy } from '../topology/device.ts';
import { proxiesAt } from './askedByPort.ts';
import { isBroadcast } from './lookup.ts';
import type { PacketContext, Socket } from './packetContext.ts';
import { record, nextIndex } from './packetContext.ts';
import { acceptance, icmpFromDestination, resetTo } from './response.ts';
import type { HopResult } from './hopResult.ts';
import { stopped } from './hopResult.ts';

/** Hand a packet to the process it is for. */
export function deliver(passage: PacketContext, packet: Packet): HopResult {
  const { header } = packet;
  const { purpose } = passage;
  switch (purpose.kind) {
    case 'reply': {
      const expected = passage.device.id === purpose.asker && answers(packet, purpose.asked);
      return expected ? arrived({ kind: 'asker' }) : stopped('no-such-connection');
    }
    case 'later':
      return hand(passage, packet, purpose.sockets);
    case 'request':
      return header.protocol === 'icmp' ? stopped('no-such-connection') : accept(passage, header);
  }
}

/** To the socket whose connection it is; a segment that is nobody's is reset, unless it resets (RFC 9293 §3.10.7.1). */
function hand(passage: PacketContext, { header }: Packet, sockets: readonly Socket[]): HopResult {
  const about = header.protocol === 'icmp' ? header.quoted : reversed(tupleOf(header));
  if (sockets.some(({ device, sends }) => device === passage.device.id && sameTuple(sends, about))) {
    return arrived({ kind: 'peer' });
  }
  const isSilent = header.protocol === 'icmp' || header.signal === 'rst';
  return stopped('no-such-connection', isSilent ? null : resetTo(header));
}

function accept(passage: PacketContext, header: TransportHeader): HopResult {
  const { device } = passage;
  const listens = device.listeners.some(
    ({ protocol, port }) => protocol === header.protocol && port === header.destinationPort,
  );
  // To everybody on its link: a datagram for whoever listens; no connection is made so, and nothing is refused (RFC 1122 §3.2.2.1).
  if (isBroadcast(device, header.destination) && (header.protocol === 'tcp' || !listens)) {
    return stopped('broadcast-address');
  }
  const response = acceptance(device, header);
  const proxy = proxiesAt(device.proxies, header.destinationPort).find(
    ({ listen }) =>
      header.protocol === 'tcp' && listen.address === header.destination && listen.port === header.destinationPort,
  );
  const upstream = proxy === undefined ? null : upstreamOf(passage, proxy);
  if (proxy !== undefined && upstream !== null) {
    record(passage, { kind: 'reconnect', proxy: proxy.id, upstream, hidden: sourceOf(header) });
    return {
      kind: 'ended',
      ending: { kind: 'arrived', taker: { kind: 'proxy', proxy: proxy.id, upstream } },
      response,
    };
  }
  if (listens) return { kind: 'ended', ending: { kind: 'arrived', taker: { kind: 'listener' } }, response };
  const refusal =
    header.protocol === 'tcp' ? resetTo(header) : icmpFromDestination(passage, header, 'port-unreachable');
  return stopped('port-closed', refusal);
}

/** Where a proxy connects to: a backend, each in its turn, or where the client was going before it was diverted. */
function upstreamOf({ flow, memory }: PacketContext, { id, upstream }: Proxy): SocketAddress | null {
  const turn = nextIndex(memory, id);
  switch (upstream.kind) {
    case 'fixed':
      return upstream.backends[turn % upstream.backends.length] ?? null;
    case 'original-destination': {
      const original = flow?.entry?.original;
      return original === undefined ? null : { address: original.destination, port: original.destinationPort };
    }
  }
}

/** A socket takes only what comes from exactly whom it asked, and errors that quote exactly what it sent. */
function answers({ header }: Packet, asked: Tuple): boolean {
  return header.protocol === 'icmp' ? sameTuple(header.quoted, asked) : sameTuple(tupleOf(header), reversed(asked));
}

function arrived(taker: { readonly kind: 'asker' | 'peer' }): HopResult {
  return { kind: 'ended', ending: { kind: 'arrived', taker }, response: null };
}
