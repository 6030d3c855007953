import type { IpAddress } from '../net/address.ts';
import type { IcmpError, Packet, TransportHeader } from '../net/packet.ts';
import { reversed, tupleOf } from '../net/packet.ts';
import { isLoopback, special } from '../net/specialAddress.ts';
import type { Refusal } from '../rules/rule.ts';
import type { Device } from '../topology/device.ts';
import type { OwnSource } from './lookup.ts';
import { chooseOwnSource, isBroadcast, isLocal, lookupRoute } from './lookup.ts';
import type { PacketContext } from './packetContext.ts';
import { answeringFlow } from './packetContext.ts';
import type { Response } from './trace.ts';

/**
 * An ICMP error about a packet this device would not carry on (RFC 1812 §4.3.2). Never about another ICMP error, and `null`
 * when this device knows no way to the sender: errors are packets and need a route too.
 */
export function icmpAbout(passage: PacketContext, packet: Packet, error: IcmpError): Response | null {
  const { header, outer } = packet;
  if (outer !== null || header.protocol === 'icmp') return null;
  const from = ownSourceTowards(passage.device, header.source);
  if (from === null) return null;
  return icmp(passage, header, error, from);
}

/** An ICMP error from the very address the packet was sent to: nobody listens on that port. */
export function icmpFromDestination(passage: PacketContext, header: TransportHeader, error: IcmpError): Response {
  return icmp(passage, header, error, { address: header.destination, choice: 'bound' });
}

function icmp(passage: PacketContext, header: TransportHeader, error: IcmpError, from: OwnSource): Response {
  return {
    kind: 'icmp',
    error,
    source: from.choice,
    port: null,
    flow: answeringFlow(passage),
    header: {
      protocol: 'icmp',
      source: from.address,
      destination: header.source,
      error,
      quoted: tupleOf(header),
    },
  };
}

/** A TCP reset in the name of the destination, whoever really makes it (RFC 9293 §3.10.7). A socket's own is tracked like any packet. */
export function resetTo(header: TransportHeader): Response {
  return {
    kind: 'reset',
    error: null,
    source: 'bound',
    port: null,
    flow: null,
    header: { ...reversed(tupleOf(header)), signal: 'rst' },
  };
}

/**
 * A filter's reset. If the packet came in by a port of a bridge that filters, the reset is put straight back on that port: no routing,
 * no rules, and so no translation undone (net/ipv4/netfilter/nf_reject_ipv4.c, nf_send_reset).
 */
function filterResetTo(passage: PacketContext, header: TransportHeader): Response {
  const reset = resetTo(header);
  const { device, cameBy } = passage;
  const port = device.interfaces.find(({ name }) => name === cameBy);
  const bridged = port?.kind === 'ethernet' && port.bridge !== null && device.sysctls.bridgeNetfilter;
  return bridged ? { ...reset, port: port.name } : { ...reset, flow: answeringFlow(passage) };
}

/**
 * The answer of a process that took the packet. TCP answers from the address it was asked on; a UDP server bound to every address
 * answers from the address of the way out, which may be another.
 */
export function acceptance(device: Device, header: TransportHeader): Response {
  const answer = { kind: 'accept', error: null, port: null, flow: null } as const;
  const back = reversed(tupleOf(header));
  if (header.protocol === 'tcp') {
    return { ...answer, source: 'bound', header: { ...back, signal: 'syn-ack' } };
  }
  const from = ownSourceTowards(device, header.source) ?? { address: back.source, choice: 'bound' as const };
  return { ...answer, source: from.choice, header: { ...back, source: from.address, signal: 'datagram' } };
}

/** What a filter's refusal sends back; `forwarded` tells a router's word from the destination's own. */
export function refusalResponse(
  passage: PacketContext,
  packet: Packet,
  refusal: Refusal,
  forwarded: boolean,
): Response | null {
  const { header, outer } = packet;
  if (outer !== null || header.protocol === 'icmp') return null;
  // What is for everybody on a link nobody refuses aloud, neither by an error nor by a reset (icmp.c, nf_reject_ipv4.c: RTCF_BROADCAST).
  if (!forwarded && isBroadcast(passage.device, header.destination)) return null;
  const say = (error: IcmpError): Response | null =>
    forwarded ? icmpAbout(passage, packet, error) : icmpFromDestination(passage, header, error);
  switch (refusal) {
    case 'drop':
      return null;
    case 'reject-port-unreachable':
      return say('port-unreachable');
    case 'reject-admin-prohibited':
      return say('admin-prohibited');
    case 'reject-tcp-reset':
      if (header.protocol === 'udp') return say('port-unreachable');
      return header.signal === 'rst' ? null : filterResetTo(passage, header);
  }
}

/** Source for a packet of this device's own to `destination`; `null` when there is no way there. */
export function ownSourceTowards(device: Device, destination: IpAddress): OwnSource | null {
  // The one route to all of 127.0.0.0/8 names its source.
  if (isLoopback(destination)) return { address: special.loopback, choice: 'own-destination' };
  if (isLocal(device, destination)) return { address: destination, choice: 'own-destination' };
  const route = lookupRoute(device, destination);
  return route === null || route.kind !== 'unicast' ? null : chooseOwnSource(device, route, destination);
}
