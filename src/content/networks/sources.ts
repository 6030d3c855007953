import type { Source } from '../claims/sources.ts';
import { policySources } from './policySources.ts';

const read = '2026-11-28';
const later = '2026-11-29';

/** What the presets rest on. */
export const networkSources = {
  'flat-vs-island': {
    title: 'Google Distributed Cloud: Flat vs island mode network models',
    url: 'https://cloud.google.com/kubernetes-engine/distributed-cloud/bare-metal/docs/reference/flat-vs-island-network',
    read,
  },
  'gdc-flat': {
    title: 'Google Distributed Cloud: Implement flat mode network model with BGP support',
    url: 'https://cloud.google.com/kubernetes-engine/distributed-cloud/bare-metal/docs/how-to/flat-bgp-network',
    read,
  },
  'gdc-static': {
    title: 'Google Distributed Cloud: Implement flat IPv4 mode network model',
    url: 'https://cloud.google.com/kubernetes-engine/distributed-cloud/bare-metal/docs/how-to/flat-network',
    read,
  },
  'gdc-ports': {
    title: 'Google Distributed Cloud: Network requirements',
    url: 'https://cloud.google.com/kubernetes-engine/distributed-cloud/bare-metal/docs/concepts/network-reqs',
    read,
  },
  'gke-routes': {
    title: 'Google Cloud: Create a routes-based cluster',
    url: 'https://cloud.google.com/kubernetes-engine/docs/how-to/routes-based-cluster',
    read,
  },
  'gke-masquerade': {
    title: 'Google Cloud: IP masquerade agent',
    url: 'https://cloud.google.com/kubernetes-engine/docs/concepts/ip-masquerade-agent',
    read,
  },
  'gke-analyzer': {
    title: 'Google Cloud: Network Analyzer, GKE IP masquerade configuration',
    url: 'https://cloud.google.com/network-intelligence-center/docs/network-analyzer/insights/kubernetes-engine/gke-ip-masquerade',
    read,
  },
  'ip-masq-agent': {
    title: 'kubernetes-sigs/ip-masq-agent: README',
    url: 'https://github.com/kubernetes-sigs/ip-masq-agent/blob/8ba92c69fefcec20cb22a229b3a72363a3720dcc/README.md',
    read,
  },
  'eks-custom': {
    title: 'Amazon EKS best practices: Custom networking',
    url: 'https://docs.aws.amazon.com/eks/latest/best-practices/custom-networking.html',
    read,
  },
  'eks-snat': {
    title: 'Amazon EKS user guide: Enable outbound internet access for Pods',
    url: 'https://docs.aws.amazon.com/eks/latest/userguide/external-snat.html',
    read,
  },
  'vpc-cni': {
    title: 'aws/amazon-vpc-cni-k8s: README',
    url: 'https://github.com/aws/amazon-vpc-cni-k8s/blob/02013f639a129092b50fa903aee9fbea87b2ff2f/README.md',
    read,
  },
  'aws-private-nat': {
    title: 'AWS Containers blog: Addressing IPv4 address exhaustion in EKS clusters using private NAT gateways',
    url: 'https://aws.amazon.com/blogs/containers/addressing-ipv4-address-exhaustion-in-amazon-eks-clusters-using-private-nat-gateways/',
    read,
  },
  'aks-docs': {
    title: 'Azure Kubernetes Service: Container networking overview',
    url: 'https://learn.microsoft.com/en-us/azure/aks/concepts-network-cni-overview',
    read,
  },
  'aks-legacy': {
    title: 'Azure Kubernetes Service: Legacy container networking',
    url: 'https://learn.microsoft.com/en-us/azure/aks/concepts-network-legacy-cni',
    read,
  },
  'calico-docs': {
    title: 'Calico: Determine the best networking option',
    url: 'https://docs.tigera.io/calico/latest/networking/determine-best-networking',
    read,
  },
  'calico-egress': {
    title: 'Calico: About Kubernetes egress',
    url: 'https://docs.tigera.io/calico/latest/about/kubernetes-training/about-kubernetes-egress',
    read,
  },
  felix: {
    title: 'projectcalico/calico: felix/rules/nat.go',
    url: 'https://github.com/projectcalico/calico/blob/3dad4ec48aa583ab8d4e29c63f46183ab0e17977/felix/rules/nat.go',
    read,
  },
  'cilium-routing': {
    title: 'Cilium: Routing',
    url: 'https://github.com/cilium/cilium/blob/3c19de867a251fd8845c5dee06e1fca7c9aa31e8/Documentation/network/concepts/routing.rst',
    read,
  },
  'cilium-masquerading': {
    title: 'Cilium: Masquerading',
    url: 'https://github.com/cilium/cilium/blob/de839566fe1806ec35d2a69ee569de3f139836c5/Documentation/network/concepts/masquerading.rst',
    read,
  },
  'cilium-clustermesh': {
    title: 'Cilium: Setting up Cluster Mesh',
    url: 'https://github.com/cilium/cilium/blob/7dbc63a47fd63a4574ba1cb1a59e4f776ecff07f/Documentation/network/clustermesh/clustermesh.rst',
    read,
  },
  'flannel-docs': {
    title: 'flannel-io/flannel: Backends',
    url: 'https://github.com/flannel-io/flannel/blob/edb78ca248293c4b008c043361e93e17f97c0123/Documentation/backends.md',
    read,
  },
  'antrea-docs': {
    title: 'Antrea: NoEncap and Hybrid traffic modes',
    url: 'https://github.com/antrea-io/antrea/blob/0182d3f04565c28f5af06953fa1e8622d8b08fe7/docs/noencap-hybrid-modes.md',
    read,
  },
  'ovn-docs': {
    title: 'OVN-Kubernetes: Route advertisements',
    url: 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/b3fbc8c74f0aab8305c971fd48f8e0a5edd5b3d6/docs/features/bgp-integration/route-advertisements.md',
    read,
  },
  'submariner-docs': {
    title: 'Submariner: Architecture',
    url: 'https://github.com/submariner-io/submariner-website/blob/6f563a80f275bdac5e630c4269e1cd81b797b8b8/src/content/getting-started/architecture/_index.en.md',
    read,
  },
  'submariner-globalnet': {
    title: 'Submariner: Globalnet controller',
    url: 'https://github.com/submariner-io/submariner-website/blob/df2022d8099d8d4d42737c386c01ff00f377eb9c/src/content/getting-started/architecture/globalnet/_index.en.md',
    read,
  },
  'istio-models': {
    title: 'Istio: Deployment models',
    url: 'https://istio.io/latest/docs/ops/deployment/deployment-models/',
    read,
  },
  'linkerd-docs': {
    title: 'Linkerd: Multi-cluster communication',
    url: 'https://linkerd.io/2-edge/features/multicluster/',
    read,
  },
  'skupper-docs': {
    title: 'skupperproject/skupper: README',
    url: 'https://github.com/skupperproject/skupper/blob/9d5f40f832837c85a8359b635b3c5b2c267fe31c/README.md',
    read,
  },
  'skupper-919': {
    title: 'skupperproject/skupper: issue 919',
    url: 'https://github.com/skupperproject/skupper/issues/919',
    read,
  },
  'metallb-docs': {
    title: 'MetalLB: MetalLB in layer 2 mode',
    url: 'https://metallb.universe.tf/concepts/layer2/',
    read,
  },
  'kube-proxy': {
    title: 'kubernetes/kubernetes: pkg/proxy/iptables/proxier.go',
    url: 'https://github.com/kubernetes/kubernetes/blob/092dddd12ca4cc5e66597de66a81fc77fdd3f29b/pkg/proxy/iptables/proxier.go',
    read,
  },
  'source-ip': {
    title: 'Kubernetes: Using Source IP',
    url: 'https://kubernetes.io/docs/tutorials/services/source-ip/',
    read,
  },
  'k3s-network': {
    title: 'K3s: Basic network options',
    url: 'https://github.com/k3s-io/docs/blob/0f7f1b2f1e8dce1d79f0f57baa53f1e0bad98cb6/docs/networking/basic-network-options.md',
    read: later,
  },
  'rke2-network': {
    title: 'RKE2: Network options',
    url: 'https://github.com/rancher/rke2-docs/blob/9477b7b1df1f0bd431cdabbb39fbdcd21cb82602/docs/networking/basic_network_options.md',
    read: later,
  },
  'canal-manifest': {
    title: 'projectcalico/calico: manifests/canal.yaml',
    url: 'https://github.com/projectcalico/calico/blob/87c15906f20c4ca1fda55af92295e7678b0cc0b2/manifests/canal.yaml',
    read: later,
  },
  'k0s-network': {
    title: 'k0s: Networking',
    url: 'https://github.com/k0sproject/k0s/blob/dff90cee9a6e8e22c6d0f3efef0f9a77fc223be4/docs/networking.md',
    read: later,
  },
  'kube-router-how': {
    title: 'kube-router: Theory of operation',
    url: 'https://github.com/cloudnativelabs/kube-router/blob/7c2c2779e397b15b85dc5fd2b6e6ff2c64c38596/docs/how-it-works.md',
    read: later,
  },
  'kube-router-bgp': {
    title: 'kube-router: Configuring BGP peers',
    url: 'https://github.com/cloudnativelabs/kube-router/blob/7c2c2779e397b15b85dc5fd2b6e6ff2c64c38596/docs/bgp.md',
    read: later,
  },
  'kube-router-guide': {
    title: 'kube-router: User guide',
    url: 'https://github.com/cloudnativelabs/kube-router/blob/7c2c2779e397b15b85dc5fd2b6e6ff2c64c38596/docs/user-guide.md',
    read: later,
  },
  'kube-router-tunnels': {
    title: 'kube-router: Tunnels',
    url: 'https://github.com/cloudnativelabs/kube-router/blob/7c2c2779e397b15b85dc5fd2b6e6ff2c64c38596/docs/tunnels.md',
    read: later,
  },
  'kube-router-egress': {
    title: 'cloudnativelabs/kube-router: pkg/controllers/routing/pod_egress.go',
    url: 'https://github.com/cloudnativelabs/kube-router/blob/7c2c2779e397b15b85dc5fd2b6e6ff2c64c38596/pkg/controllers/routing/pod_egress.go',
    read: later,
  },
  'kind-config': {
    title: 'kind: Configuration',
    url: 'https://github.com/kubernetes-sigs/kind/blob/fed268827e21ca48a74c38215c316dd343364ef5/site/content/docs/user/configuration.md',
    read: later,
  },
  'kind-issues': {
    title: 'kind: Known issues',
    url: 'https://github.com/kubernetes-sigs/kind/blob/fed268827e21ca48a74c38215c316dd343364ef5/site/content/docs/user/known-issues.md',
    read: later,
  },
  'kindnet-masquerade': {
    title: 'kubernetes-sigs/kind: images/kindnetd/cmd/kindnetd/masq.go',
    url: 'https://github.com/kubernetes-sigs/kind/blob/fed268827e21ca48a74c38215c316dd343364ef5/images/kindnetd/cmd/kindnetd/masq.go',
    read: later,
  },
  'kindnet-routes': {
    title: 'kubernetes-sigs/kind: images/kindnetd/cmd/kindnetd/routes.go',
    url: 'https://github.com/kubernetes-sigs/kind/blob/fed268827e21ca48a74c38215c316dd343364ef5/images/kindnetd/cmd/kindnetd/routes.go',
    read: later,
  },
  'kindnet-cni': {
    title: 'kubernetes-sigs/kind: images/kindnetd/cmd/kindnetd/cni.go',
    url: 'https://github.com/kubernetes-sigs/kind/blob/fed268827e21ca48a74c38215c316dd343364ef5/images/kindnetd/cmd/kindnetd/cni.go',
    read: later,
  },
  'minikube-cni': {
    title: 'kubernetes/minikube: pkg/minikube/cni/cni.go',
    url: 'https://github.com/kubernetes/minikube/blob/eb25dbc703701fa38c3f65c89a1896baa375e5ed/pkg/minikube/cni/cni.go',
    read: later,
  },
  'calico-manifest': {
    title: 'projectcalico/calico: manifests/custom-resources.yaml',
    url: 'https://github.com/projectcalico/calico/blob/87c15906f20c4ca1fda55af92295e7678b0cc0b2/manifests/custom-resources.yaml',
    read: later,
  },
  'gke-dataplane': {
    title: 'Google Cloud: GKE Dataplane V2',
    url: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/dataplane-v2',
    read: later,
  },
  'eks-prefix': {
    title: 'Amazon EKS best practices: Prefix mode for Linux',
    url: 'https://github.com/aws/aws-eks-best-practices/blob/dc0243ad2cf41ff631097731852f18827de332c2/latest/bpg/networking/prefix-mode_linux.adoc',
    read: later,
  },
  'eks-auto': {
    title: 'Amazon EKS user guide: VPC networking and load balancing in EKS Auto Mode',
    url: 'https://github.com/awsdocs/amazon-eks-user-guide/blob/4d52b4d05e3478582e7d10a73cbd9ba9194dd5f7/latest/ug/automode/auto-networking.adoc',
    read: later,
  },
  'eks-node-class': {
    title: 'Amazon EKS user guide: Create a node class',
    url: 'https://github.com/awsdocs/amazon-eks-user-guide/blob/4d52b4d05e3478582e7d10a73cbd9ba9194dd5f7/latest/ug/automode/create-node-class.adoc',
    read: later,
  },
  'aks-cilium': {
    title: 'Azure Kubernetes Service: Azure CNI powered by Cilium',
    url: 'https://github.com/MicrosoftDocs/azure-aks-docs/blob/fb060abe6a8fef960d4c487b543bf7b1e97808fe/articles/aks/azure-cni-powered-by-cilium.md',
    read: later,
  },
  'aks-kubenet': {
    title: 'Azure Kubernetes Service: Use kubenet networking',
    url: 'https://github.com/MicrosoftDocs/azure-aks-docs/blob/fb060abe6a8fef960d4c487b543bf7b1e97808fe/articles/aks/configure-kubenet.md',
    read: later,
  },
  'aks-kubenet-end': {
    title: 'Azure Kubernetes Service: Retirement of kubenet',
    url: 'https://github.com/MicrosoftDocs/azure-aks-docs/blob/fb060abe6a8fef960d4c487b543bf7b1e97808fe/articles/aks/includes/kubenet-retirement.md',
    read: later,
  },
  'cilium-bgp': {
    title: 'Cilium: BGP control plane',
    url: 'https://github.com/cilium/cilium/blob/026740195c43504fcf9e1fd6b8c92754d45c0f5d/Documentation/network/bgp-control-plane/bgp-control-plane.rst',
    read: later,
  },
  'cilium-bgp-resources': {
    title: 'Cilium: BGP control plane resources',
    url: 'https://github.com/cilium/cilium/blob/003a8c453169c07b86693ab78b3e1341bb6bd15a/Documentation/network/bgp-control-plane/bgp-control-plane-v2.rst',
    read: later,
  },
  'kube-ovn-subnet': {
    title: 'Kube-OVN: Config subnet',
    url: 'https://github.com/kubeovn/docs/blob/9f678c1f335d1803d48c7cbad5201961170072d5/docs/guide/subnet.en.md',
    read: later,
  },
  'kube-ovn-tunnel': {
    title: 'Kube-OVN: Tunnel protocol selection',
    url: 'https://github.com/kubeovn/docs/blob/9f678c1f335d1803d48c7cbad5201961170072d5/docs/reference/tunnel-protocol.en.md',
    read: later,
  },
  'linkerd-reference': {
    title: 'Linkerd: Multi-cluster communication (reference)',
    url: 'https://github.com/linkerd/website/blob/93f001753363bba09eafd81e290512f89f4697ed/linkerd.io/content/2-edge/reference/multicluster.md',
    read: later,
  },
  'istio-ambient-multicluster': {
    title: 'Istio blog: Introducing ambient multicluster',
    url: 'https://github.com/istio/istio.io/blob/11fbbd813ff26ac47a49cbf184a4055ac99ccdf7/content/en/blog/2025/ambient-multicluster/index.md',
    read: later,
  },
  'istio-ambient-install': {
    title: 'Istio: Install ambient multi-primary on different networks',
    url: 'https://github.com/istio/istio.io/blob/173f3d68f245b5f0270f73ebfa892d8cead3635b/content/en/docs/ambient/install/multicluster/multi-primary_multi-network/index.md',
    read: later,
  },
  'cilium-egress-gateway': {
    title: 'Cilium: Egress gateway',
    url: 'https://github.com/cilium/cilium/blob/1a262544e79ab88bf2f35794cc54d74b926e137e/Documentation/network/egress-gateway/egress-gateway.rst',
    read: later,
  },
  'ovn-egress-ip': {
    title: 'OVN-Kubernetes: EgressIP',
    url: 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/8871cd9cec9c45d6da1baf9e3b06eb575f49039c/docs/features/cluster-egress-controls/egress-ip.md',
    read: later,
  },
  'okd-egress-ip': {
    title: 'OKD: Configuring an egress IP address',
    url: 'https://docs.okd.io/4.6/networking/ovn_kubernetes_network_provider/configuring-egress-ips-ovn.html',
    read: later,
  },
  'antrea-egress': {
    title: 'Antrea: Egress',
    url: 'https://github.com/antrea-io/antrea/blob/fc70f2bb7037f398196fd42210d34800cb6aa398/docs/egress.md',
    read: later,
  },
  ...policySources,
} as const satisfies Readonly<Record<string, Source>>;

export type SourceId = keyof typeof networkSources;

export function isSourceId(text: string): text is SourceId {
  return Object.hasOwn(networkSources, text);
}
