import type { Brand } from './brand.ts';

/** An IPv4 address in its canonical text form. */
export type IpAddress = Brand<string, 'IpAddress'>;

/** An address and a port, as an application dials it. */
export interface SocketAddress {
  readonly address: IpAddress;
  readonly port: number;
}

const [dot, zero] = [46, 48];

const part = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const fourParts = new RegExp(`^${part}(?:\\.${part}){3}$`);

/** Parse an address, or answer `null`. Only the four-part decimal form of IPv4 is accepted (RFC 6943 §3.1.1). */
export function parseAddress(text: string): IpAddress | null {
  return fourParts.test(text) ? (text as IpAddress) : null;
}

/** An address literal of our own; throws on a typing error. */
export function address(text: string): IpAddress {
  const parsed = parseAddress(text);
  if (parsed === null) throw new Error(`not an address: ${text}`);
  return parsed;
}

/** The address as one 32-bit value. Not remembered: there are as many addresses as machines, and reading one is as quick as finding it. */
export function valueOf(ip: IpAddress): number {
  let value = 0;
  let byte = 0;
  for (let at = 0; at < ip.length; at += 1) {
    const code = ip.charCodeAt(at);
    if (code === dot) {
      value = value * 256 + byte;
      byte = 0;
    } else byte = byte * 10 + code - zero;
  }
  return value * 256 + byte;
}

/** The IPv4 address with this 32-bit value. */
export function addressOfValue(value: number): IpAddress {
  return `${value >>> 24}.${(value >>> 16) & 0xff}.${(value >>> 8) & 0xff}.${value & 0xff}` as IpAddress;
}

/** `10.4.1.2:8080`. */
export function socketText({ address: ip, port }: SocketAddress): string {
  return `${ip}:${port}`;
}

/** Parse `10.4.1.2:8080`, or answer `null`. */
export function parseSocket(text: string): SocketAddress | null {
  const [host = '', digits = '', ...rest] = text.split(':');
  const ip = parseAddress(host);
  if (ip === null || rest.length > 0 || !/^\d{1,5}$/.test(digits)) return null;
  const port = Number(digits);
  return port >= 1 && port <= 65535 ? { address: ip, port } : null;
}
