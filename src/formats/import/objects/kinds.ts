import * as v from 'valibot';
import { antreaValues, flannelValues, kubeOvnValues, ovnValues } from './chartValues.ts';
import { clusterApiKinds } from './clusterApiKinds.ts';
import { calicoKinds } from './calicoKinds.ts';
import { ciliumKinds } from './ciliumKinds.ts';
import { configMap } from './configData.ts';
import { containers, runningPod } from './containers.ts';
import {
  aRange,
  addresses,
  anAddress,
  anyTable,
  bgpPeer,
  blockLength,
  listOf,
  number,
  ranges,
  table,
  text,
  textOrNumber,
  texts,
  textTable,
  truth,
  typedAddresses,
} from './fields.ts';
import { ciliumValues, masqConfig } from './helm.ts';
import { kopsCluster, talosConfig, talosKinds } from './installers.ts';
import { joiningKinds } from './joiningKinds.ts';
import { ovnKinds } from './ovnKinds.ts';
import type { KindSpec } from './kindSpec.ts';
import { kind } from './kindSpec.ts';
import { policyObjectKinds } from './policyObjectKinds.ts';
import { k3dCluster, rancherConfig } from './rancher.ts';

const condition = table({ ready: truth, serving: truth, terminating: truth });
const targetRef = table({ kind: text, name: text, namespace: text });
const servedAddresses = listOf(v.object({ ip: anAddress, nodeName: text, targetRef }, 'table'));
const podSpec = table({ containers: containers('containers'), initContainers: containers('initContainers') });

const core = /^$/;
const metallb = /^metallb\.io$/;

/** Every kind of object that is looked into, with the fields of it that are kept. Of all others nothing is. */
export const kinds = {
  node: kind(
    'Node',
    core,
    v.object({
      spec: table({ podCIDR: aRange, podCIDRs: ranges, providerID: text }),
      status: table({ addresses: typedAddresses }),
    }),
  ),
  pod: kind(
    'Pod',
    core,
    v.object({
      spec: runningPod,
      status: table({
        phase: text,
        podIP: anAddress,
        podIPs: listOf(v.object({ ip: anAddress }, 'table')),
        hostIP: anAddress,
      }),
    }),
  ),
  service: kind(
    'Service',
    core,
    v.object({
      spec: table({
        type: text,
        clusterIP: anAddress,
        clusterIPs: addresses,
        selector: textTable,
        ports: listOf(v.object({ protocol: text, port: number, targetPort: textOrNumber, nodePort: number }, 'table')),
        externalIPs: addresses,
        externalTrafficPolicy: text,
        internalTrafficPolicy: text,
        loadBalancerSourceRanges: ranges,
      }),
      status: table({ loadBalancer: table({ ingress: listOf(v.object({ ip: anAddress }, 'table')) }) }),
    }),
  ),
  endpointSlice: kind(
    'EndpointSlice',
    /^discovery\.k8s\.io$/,
    v.object({
      addressType: text,
      endpoints: listOf(v.object({ addresses: texts, nodeName: text, conditions: condition, targetRef }, 'table')),
      ports: listOf(v.object({ port: number, protocol: text }, 'table')),
    }),
  ),
  /** What told of a Service's pods before there were slices; where both are there they say the same. */
  endpoints: kind(
    'Endpoints',
    core,
    v.object({
      subsets: listOf(
        v.object(
          {
            addresses: servedAddresses,
            notReadyAddresses: servedAddresses,
            ports: listOf(v.object({ port: number, protocol: text }, 'table')),
          },
          'table',
        ),
      ),
    }),
  ),
  configMap: kind('ConfigMap', core, configMap),
  workload: kind(
    'DaemonSet|Deployment|StatefulSet',
    /^(apps|extensions)$/,
    v.object({ spec: table({ template: table({ spec: podSpec }) }) }),
  ),
  serviceCidr: kind('ServiceCIDR', /^networking\.k8s\.io$/, v.object({ spec: table({ cidrs: ranges }) })),
  kubeadm: kind(
    'ClusterConfiguration|MasterConfiguration',
    /^kubeadm\.k8s\.io$/,
    v.object({ clusterName: text, networking: table({ podSubnet: aRange, serviceSubnet: aRange }) }),
  ),
  kubeProxy: kind(
    'KubeProxyConfiguration',
    /^kubeproxy\.config\.k8s\.io$/,
    v.object({ mode: text, clusterCIDR: aRange, detectLocalMode: text, iptables: table({ masqueradeAll: truth }) }),
  ),
  kindCluster: kind(
    'Cluster',
    /^kind\.x-k8s\.io$/,
    v.object({
      name: text,
      networking: table({ podSubnet: aRange, serviceSubnet: aRange, disableDefaultCNI: truth, ipFamily: text }),
      nodes: listOf(v.object({ role: text }, 'table')),
    }),
  ),
  ...calicoKinds,
  ...ciliumKinds,
  eniConfig: kind('ENIConfig', /^crd\.k8s\.amazonaws\.com$/, v.object({ spec: table({ subnet: text }) })),
  antreaEgress: kind('Egress', /antrea\.io$/, v.object({ spec: table({ egressIP: anAddress, egressIPs: addresses }) })),
  antreaBgp: kind(
    'BGPPolicy',
    /antrea\.io$/,
    v.object({ spec: table({ advertisements: table({ pod: v.nullish(v.unknown()) }), bgpPeers: listOf(anyTable) }) }),
  ),
  antreaGateway: kind(
    'Gateway',
    /^multicluster\.crd\.antrea\.io$/,
    v.object({ gatewayIP: anAddress, internalIP: anAddress, serviceCIDR: aRange }),
  ),
  antreaMember: kind(
    'ClusterInfoImport',
    /^multicluster\.crd\.antrea\.io$/,
    v.object({ spec: table({ clusterID: text, serviceCIDR: aRange, podCIDRs: ranges }) }),
  ),
  addressPool: kind('IPAddressPool', metallb, v.object({ spec: table({ addresses: texts }) })),
  l2Advertisement: kind('L2Advertisement', metallb, v.object({ spec: table({ ipAddressPools: texts }) })),
  bgpAdvertisement: kind('BGPAdvertisement', metallb, v.object({ spec: table({ ipAddressPools: texts }) })),
  metallbPeer: kind('BGPPeer', metallb, v.object({ spec: bgpPeer })),
  ...joiningKinds,
  bareMetal: kind(
    'Cluster',
    /^baremetal\.cluster\.gke\.io$/,
    v.object({
      spec: table({
        clusterNetwork: table({
          flatIPv4: truth,
          advancedNetworking: truth,
          pods: table({ cidrBlocks: ranges }),
          services: table({ cidrBlocks: ranges }),
          multipleNetworkInterfaces: truth,
        }),
        loadBalancer: table({ mode: text, vips: table({ controlPlaneVIP: text, ingressVIP: text }) }),
      }),
    }),
  ),
  ...clusterApiKinds,
  clusterCidrConfig: kind(
    'ClusterCIDRConfig',
    /^baremetal\.cluster\.gke\.io$/,
    v.object({ spec: table({ ipv4: table({ cidr: aRange, perNodeMaskSize: blockLength }) }) }),
  ),
  flatIpMode: kind('FlatIPMode', /networking\.gke\.io$/, v.object({ spec: table({ peerSelector: anyTable }) })),
  gatewayGroup: kind(
    'NetworkGatewayGroup',
    /networking\.gke\.io$/,
    v.object({ spec: table({ floatingIPs: addresses }) }),
  ),
  gdcPeer: kind('BGPPeer', /networking\.gke\.io$/, v.object({ spec: bgpPeer })),
  /** Settings of a chart, which have no kind. */
  ciliumValues: kind('', /^$/, ciliumValues),
  flannelValues: kind('', /^$/, flannelValues),
  antreaValues: kind('', /^$/, antreaValues),
  kubeOvnValues: kind('', /^$/, kubeOvnValues),
  ovnValues: kind('', /^$/, ovnValues),
  /** What ip-masq-agent reads, without the ConfigMap around it. */
  masqConfig: kind('', /^$/, masqConfig),
  /** What K3s and RKE2 install, by its name. */
  helmChart: kind('HelmChart|HelmChartConfig', /^helm\.cattle\.io$/, v.object({})),
  /** Of K3s and RKE2, without a kind. */
  rancherConfig: kind('', /^$/, rancherConfig),
  kopsCluster: kind('Cluster', /^kops(\.k8s\.io)?$/, kopsCluster),
  talosConfig: kind('', /^$/, talosConfig),
  ...talosKinds,
  k3dCluster: kind('Simple', /^k3d\.io$/, k3dCluster),
  natPolicy: kind(
    'EgressNATPolicy',
    /networking\.gke\.io$/,
    v.object({ spec: table({ action: text, destinations: listOf(v.object({ cidr: aRange }, 'table')) }) }),
  ),
  ...ovnKinds,
  ...policyObjectKinds,
} as const satisfies Readonly<Record<string, KindSpec>>;

export type KindId = keyof typeof kinds;
export type BodyOf<Id extends KindId> = v.InferOutput<(typeof kinds)[Id]['schema']>;

function isKindId(name: string): name is KindId {
  return Object.hasOwn(kinds, name);
}

const kindIds: readonly KindId[] = Object.keys(kinds).filter(isKindId);

/** The groups of the API that have any of them. */
export const groupsOfKinds: readonly RegExp[] = [...new Set(kindIds.map((id) => kinds[id].group))];

/** Few kinds share a name (`Cluster`, `BGPPeer`). */
const byName = new Map<string, readonly KindId[]>();
for (const id of kindIds) {
  for (const name of kinds[id].kind.split('|')) byName.set(name, [...(byName.get(name) ?? []), id]);
}

/** Which kind of object that is; `null` for one that tells nothing here. What has a version and no kind is none (a chart's description). */
export function kindNamed(name: string, apiVersion: string | null): KindId | null {
  if (name === '') return null;
  if (apiVersion === null) return byName.get(name)?.[0] ?? null;
  const group = apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '';
  return byName.get(name)?.find((id) => kinds[id].group.test(group)) ?? null;
}
