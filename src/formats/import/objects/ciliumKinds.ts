import * as v from 'valibot';
import { anAddress, anyTable, bgpPeer, blockLength, listOf, ranges, table, text, truth } from './fields.ts';
import { kind } from './kindSpec.ts';

const cilium = /^cilium\.io$/;

/** What Cilium is told, but for its ConfigMap and its chart, and which blocks its nodes have. */
export const ciliumKinds = {
  ciliumNode: kind(
    'CiliumNode',
    cilium,
    v.object({
      spec: table({
        addresses: listOf(v.object({ type: text, ip: text }, 'table')),
        ipam: table({
          podCIDRs: ranges,
          pools: table({ allocated: listOf(v.object({ pool: text, cidrs: ranges }, 'table')) }),
        }),
      }),
    }),
  ),
  ciliumPool: kind(
    'CiliumPodIPPool',
    cilium,
    v.object({ spec: table({ ipv4: table({ cidrs: ranges, maskSize: blockLength }) }) }),
  ),
  ciliumBgpCluster: kind(
    'CiliumBGPClusterConfig|CiliumBGPPeeringPolicy',
    cilium,
    v.object({
      spec: table({
        bgpInstances: listOf(v.object({ peers: listOf(bgpPeer) }, 'table')),
        virtualRouters: listOf(
          v.object({ exportPodCIDR: truth, neighbors: listOf(bgpPeer), serviceSelector: anyTable }, 'table'),
        ),
      }),
    }),
  ),
  ciliumAdvertisement: kind(
    'CiliumBGPAdvertisement',
    cilium,
    v.object({ spec: table({ advertisements: listOf(v.object({ advertisementType: text }, 'table')) }) }),
  ),
  ciliumLoadBalancers: kind('CiliumLoadBalancerIPPool', cilium, v.object({})),
  ciliumL2: kind('CiliumL2AnnouncementPolicy', cilium, v.object({ spec: table({ loadBalancerIPs: truth }) })),
  ciliumEgress: kind(
    'CiliumEgressGatewayPolicy',
    cilium,
    v.object({ spec: table({ destinationCIDRs: ranges, egressGateway: table({ egressIP: anAddress }) }) }),
  ),
} as const;
