/** Where something is written, as its authors call it; `null` where no one address holds it. */
export interface Source {
  readonly title: string;
  readonly address: string | null;
}

/** What the presets rest on. */
export const sources = {
  'gke-compare': {
    title: 'Google Cloud, Compare network models in GKE',
    address: 'https://cloud.google.com/architecture/gke-compare-network-models',
  },
  'flat-vs-island': {
    title: 'Google Distributed Cloud, Flat vs island mode network models',
    address:
      'https://cloud.google.com/kubernetes-engine/distributed-cloud/bare-metal/docs/reference/flat-vs-island-network',
  },
  'gdc-flat': {
    title: 'Google Distributed Cloud, Deploy clusters in flat mode',
    address: null,
  },
  'gke-routes': {
    title: 'Google Cloud, Create a routes-based cluster',
    address: null,
  },
  'gke-masquerade': {
    title: 'Google Cloud, IP masquerade agent',
    address: 'https://cloud.google.com/kubernetes-engine/docs/concepts/ip-masquerade-agent',
  },
  'gke-analyzer': { title: 'Google Cloud, Network Analyzer: GKE IP masquerade configuration', address: null },
  'ip-masq-agent': {
    title: 'kubernetes-sigs/ip-masq-agent, README and source',
    address: 'https://github.com/kubernetes-sigs/ip-masq-agent',
  },
  'eks-custom': {
    title: 'aws/aws-eks-best-practices, Custom networking',
    address: 'https://github.com/aws/aws-eks-best-practices',
  },
  'eks-snat': {
    title: 'awsdocs/amazon-eks-user-guide, External SNAT',
    address: 'https://github.com/awsdocs/amazon-eks-user-guide',
  },
  'vpc-cni': {
    title: 'aws/amazon-vpc-cni-k8s, README and network.go',
    address: 'https://github.com/aws/amazon-vpc-cni-k8s',
  },
  'aws-private-nat': { title: 'AWS blog, private NAT gateways', address: null },
  'aks-docs': {
    title: 'MicrosoftDocs/azure-aks-docs, Azure CNI concepts',
    address: 'https://github.com/MicrosoftDocs/azure-aks-docs',
  },
  'calico-docs': {
    title: 'tigera/docs, Calico networking',
    address: 'https://github.com/tigera/docs',
  },
  'calico-egress': { title: 'tigera/docs, About Kubernetes egress', address: 'https://github.com/tigera/docs' },
  felix: { title: 'projectcalico/calico, felix/rules', address: 'https://github.com/projectcalico/calico' },
  'cilium-routing': {
    title: 'Cilium, Routing',
    address: 'https://github.com/cilium/cilium/blob/main/Documentation/network/concepts/routing.rst',
  },
  'cilium-masquerading': {
    title: 'Cilium, Masquerading',
    address: 'https://github.com/cilium/cilium/blob/main/Documentation/network/concepts/masquerading.rst',
  },
  'cilium-clustermesh': {
    title: 'Cilium, Cluster Mesh',
    address: 'https://github.com/cilium/cilium',
  },
  'flannel-docs': {
    title: 'flannel-io/flannel, Documentation and iptables.go',
    address: 'https://github.com/flannel-io/flannel',
  },
  'antrea-docs': { title: 'antrea-io/antrea, docs', address: 'https://github.com/antrea-io/antrea' },
  'ovn-docs': {
    title: 'ovn-kubernetes, docs',
    address: 'https://github.com/ovn-kubernetes/ovn-kubernetes',
  },
  'submariner-docs': {
    title: 'submariner-io/submariner-website',
    address: 'https://github.com/submariner-io/submariner-website',
  },
  'submariner-globalnet': {
    title: 'submariner-io/submariner-website, issue 1079',
    address: 'https://github.com/submariner-io/submariner-website/issues/1079',
  },
  'istio-models': {
    title: 'Istio, Deployment models',
    address: 'https://github.com/istio/istio.io',
  },
  'linkerd-docs': { title: 'linkerd/website, Multicluster', address: 'https://github.com/linkerd/website' },
  'skupper-docs': { title: 'Skupper README and documentation', address: 'https://github.com/skupperproject/skupper' },
  'skupper-919': {
    title: 'skupperproject/skupper, issue 919',
    address: 'https://github.com/skupperproject/skupper/issues/919',
  },
  'metallb-docs': { title: 'MetalLB, Concepts and Usage', address: 'https://github.com/metallb/metallb' },
  'kube-proxy': {
    title: 'kubernetes/kubernetes, pkg/proxy/iptables/proxier.go',
    address: 'https://github.com/kubernetes/kubernetes/blob/master/pkg/proxy/iptables/proxier.go',
  },
  'cloud-ttl': { title: 'cloudaffaire.com, answer on the TTL of an AWS VPC gateway', address: null },
  'source-ip': {
    title: 'Kubernetes, Using Source IP',
    address: 'https://github.com/kubernetes/website',
  },
} as const satisfies Readonly<Record<string, Source>>;

export type SourceId = keyof typeof sources;

export function isSourceId(text: string): text is SourceId {
  return Object.hasOwn(sources, text);
}
