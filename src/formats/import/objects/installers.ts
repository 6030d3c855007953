import * as v from 'valibot';
import { aRange, blockLength, maybe, ranges, table, text } from './fields.ts';
import { kind } from './kindSpec.ts';

const kopsRanges = { nonMasqueradeCIDR: aRange, podCIDR: aRange, serviceClusterIPRange: aRange };
const there = maybe(v.unknown());

/** A Cluster of kOps; from v1alpha3 on its ranges stand under `networking`, beside the one network that is there. */
export const kopsCluster = v.object({
  spec: table({
    ...kopsRanges,
    kubeControllerManager: table({ clusterCIDR: aRange }),
    networking: table({
      ...kopsRanges,
      amazonvpc: there,
      calico: there,
      canal: there,
      cilium: maybe(v.object({ ipam: text })),
      flannel: maybe(v.object({ backend: text })),
      gcp: there,
      kindnet: there,
      kubenet: there,
      kuberouter: there,
      weave: there,
    }),
  }),
});

/** What machines of Talos are configured with, certificates and keys left out. */
export const talosConfig = v.object({
  cluster: table({
    clusterName: text,
    network: table({ podSubnets: ranges, serviceSubnets: ranges, cni: table({ name: text }) }),
  }),
});

/** The same in documents of their own, each of a kind (siderolabs/talos, pkg/machinery/config/types/k8s). */
export const talosKinds = {
  talosNetwork: kind(
    'KubeNetworkConfig',
    /^$/,
    v.object({ podSubnets: ranges, serviceSubnets: ranges, nodeCIDRMaskSizeIPv4: blockLength }),
  ),
  /** Of a patch `$patch: delete` takes it away. */
  talosFlannel: kind('KubeFlannelCNIConfig', /^$/, v.object({ backendType: text, $patch: text })),
  talosCluster: kind('KubeClusterConfig', /^$/, v.object({ clusterName: text })),
} as const;

/** A machine's configuration, or a patch of it that tells of the cluster's network. */
export function isTalosConfig(value: object): boolean {
  if (!('cluster' in value) || typeof value.cluster !== 'object' || value.cluster === null) return false;
  const { cluster } = value;
  const network = 'network' in cluster && typeof cluster.network === 'object' ? cluster.network : null;
  return ('machine' in value && 'controlPlane' in cluster) || (network !== null && Object.keys(network).some(isTold));
}

function isTold(key: string): boolean {
  return key === 'podSubnets' || key === 'serviceSubnets' || key === 'cni';
}
