/** Where a sentence comes from, by the title its publisher gave it, and the page that says it. */
export interface Source {
  readonly title: string;
  /** The page itself; of a repository, the file at the commit that was read. */
  readonly url: string;
  /** The day on which it was read, as `2026-11-28`: documents change. */
  readonly read: string;
}

const read = '2026-11-28';

export const claimSources = {
  models: {
    title: 'Google Distributed Cloud: Flat vs island mode network models',
    url: 'https://cloud.google.com/kubernetes-engine/distributed-cloud/bare-metal/docs/reference/flat-vs-island-network',
    read,
  },
  kubernetes: {
    title: 'Kubernetes: Services, Load Balancing, and Networking',
    url: 'https://kubernetes.io/docs/concepts/services-networking/',
    read,
  },
  sourceIp: {
    title: 'Kubernetes: Using Source IP',
    url: 'https://kubernetes.io/docs/tutorials/services/source-ip/',
    read,
  },
  calico: {
    title: 'Calico: Determine the best networking option',
    url: 'https://docs.tigera.io/calico/latest/networking/determine-best-networking',
    read,
  },
  aksOverlay: {
    title: 'Azure Kubernetes Service: Azure CNI Overlay',
    url: 'https://learn.microsoft.com/en-us/azure/aks/concepts-network-azure-cni-overlay',
    read,
  },
  vpcCni: {
    title: 'Amazon VPC CNI plugin: README (AWS_VPC_K8S_CNI_EXTERNALSNAT)',
    url: 'https://github.com/aws/amazon-vpc-cni-k8s/blob/master/README.md',
    read,
  },
  eksCustom: {
    title: 'Amazon EKS best practices: Custom networking',
    url: 'https://docs.aws.amazon.com/eks/latest/best-practices/custom-networking.html',
    read,
  },
  twiceNat: {
    title: 'RFC 2663: NAT Terminology and Considerations, 4.3 Twice NAT',
    url: 'https://www.rfc-editor.org/rfc/rfc2663#section-4.3',
    read,
  },
  overlappingSpace: {
    title: 'RFC 5684: Unintended Consequences of NAT Deployments with Overlapping Address Space',
    url: 'https://www.rfc-editor.org/rfc/rfc5684#section-4',
    read,
  },
  addressSharing: {
    title: 'RFC 6269: Issues with IP Address Sharing, 13 Security',
    url: 'https://www.rfc-editor.org/rfc/rfc6269#section-13',
    read,
  },
  networkPolicies: {
    title: 'Kubernetes: Network Policies',
    url: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
    read,
  },
  nodePortBypass: {
    title: 'Antrea: Ingress network policies are not honored when pods are accessed via NodePort (#280)',
    url: 'https://github.com/antrea-io/antrea/issues/280',
    read: '2026-11-29',
  },
} as const satisfies Readonly<Record<string, Source>>;
