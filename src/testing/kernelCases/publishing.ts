import type { Fault, TransportProtocol } from '../../engine/index.ts';
import { deviceId, ruleId } from '../../engine/index.ts';
import type { KernelCase } from './kernelCase.ts';
import { client, node3, onNodes, podG } from './kernelCase.ts';

const gateway = 'cluster-2/gateway';
const rules: Readonly<Record<TransportProtocol, string>> = { tcp: 'dnat-pod-g', udp: 'dnat-pod-g.udp' };

/** Pod-G's port is published for the other protocol alone. */
function without(protocol: TransportProtocol, at: string): { readonly faults: readonly Fault[] } {
  const device = deviceId(at);
  return { faults: [{ kind: 'remove-rule', device, rule: ruleId(device, rules[protocol]) }] };
}

const toG = { model: 'island', from: client, to: podG } as const;
const arrives = { symptom: 'connected', cause: null, at: podG } as const;

/** A port is published for each protocol on its own. */
export const publishing: readonly KernelCase[] = [
  ...(['tcp', 'udp'] as const).flatMap((protocol): readonly KernelCase[] => {
    const other = protocol === 'tcp' ? 'udp' : 'tcp';
    return [
      {
        fact: `a virtual address without a ${protocol} rule for the port goes round between routers`,
        ...toG,
        ...without(protocol, gateway),
        protocol,
        symptom: protocol === 'tcp' ? 'unreachable' : 'timeout',
        cause: 'ttl-expired',
      },
      {
        fact: `the machine’s own address without a ${protocol} rule for the port refuses`,
        ...toG,
        settings: { ingress: 'nat' },
        ...without(protocol, gateway),
        protocol,
        symptom: 'refused',
        cause: 'port-closed',
        at: gateway,
      },
      {
        fact: `so does a node without a ${protocol} rule for it`,
        ...toG,
        settings: { ...onNodes, ingress: 'nat' },
        ...without(protocol, node3),
        protocol,
        symptom: 'refused',
        cause: 'port-closed',
        at: node3,
      },
      {
        fact: `the rule for ${protocol} is asked whether or not there is one for ${other}`,
        ...toG,
        ...without(other, gateway),
        protocol,
        ...arrives,
      },
    ];
  }),
  {
    fact: 'a proxy listens for TCP: a datagram to its port is refused',
    ...toG,
    settings: { ingress: 'proxy' },
    protocol: 'udp',
    symptom: 'refused',
    cause: 'port-closed',
    at: gateway,
  },
];
