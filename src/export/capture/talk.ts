import type { Exchange, TransportProtocol } from '../../engine/index.ts';
import { receiverOf, socketText } from '../../engine/index.ts';
import type { Octets } from './octets.ts';
import { textOctets } from './octets.ts';

/** What the two processes say to each other. */
export interface Talk {
  readonly request: Octets;
  /** The server tells whom it sees, as the address of its peer. */
  readonly response: Octets;
}

/** HTTP over TCP and a word over UDP, where nobody expects another language on that port. */
export function talkOf(exchange: Exchange): Talk {
  const { dialed, protocol } = exchange.attempt;
  const receiver = receiverOf(exchange);
  const seen = receiver === null ? '' : `${socketText(receiver.sees)}\n`;
  switch (languageOn(protocol, dialed.port)) {
    case 'http': {
      const host = dialed.port === 80 ? dialed.address : socketText(dialed);
      return {
        request: textOctets(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
        response: textOctets(
          `HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: ${seen.length}\r\nConnection: close\r\n\r\n${seen}`,
        ),
      };
    }
    case 'word':
      return { request: textOctets('ping\n'), response: textOctets(seen) };
    case 'silence':
      return { request: [], response: [] };
  }
}

/**
 * Wireshark tells protocols by port: it warns of HTTP where TLS belongs, and takes words on the well-known ports of UDP for broken
 * DNS, NTP and so on, but minds no empty datagram.
 */
function languageOn(protocol: TransportProtocol, port: number): 'http' | 'word' | 'silence' {
  switch (protocol) {
    case 'tcp':
      return port === 443 ? 'word' : 'http';
    case 'udp': {
      const isFree = port >= 1024 || port === 443 || (port >= 80 && port < 100);
      return isFree ? 'word' : 'silence';
    }
  }
}
