import type { IcmpError } from './packet.ts';

/** Types and codes of ICMP's errors (RFC 792; RFC 1812 §5.2.7.1). */
export const icmpNumbers: Readonly<Record<IcmpError, { readonly type: number; readonly code: number }>> = {
  'net-unreachable': { type: 3, code: 0 },
  'host-unreachable': { type: 3, code: 1 },
  'port-unreachable': { type: 3, code: 3 },
  'admin-prohibited': { type: 3, code: 13 },
  'ttl-exceeded': { type: 11, code: 0 },
};
