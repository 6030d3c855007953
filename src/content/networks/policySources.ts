import type { Source } from '../claims/sources.ts';

const read = '2026-11-29';

/** What is known of who enforces network policies, and where. */
export const policySources = {
  'flannel-canal': {
    title: 'Calico: Install Calico for policy and flannel (aka Canal) for networking',
    url: 'https://docs.tigera.io/calico/latest/getting-started/kubernetes/flannel/install-for-flannel',
    read,
  },
  'antrea-policies': {
    title: 'Antrea: AdminNetworkPolicy API support',
    url: 'https://antrea.io/docs/main/docs/admin-network-policy/',
    read,
  },
  'eks-policies': {
    title: 'aws/aws-network-policy-agent: README',
    url: 'https://pkg.go.dev/github.com/aws/aws-network-policy-agent',
    read,
  },
  'ovn-policies': {
    title: 'OpenShift 4.16: Admin network policy (OVN-Kubernetes)',
    url: 'https://docs.redhat.com/ja/documentation/openshift_container_platform/4.16/html/networking/admin-network-policy',
    read,
  },
  'gke-policies': {
    title: 'Google Cloud: Dataplane V2',
    url: 'https://docs.cloud.google.com/kubernetes-engine/multi-cloud/docs/aws/concepts/dataplane-v2',
    read,
  },
  'calico-forward': {
    title: 'projectcalico/calico #3901: rules in cali-FORWARD of the filter table',
    url: 'https://github.com/projectcalico/calico/issues/3901',
    read,
  },
} as const satisfies Readonly<Record<string, Source>>;
