import * as v from 'valibot';
import { aRange, bgpPeer, blockLength, listOf, table, text, textOrNumber, texts, truth } from './fields.ts';
import { kind } from './kindSpec.ts';

const calico = /projectcalico\.org$/;

const installationSpec = table({
  kubernetesProvider: text,
  cni: table({ type: text }),
  calicoNetwork: table({
    bgp: text,
    linuxDataplane: text,
    ipPools: listOf(
      v.object(
        { cidr: aRange, blockSize: blockLength, encapsulation: text, natOutgoing: text, disableBGPExport: truth },
        'table',
      ),
    ),
  }),
});

/** What Calico's operator is told; of an installation that runs, what it made of that and of all that was laid over it. */
const installation = v.pipe(
  v.object({ spec: installationSpec, status: table({ computed: v.nullish(installationSpec, null) }) }),
  v.transform(({ spec: told, status: { computed } }) => ({
    spec: computed ?? told,
    /** Where that stands. */
    at: computed === null ? ['spec'] : ['status', 'computed'],
  })),
);

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
