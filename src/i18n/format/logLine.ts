import type { Receiver, SocketAddress } from '../../engine/index.ts';

/** A line as servers write it when somebody connects: in OpenSSH's form, since programs, not people, agreed on it. */
export function logLine({ sees, local }: Receiver): string {
  return `Connection from ${sees.address} port ${sees.port} on ${local.address} port ${local.port}`;
}

/** What a proxy can say of the connection it accepted: an HTTP header (MDN, X-Forwarded-For), and the PROXY protocol's first version. */
export function passedOnLines(
  client: SocketAddress,
  reached: SocketAddress,
): { readonly header: string; readonly preamble: string } {
  return {
    header: `X-Forwarded-For: ${client.address}`,
    preamble: `PROXY TCP4 ${client.address} ${reached.address} ${client.port} ${reached.port}`,
  };
}
