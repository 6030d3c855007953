import { address, deviceId, prefix } from '../../engine/index.ts';
import type { Alteration } from './alterations.ts';
import { answering, both, onLoopback, ruleAt, settingsAt, through } from './alterations.ts';
import type { KernelCase } from './kernelCase.ts';
import { client, node1, node2, podA, podB, podD } from './kernelCase.ts';

/** The router asks for node-1 on a segment they share. */
const onSegment = { model: 'flat', settings: { uplink: 'segment' }, from: client, to: node1 } as const;

/** node-1 believes that the router is behind its bridge, and judges sources so. */
function believing(reversePathFilter: 0 | 1 | 2): Alteration {
  return both(settingsAt(node1, { reversePathFilter }), through(node1, '192.168.1.1/32', '10.4.1.2', 'cni0'));
}

const spare = '192.168.1.200';
const toSpare = { ...onSegment, to: `${spare}:80` } as const;

/** node-1 has the address translated to a pod of its own, as kube-proxy does. */
const taken = ruleAt(node1, 'prerouting', (id) => ({
  kind: 'destination-nat',
  id,
  match: { destination: [prefix(`${spare}/32`)], protocol: 'tcp' },
  backends: [{ device: deviceId(podA), address: address('10.4.1.2'), port: 8080 }],
}));

/** Who answers ARP, and who does not. */
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
  {
    fact: 'an address that a program answers for leads to its machine, which then asks for it itself and is not heard',
    ...toSpare,
    alter: answering(node1, 'eth0', spare),
    symptom: 'unreachable',
    cause: 'no-neighbour',
    at: node1,
  },
  {
    fact: 'or takes it, where a rule translates it',
    ...toSpare,
    alter: both(answering(node1, 'eth0', spare), taken),
    symptom: 'connected',
    cause: null,
    at: podA,
  },
  {
    fact: 'a program answers also the router that its kernel, judging strictly, would not',
    ...toSpare,
    alter: both(answering(node1, 'eth0', spare), believing(1)),
    symptom: 'unreachable',
    cause: 'no-neighbour',
    at: node1,
  },
  {
    fact: 'another machine of the segment is answered as routers are',
    ...toSpare,
    from: node2,
    alter: both(answering(node1, 'eth0', spare), taken),
    symptom: 'connected',
    cause: null,
    at: podA,
  },
  {
    fact: 'who does not forward answers for nobody else, so a pod on a routed interface finds no way out',
    model: 'flat',
    settings: { attach: 'routed' },
    from: podA,
    to: podD,
    alter: settingsAt(node1, { forwarding: false }),
    symptom: 'unreachable',
    cause: 'no-neighbour',
    at: podA,
  },
];
