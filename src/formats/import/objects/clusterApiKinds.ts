import * as v from 'valibot';
import { aRange, listOf, ranges, table, text, truth } from './fields.ts';
import { kind } from './kindSpec.ts';

const reference = table({ kind: text });
const controlPlane = /^controlplane\.cluster\.x-k8s\.io$/;
const infrastructure = /^(controlplane|infrastructure)\.cluster\.x-k8s\.io$/;
const block = table({ cidrBlock: aRange });

/** What Cluster API is told of a cluster that it is to make. */
export const clusterApiKinds = {
  declaredCluster: kind(
    'Cluster',
    /^cluster\.x-k8s\.io$/,
    v.object({
      spec: table({
        clusterNetwork: table({ pods: table({ cidrBlocks: ranges }), services: table({ cidrBlocks: ranges }) }),
        controlPlaneRef: reference,
        infrastructureRef: reference,
      }),
    }),
  ),
  kubeadmControlPlane: kind(
    'KubeadmControlPlane',
    controlPlane,
    v.object({
      spec: table({
        kubeadmConfigSpec: table({
          clusterConfiguration: table({ networking: table({ podSubnet: aRange, serviceSubnet: aRange }) }),
        }),
      }),
    }),
  ),
  rke2ControlPlane: kind(
    'RKE2ControlPlane',
    controlPlane,
    v.object({ spec: table({ serverConfig: table({ cni: text }) }) }),
  ),
  eksControlPlane: kind(
    'AWSManagedControlPlane',
    controlPlane,
    v.object({
      spec: table({ vpcCni: table({ disable: truth, env: listOf(v.object({ name: text, value: text }, 'table')) }) }),
    }),
  ),
  gkeControlPlane: kind(
    'GCPManagedControlPlane',
    infrastructure,
    v.object({ spec: table({ clusterNetwork: table({ pod: block, service: block }) }) }),
  ),
  aksControlPlane: kind(
    'AzureManagedControlPlane',
    infrastructure,
    v.object({ spec: table({ networkPlugin: text, networkPluginMode: text }) }),
  ),
} as const;
