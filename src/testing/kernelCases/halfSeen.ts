import { prefix } from '../../engine/index.ts';
import type { Alteration } from './alterations.ts';
import { both, judgingAt, ruleAt, settingsAt, through } from './alterations.ts';
import type { KernelCase } from './kernelCase.ts';
import { client, filter, filtered, node1, node2, node4, onNodes, podA, podD, podG, podJ } from './kernelCase.ts';

const kept = { ...onNodes, client: 'kept' } as const;

/** Requests reach node-2 straight from the fabric, answers leave by node-1, which hides pods and has seen no request. */
const halfSeenBy = (how: { readonly ports?: 'redrawn' }): Alteration =>
  both(
    through(node2, '0.0.0.0/0', '192.168.1.11', 'eth0'),
    ruleAt(node1, 'postrouting', (id) => ({
      kind: 'masquerade',
      id,
      match: { source: [prefix('10.4.0.0/16')], notDestination: [prefix('10.0.0.0/8')] },
      ...how,
    })),
  );
const halfSeen = halfSeenBy({});
/** The same, where a port is drawn for whatever is hidden. */
export const halfSeenRedrawn = halfSeenBy({ ports: 'redrawn' });
const segment = { uplink: 'segment' } as const;
const invalid = filtered(filter(node1, 'drop', { states: ['invalid'] }));

/** What becomes of flows that a device sees half of. */
export const halfSeenFlows: readonly KernelCase[] = [
  {
    fact: 'a gateway that sees only answers lets SYN-ACK pass untouched, takes the next segment for a beginning, and the connection is reset',
    model: 'flat',
    settings: segment,
    alter: halfSeen,
    from: client,
    to: podD,
    symptom: 'reset',
    cause: 'picked-up',
    at: node1,
    shows: ['cluster-1/node-1 eth0 out 10.4.2.2:8080>198.51.100.10:40000 62'],
  },
  {
    fact: 'where ports are drawn, what it takes for a beginning has another port',
    model: 'flat',
    settings: segment,
    alter: halfSeenRedrawn,
    from: client,
    to: podD,
    symptom: 'reset',
    cause: 'picked-up',
    at: node1,
  },
  {
    fact: 'and hides the answer of a datagram, which its asker refuses',
    model: 'flat',
    settings: segment,
    alter: halfSeen,
    from: client,
    to: podD,
    protocol: 'udp',
    symptom: 'timeout',
    cause: 'no-such-connection',
    at: client,
  },
  {
    fact: 'where it drops what is invalid, nothing is heard',
    model: 'flat',
    settings: segment,
    ...invalid,
    alter: halfSeen,
    from: client,
    to: podD,
    symptom: 'timeout',
    cause: 'filter-drop',
    at: node1,
  },
  {
    fact: 'strict reverse path filtering drops what comes by another way than answers would leave',
    model: 'island',
    settings: kept,
    alter: settingsAt(node4, { reversePathFilter: 1 }),
    from: client,
    to: podJ,
    symptom: 'timeout',
    cause: 'reverse-path',
    at: node4,
  },
  {
    fact: 'and loose filtering too, where the interface has no address',
    model: 'island',
    settings: kept,
    alter: settingsAt(node4, { reversePathFilter: 2 }),
    from: client,
    to: podJ,
    symptom: 'timeout',
    cause: 'reverse-path',
    at: node4,
  },
  ...([1, 2] as const).map(
    (own): KernelCase => ({
      fact: `of an interface's own reverse path filter and that of all the larger is in force: ${own === 1 ? 'strict drops' : 'loose lets pass'}`,
      model: 'flat',
      alter: both(
        settingsAt('fabric', { reversePathFilter: own === 1 ? 0 : 1 }),
        judgingAt('fabric', 'to-node-1', own),
        through('fabric', '10.4.1.2/32', '203.0.113.20', 'to-other-server'),
      ),
      from: podA,
      to: podG,
      symptom: 'timeout',
      cause: own === 1 ? 'reverse-path' : 'not-a-router',
      at: own === 1 ? 'fabric' : 'other-server',
    }),
  ),
  {
    fact: 'a router that does not forward judges no source either',
    model: 'flat',
    alter: both(
      settingsAt('fabric', { forwarding: false, reversePathFilter: 1 }),
      through('fabric', '10.4.1.2/32', '203.0.113.20', 'to-other-server'),
    ),
    from: podA,
    to: podG,
    symptom: 'timeout',
    cause: 'not-a-router',
    at: 'fabric',
  },
  ...([1, 2] as const).map(
    (reversePathFilter): KernelCase => ({
      fact: `reverse path filtering where the interface has an address: ${reversePathFilter === 1 ? 'strict drops' : 'loose lets pass'}`,
      model: 'flat',
      alter: both(
        settingsAt('fabric', { reversePathFilter }),
        through('fabric', '10.4.1.2/32', '203.0.113.20', 'to-other-server'),
      ),
      from: podA,
      to: podG,
      symptom: 'timeout',
      cause: reversePathFilter === 1 ? 'reverse-path' : 'not-a-router',
      at: reversePathFilter === 1 ? 'fabric' : 'other-server',
    }),
  ),
];
