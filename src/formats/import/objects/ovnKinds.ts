import * as v from 'valibot';
import { aRange, addresses, blockLength, listOf, number, ranges, table, text, texts, truth } from './fields.ts';
import { kind } from './kindSpec.ts';

const openshift = {
  clusterNetwork: listOf(v.object({ cidr: aRange, hostPrefix: blockLength }, 'table')),
  serviceNetwork: ranges,
  networkType: text,
};
const ovn = /^k8s\.ovn\.org$/;
const noOverlay = table({ outboundSNAT: text });

/** What networks made with OVN are told: OpenShift's, OVN-Kubernetes' and Kube-OVN's. */
export const ovnKinds = {
  openshiftNetwork: kind(
    'Network',
    /^(config|operator)\.openshift\.io$/,
    v.object({
      spec: table({
        ...openshift,
        defaultNetwork: table({
          type: text,
          ovnKubernetesConfig: table({
            transport: text,
            noOverlayConfig: noOverlay,
            ipsecConfig: v.nullish(v.object({ mode: text }, 'table'), null),
          }),
        }),
      }),
      status: table(openshift),
    }),
  ),
  /** OpenShift SDN's own; lengths count from the right (openshift/api, network/v1). */
  sdnNetwork: kind(
    'ClusterNetwork',
    /^network\.openshift\.io$/,
    v.object({
      network: aRange,
      hostsubnetlength: number,
      serviceNetwork: aRange,
      clusterNetworks: listOf(v.object({ CIDR: aRange, hostSubnetLength: number }, 'table')),
    }),
  ),
  kubeOvnSubnet: kind(
    'Subnet',
    /^kubeovn\.io$/,
    v.object({
      spec: table({
        cidrBlock: aRange,
        default: truth,
        gatewayType: text,
        logicalGateway: truth,
        natOutgoing: truth,
        provider: text,
        vlan: text,
        vpc: text,
      }),
    }),
  ),
  /** OpenShift's name of the cluster. */
  infrastructure: kind(
    'Infrastructure',
    /^config\.openshift\.io$/,
    v.object({ status: table({ infrastructureName: text }) }),
  ),
  routeAdvertisements: kind(
    'RouteAdvertisements',
    ovn,
    v.object({
      spec: table({
        advertisements: texts,
        networkSelectors: listOf(v.object({ networkSelectionType: text }, 'table')),
      }),
    }),
  ),
  userNetwork: kind(
    'ClusterUserDefinedNetwork',
    ovn,
    v.object({
      spec: table({
        network: table({ topology: text, transport: text, noOverlay }),
      }),
    }),
  ),
  egressIp: kind('EgressIP', ovn, v.object({ spec: table({ egressIPs: addresses }) })),
} as const;
