import * as v from 'valibot';
import { adminPolicy, baselinePolicy, clusterPolicy, networkPolicy } from '../../policy/policies.ts';
import { text } from './fields.ts';
import { kind } from './kindSpec.ts';

const group = /^policy\.networking\.k8s\.io$/;

/** Who may send to whom, by the API of Kubernetes; and that there are policies in the languages of network products, of which no more is kept. */
export const policyObjectKinds = {
  namespace: kind('Namespace', /^$/, v.object({})),
  networkPolicy: kind('NetworkPolicy', /^(networking\.k8s\.io|extensions)$/, networkPolicy),
  clusterPolicy: kind('ClusterNetworkPolicy', group, clusterPolicy),
  adminPolicy: kind('AdminNetworkPolicy', group, adminPolicy),
  baselinePolicy: kind('BaselineAdminNetworkPolicy', group, baselinePolicy),
  unreadPolicy: kind(
    [
      'NetworkPolicy|GlobalNetworkPolicy|StagedNetworkPolicy|StagedGlobalNetworkPolicy|StagedKubernetesNetworkPolicy',
      'CiliumNetworkPolicy|CiliumClusterwideNetworkPolicy|ClusterNetworkPolicy|MultiNetworkPolicy',
      'EgressFirewall|EgressNetworkPolicy|FQDNNetworkPolicy|AuthorizationPolicy',
    ].join('|'),
    /(projectcalico\.org|cilium\.io|antrea\.io|cncf\.io|ovn\.org|network\.openshift\.io|istio\.io|networking\.gke\.io)$/,
    v.object({ apiVersion: text }),
  ),
} as const;
