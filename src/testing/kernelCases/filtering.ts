import { deviceId, prefix } from '../../engine/index.ts';
import { ruleAt, withoutBridgeNetfilter } from './alterations.ts';
import type { KernelCase } from './kernelCase.ts';
import { client, filter, filtered, node1, node3, onNodes, podA, podB, podD, podG, server } from './kernelCase.ts';

const pod = (id: string) => ({ kind: 'device', device: deviceId(id) }) as const;
const addresses = (text: string) => ({ kind: 'prefixes', prefixes: [prefix(text)] }) as const;
const betweenPods = filtered(filter(node1, 'reject-port-unreachable', { to: pod(podB) }));
const virtual = { model: 'island', settings: onNodes, from: client, to: podG } as const;

/** What filters see, and what they say. */
export const filtering: readonly KernelCase[] = [
  {
    fact: 'the answer comes in an outer packet that conntrack takes for a new flow, so a filter that lets none back stops it',
    model: 'island',
    settings: { ...onNodes, overlay: 'vxlan' },
    ...filtered(
      filter('fabric', 'drop', {
        from: addresses('192.168.1.12/32'),
        to: addresses('192.168.1.11/32'),
        states: ['new'],
      }),
    ),
    from: podA,
    to: podD,
    symptom: 'timeout',
    cause: 'filter-drop',
    at: 'fabric',
  },
  {
    fact: 'a filter’s own reset over the loopback does not end the flow that is remembered by then',
    model: 'flat',
    ...filtered(filter(node1, 'reject-tcp-reset', { states: ['new'] })),
    from: node1,
    to: node1,
    symptom: 'refused',
    cause: 'filter-reject',
    at: node1,
  },
  {
    fact: "bridged traffic is rejected in the bridge's name",
    model: 'flat',
    ...betweenPods,
    from: podA,
    to: podB,
    symptom: 'refused',
    cause: 'filter-reject',
    at: node1,
    shows: ['cluster-1/node-1 veth-pod-a out 10.4.1.1>10.4.1.2 port-unreachable 64'],
  },
  {
    fact: 'with bridge-nf off no rule sees it',
    model: 'flat',
    ...betweenPods,
    alter: withoutBridgeNetfilter,
    from: podA,
    to: podB,
    symptom: 'connected',
    cause: null,
  },
  {
    fact: 'but what comes from another node is routed, and seen',
    model: 'flat',
    ...betweenPods,
    alter: withoutBridgeNetfilter,
    from: podD,
    to: podB,
    symptom: 'refused',
    cause: 'filter-reject',
    at: node1,
  },
  {
    fact: 'forward sees destinations as they are translated',
    ...virtual,
    ...filtered(filter(node3, 'drop', { from: pod(client), to: addresses('10.4.1.2/32') })),
    symptom: 'timeout',
    cause: 'filter-drop',
    at: node3,
  },
  {
    fact: 'and not as they were dialled',
    ...virtual,
    ...filtered(filter(node3, 'drop', { to: addresses('192.0.2.2/32') })),
    symptom: 'connected',
    cause: null,
  },
  {
    fact: 'forward sees sources before they are hidden',
    model: 'island',
    settings: onNodes,
    ...filtered(filter(node1, 'drop', { from: addresses('10.4.1.2/32') })),
    from: podA,
    to: server,
    symptom: 'timeout',
    cause: 'filter-drop',
    at: node1,
  },
  {
    fact: "forward does not see the node's own traffic to its pods",
    model: 'flat',
    ...filtered(filter(node1, 'drop', { to: pod(podA) })),
    from: node1,
    to: podA,
    symptom: 'connected',
    cause: null,
  },
  {
    fact: 'which it does for others',
    model: 'flat',
    ...filtered(filter(node1, 'drop', { to: pod(podA) })),
    from: client,
    to: podA,
    symptom: 'timeout',
    cause: 'filter-drop',
    at: node1,
  },
  {
    fact: "a filter's reset comes back younger than the real one would",
    model: 'flat',
    ...filtered(filter('fabric', 'reject-tcp-reset')),
    from: podA,
    to: podG,
    symptom: 'refused',
    cause: 'filter-reject',
    at: 'fabric',
    shows: ['cluster-1/pod-a eth0 in 10.8.1.2:8080>10.4.1.2:40000 63'],
  },
  {
    fact: 'output does not see what is forwarded',
    model: 'flat',
    alter: ruleAt(node1, 'output', (id) => ({ kind: 'filter', id, match: {}, verdict: 'drop' })),
    from: podA,
    to: server,
    symptom: 'connected',
    cause: null,
  },
  ...(['tcp', 'udp'] as const).flatMap((protocol): readonly KernelCase[] => {
    const own = { model: 'flat', from: podA, to: server, at: podA, protocol } as const;
    const rule = { kind: 'filter', match: { protocol } } as const;
    return [
      {
        ...own,
        fact: `the own kernel's output drops, ${protocol}: ${protocol === 'tcp' ? 'silence' : 'sending fails at once'}`,
        alter: ruleAt(podA, 'output', (id) => ({ ...rule, id, verdict: 'drop' })),
        symptom: protocol === 'tcp' ? 'timeout' : 'unreachable',
        cause: 'filter-drop',
      },
      {
        ...own,
        fact: `the own kernel's output rejects, ${protocol}: ${protocol === 'tcp' ? 'refused' : 'sending fails at once'}`,
        alter: ruleAt(podA, 'output', (id) => ({ ...rule, id, verdict: 'reject-port-unreachable' })),
        symptom: protocol === 'tcp' ? 'refused' : 'unreachable',
        cause: 'filter-reject',
      },
    ];
  }),
];
