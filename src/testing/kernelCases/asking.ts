import type { Alteration } from './alterations.ts';
import { both, onLoopback, settingsAt, through } from './alterations.ts';
import type { KernelCase } from './kernelCase.ts';
import { client, node1, podA, podB } from './kernelCase.ts';

/** The router asks for node-1 on a segment they share. */
const onSegment = { model: 'flat', settings: { uplink: 'segment' }, from: client, to: node1 } as const;

/** node-1 believes that the router is behind its bridge, and judges sources so. */
function believing(reversePathFilter: 0 | 1 | 2): Alteration {
  return both(settingsAt(node1, { reversePathFilter }), through(node1, '192.168.1.1/32', '10.4.1.2', 'cni0'));
}

/** Who does not answer ARP. */
export const asking: readonly KernelCase[] = [
  {
    fact: 'a machine does not answer who asks from one of its own addresses',
    model: 'flat',
    from: podA,
    to: podB,
    alter: onLoopback(podB, '10.4.1.2'),
    symptom: 'unreachable',
    cause: 'no-neighbour',
    at: podA,
  },
  {
    fact: 'nor, where it judges sources strictly, who asks from an address that it knows elsewhere',
    ...onSegment,
    alter: believing(1),
    symptom: 'unreachable',
    cause: 'no-neighbour',
    at: 'fabric',
  },
  {
    fact: 'where it does not judge them, it answers',
    ...onSegment,
    alter: believing(0),
    symptom: 'connected',
    cause: null,
    at: node1,
  },
];
