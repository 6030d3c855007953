import type { EarlierSend, TransportProtocol } from '../../engine/index.ts';
import { deviceId } from '../../engine/index.ts';
import type { KernelCase } from './kernelCase.ts';
import type { Alteration } from './alterations.ts';
import { at } from './alterations.ts';
import { client, podA, podB, podG, server } from './kernelCase.ts';

const before = (from: string, to = server, protocol: TransportProtocol = 'tcp'): readonly EarlierSend[] => [
  { from: deviceId(from), to: deviceId(to), dial: 'auto', protocol },
];
const out = { model: 'island', from: podA, to: server, symptom: 'connected', cause: null } as const;
/** The gateway of cluster 1 with so many ports for what leaves. */
const ported = (from: number, to: number, ports: 'kept' | 'redrawn' = 'kept'): Alteration =>
  at('cluster-1/gateway', ({ hooks }) => ({
    hooks: {
      ...hooks,
      postrouting: hooks.postrouting.map((rule) =>
        rule.kind === 'masquerade' && rule.id.endsWith('/egress-snat') ? { ...rule, ports, range: { from, to } } : rule,
      ),
    },
  }));
const twoPorts = { ...out, alter: ported(40_000, 40_001) } as const;
const podC = 'cluster-1/pod-c';
const kept = ['cluster-1/gateway eth1 out 192.168.101.2:40000>203.0.113.20:443 62'];
const proxied = { model: 'island', settings: { ingress: 'proxy' }, to: podG } as const;

/** Ports that clash, and connections that a proxy makes anew. */
export const connections: readonly KernelCase[] = [
  { fact: 'a port that is taken towards this destination is drawn anew', ...out, earlier: before(podB) },
  { fact: 'towards another destination it is kept', ...out, earlier: before(podB, client), shows: kept },
  { fact: 'over another protocol it is kept', ...out, earlier: before(podB, server, 'udp'), shows: kept },
  { fact: 'behind another gateway it is kept', ...out, earlier: before('cluster-2/pod-h'), shows: kept },
  { fact: 'of a range of two ports the one that is free is kept', ...twoPorts, shows: kept },
  {
    fact: 'the last port of a range is given',
    ...twoPorts,
    earlier: before(podB),
    shows: ['cluster-1/gateway eth1 out 192.168.101.2:40001>203.0.113.20:443 62'],
  },
  ...(['tcp', 'udp'] as const).map(
    (protocol): KernelCase => ({
      fact: `with every port of a range held towards this destination, the next ${protocol} send is dropped without a word`,
      ...twoPorts,
      protocol,
      earlier: [...before(podB, server, protocol), ...before(podC, server, protocol)],
      symptom: 'timeout',
      cause: 'no-free-port',
      at: 'cluster-1/gateway',
    }),
  ),
  {
    fact: 'towards another destination every port of the range is free again',
    ...twoPorts,
    earlier: [...before(podB, client), ...before(podC, client)],
    shows: kept,
  },
  {
    fact: 'with one port that is held there is none to be drawn either',
    ...out,
    alter: ported(40_000, 40_000),
    earlier: before(podB),
    symptom: 'timeout',
    cause: 'no-free-port',
    at: 'cluster-1/gateway',
  },
  {
    fact: 'a port outside the range is never kept, free or not',
    ...out,
    alter: ported(61_000, 61_000),
    shows: ['cluster-1/gateway eth1 out 192.168.101.2:61000>203.0.113.20:443 62'],
  },
  {
    fact: 'of ports that are drawn the last that is free is given, be it the old one',
    ...out,
    alter: ported(40_000, 40_000, 'redrawn'),
    shows: kept,
  },
  {
    fact: 'nor is there one to draw where all are held',
    ...out,
    alter: ported(40_000, 40_001, 'redrawn'),
    earlier: [...before(podB), ...before(podC)],
    symptom: 'timeout',
    cause: 'no-free-port',
    at: 'cluster-1/gateway',
  },
  {
    fact: "the gateway's own connection gives way too",
    ...out,
    from: 'cluster-1/gateway',
    earlier: before(podB),
  },
  {
    fact: 'a masqueraded port is nobody else’s: the gateway itself answers',
    ...out,
    from: client,
    to: '192.168.101.2:40000',
    earlier: before(podA),
    symptom: 'refused',
    cause: 'port-closed',
    at: 'cluster-1/gateway',
  },
  {
    fact: 'a pod behind a proxy sees its inner address, and a fresh TTL',
    ...proxied,
    from: client,
    symptom: 'connected',
    cause: null,
    sees: '192.168.2.1',
    ttl: 63,
  },
  {
    fact: 'every hairpin works through a proxy',
    ...proxied,
    from: podG,
    dial: 'service',
    symptom: 'connected',
    cause: null,
  },
  {
    fact: 'a proxy accepts for a pod that is gone',
    ...proxied,
    from: client,
    faults: [{ kind: 'take-down', device: deviceId(podG) }],
    symptom: 'connected',
    cause: 'no-neighbour',
  },
  {
    fact: 'a proxy carries no UDP',
    ...proxied,
    from: client,
    protocol: 'udp',
    symptom: 'refused',
    cause: 'port-closed',
    at: 'cluster-2/gateway',
  },
  {
    fact: 'a proxy accepts for everybody on a link, and may not connect there',
    model: 'island',
    settings: { egress: 'proxy', gateway: 'node', uplink: 'segment' },
    from: podG,
    to: '192.168.2.255:8080',
    symptom: 'connected',
    cause: 'broadcast-address',
    at: 'cluster-2/node-3',
  },
  {
    fact: 'three connections of one',
    model: 'island',
    settings: { egress: 'proxy', ingress: 'proxy' },
    from: podA,
    to: podG,
    symptom: 'connected',
    cause: null,
  },
];
