/** Where a sentence comes from, by the title its publisher gave it. */
export interface Source {
  readonly title: string;
  readonly url: string;
}

export const sources = {
  models: {
    title: 'Google Distributed Cloud: Flat vs island mode network models',
    url: 'https://cloud.google.com/kubernetes-engine/distributed-cloud/bare-metal/docs/reference/flat-vs-island-network',
  },
  kubernetes: {
    title: 'Kubernetes: Services, Load Balancing, and Networking',
    url: 'https://kubernetes.io/docs/concepts/services-networking/',
  },
  sourceIp: {
    title: 'Kubernetes: Using Source IP',
    url: 'https://kubernetes.io/docs/tutorials/services/source-ip/',
  },
  calico: {
    title: 'Calico: Determine the best networking option',
    url: 'https://docs.tigera.io/calico/latest/networking/determine-best-networking',
  },
  aksOverlay: {
    title: 'Azure Kubernetes Service: Azure CNI Overlay',
    url: 'https://learn.microsoft.com/en-us/azure/aks/concepts-network-azure-cni-overlay',
  },
  vpcCni: { title: 'Amazon VPC CNI plugin: README', url: 'https://github.com/aws/amazon-vpc-cni-k8s' },
  eksCustom: {
    title: 'Amazon EKS best practices: Custom networking',
    url: 'https://docs.aws.amazon.com/eks/latest/best-practices/custom-networking.html',
  },
} as const satisfies Readonly<Record<string, Source>>;
