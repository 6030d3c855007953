import type { Exchange, Header, Receiver, Sighting, Trace } from '../../engine/index.ts';
import { icmpNumbers, receiverOf, sightingsOf, symptomOf } from '../../engine/index.ts';
import { namespaceOf } from '../plan/names.ts';
import type { Account, ReceiverAccount, Saying, WireEvent } from './account.ts';

/** What the simulator says about a send. */
export function predicted(exchange: Exchange): Account {
  return {
    protocol: exchange.attempt.protocol,
    legs: exchange.legs.map(({ request, reply }) => ({
      request: eventsOf(request),
      reply: reply === null ? [] : eventsOf(reply.trace),
    })),
    symptom: symptomOf(exchange),
    receiver: receiverAccount(receiverOf(exchange)),
    flows: [...exchange.state.conntrack].flatMap(([device, entries]) =>
      entries.map(({ original, reply }) => ({ namespace: namespaceOf(device), original, reply })),
    ),
  };
}

function eventsOf(trace: Trace): readonly WireEvent[] {
  return sightingsOf(trace).map(eventOf);
}

function eventOf({ device, interface: name, direction, packet }: Sighting): WireEvent {
  const { header, ttl, outer } = packet;
  return { namespace: namespaceOf(device), interface: name, direction, saying: sayingOf(header), ttl, outer };
}

function sayingOf(header: Header): Saying {
  if (header.protocol !== 'icmp') return { kind: 'transport', signal: header.signal, ends: header };
  const { source, destination, quoted } = header;
  return { kind: 'icmp', ...icmpNumbers[header.error], source, destination, about: quoted };
}

function receiverAccount(receiver: Receiver | null): ReceiverAccount | null {
  if (receiver === null) return null;
  const { device, sees, local } = receiver;
  return { namespace: namespaceOf(device), peer: [sees.address, sees.port], local: [local.address, local.port] };
}
