import type { Cause, Symptom } from '../../engine/index.ts';
import type { KernelCase } from './kernelCase.ts';
import { client, node1, podA } from './kernelCase.ts';

/** What becomes of a send over TCP, over UDP, and why. */
type Row = readonly [to: string, from: string, tcp: Symptom, udp: Symptom, cause: Cause | null, at: string];

const flat = { model: 'flat', settings: { uplink: 'segment' } } as const;

/** From whom to what is no machine's address, or every machine's. */
const rows: readonly Row[] = [
  ['0.0.0.0', podA, 'connected', 'connected', null, podA],
  ['127.0.0.1', podA, 'connected', 'connected', null, podA],
  ['127.1.2.3', node1, 'refused', 'refused', 'port-closed', node1],
  ['10.4.1.255', podA, 'unreachable', 'unreachable', 'broadcast-address', podA],
  ['192.168.1.255', node1, 'unreachable', 'unreachable', 'broadcast-address', node1],
  ['10.4.2.255', podA, 'timeout', 'timeout', 'broadcast-address', 'cluster-1/node-2'],
  ['192.168.2.255', client, 'timeout', 'timeout', 'broadcast-address', 'fabric'],
  ['255.255.255.255', podA, 'unreachable', 'unreachable', 'broadcast-address', podA],
  ['255.255.255.255', client, 'unreachable', 'unreachable', 'broadcast-address', client],
  ['10.4.1.0', podA, 'unreachable', 'timeout', 'no-neighbour', podA],
  ['0.1.2.3', podA, 'unreachable', 'timeout', 'no-route', 'fabric'],
  ['169.254.7.7', client, 'unreachable', 'timeout', 'no-route', 'fabric'],
  ['240.0.0.1', node1, 'unreachable', 'timeout', 'no-route', 'fabric'],
];

/** Addresses that are nobody's, one's own, or everybody's. */
export const specialAddresses: readonly KernelCase[] = [
  ...rows.flatMap(([to, from, tcp, udp, cause, at]): readonly KernelCase[] => [
    { fact: `${from} to ${to} over TCP: ${tcp}`, ...flat, from, to: `${to}:8080`, symptom: tcp, cause, at },
    {
      fact: `${from} to ${to} over UDP: ${udp}`,
      ...flat,
      from,
      to: `${to}:8080`,
      protocol: 'udp',
      symptom: udp,
      cause,
      at,
    },
  ]),
  {
    fact: 'no address at all is oneself, at 127.0.0.1',
    ...flat,
    from: podA,
    to: '0.0.0.0:8080',
    symptom: 'connected',
    cause: null,
    sees: '127.0.0.1',
    shows: ['cluster-1/pod-a lo out 127.0.0.1:40000>127.0.0.1:8080 64'],
  },
  {
    fact: 'whatever is asked of 127.0.0.0/8 comes from 127.0.0.1, and a datagram is answered from there too',
    ...flat,
    from: podA,
    to: '127.1.2.3:8080',
    protocol: 'udp',
    symptom: 'timeout',
    cause: 'no-such-connection',
    at: podA,
    shows: ['cluster-1/pod-a lo out 127.0.0.1:40000>127.1.2.3:8080 64'],
  },
  {
    fact: 'a datagram to everybody on another’s link is taken by the router there, whose answer has its own address',
    ...flat,
    from: podA,
    to: '10.4.2.255:10250',
    protocol: 'udp',
    symptom: 'timeout',
    cause: 'no-such-connection',
    at: podA,
    sees: '10.4.1.2',
  },
];
