import * as v from 'valibot';
import { aRange, bgpPeer, blockLength, listOf, table, text, textOrNumber, texts, truth } from './fields.ts';
import { installation } from './installation.ts';
import { kind } from './kindSpec.ts';

const calico = /projectcalico\.org$/;

/** What Calico is told, and what its operator is. */
export const calicoKinds = {
  ipPool: kind(
    'IPPool',
    calico,
    v.object({
      spec: table({
        cidr: aRange,
        blockSize: blockLength,
        ipipMode: text,
        vxlanMode: text,
        natOutgoing: truth,
        'nat-outgoing': truth,
        disabled: truth,
        disableBGPExport: truth,
        nodeSelector: text,
        allowedUses: texts,
        ipip: table({ enabled: truth, mode: text }),
      }),
    }),
  ),
  blockAffinity: kind('BlockAffinity', calico, v.object({ spec: table({ cidr: aRange, node: text, state: text }) })),
  felix: kind(
    'FelixConfiguration',
    calico,
    v.object({
      spec: table({
        wireguardEnabled: truth,
        bpfEnabled: truth,
        natOutgoingAddress: text,
        natOutgoingExclusions: text,
        natPortRange: textOrNumber,
        ipipEnabled: truth,
        vxlanEnabled: truth,
      }),
    }),
  ),
  calicoBgp: kind(
    'BGPConfiguration',
    calico,
    v.object({
      spec: table({
        nodeToNodeMeshEnabled: truth,
        serviceClusterIPs: listOf(v.object({ cidr: aRange }, 'table')),
        serviceExternalIPs: listOf(v.object({ cidr: aRange }, 'table')),
        serviceLoadBalancerIPs: listOf(v.object({ cidr: aRange }, 'table')),
      }),
    }),
  ),
  /** As calicoctl writes nodes. */
  calicoNode: kind('Node', calico, v.object({ spec: table({ bgp: table({ ipv4Address: text }) }) })),
  calicoPeer: kind('BGPPeer', calico, v.object({ spec: bgpPeer })),
  installation: kind('Installation', /^operator\.tigera\.io$/, installation),
} as const;
