/**
 * What gives the objects without all that nobody here asks for: no Secrets, no environment, no images, of annotations those of networks, of
 * labels those and the ones by which policies tell pods and namespaces apart. The same in every language.
 */
export const slimCommand = `kubectl get nodes,pods,services,endpointslices,namespaces,networkpolicies -A -o json | jq '.items |= map({
  apiVersion, kind,
  metadata: {name: .metadata.name, namespace: .metadata.namespace,
    labels: (.kind as $kind | .metadata.labels // {} | with_entries(select(($kind == "Pod" or $kind == "Namespace")
      or (.key | test("service-name|gke-nodepool|submariner.io/gateway|kubernetes.azure.com"))))),
    annotations: (.metadata.annotations // {} | with_entries(select(.key | test("flannel|projectcalico.org/IPv4|ipv4-pod-cidr|node-subnets"))))},
  spec: (.spec // {} | {podCIDR, podCIDRs, nodeName, hostNetwork, type, clusterIP, clusterIPs, ports, externalIPs,
    externalTrafficPolicy, internalTrafficPolicy, loadBalancerSourceRanges,
    podSelector, policyTypes, ingress, egress, containers: [.containers[]? | {ports}]}),
  status: (.status // {} | {addresses, phase, podIP, podIPs, hostIP, loadBalancer}),
  addressType, endpoints, ports} | del(..|nulls))' > cluster.json`;

/** One more line for what makes the cluster's network. */
export const networkCommands: readonly { readonly name: string; readonly command: string }[] = [
  { name: 'Cilium', command: 'kubectl -n kube-system get configmap cilium-config -o json > cilium.json' },
  {
    name: 'Calico',
    command:
      'kubectl get ippools.crd.projectcalico.org,blockaffinities.crd.projectcalico.org,bgppeers.crd.projectcalico.org,bgpconfigurations.crd.projectcalico.org,felixconfigurations.crd.projectcalico.org -o json > calico.json',
  },
  {
    name: 'Flannel',
    command: 'kubectl -n kube-flannel get configmap/kube-flannel-cfg daemonset/kube-flannel-ds -o json > flannel.json',
  },
  { name: 'AWS VPC CNI', command: 'kubectl -n kube-system get daemonset aws-node -o json > aws.json' },
  { name: 'GKE', command: 'kubectl -n kube-system get configmap ip-masq-agent -o json > masq.json' },
  { name: 'AKS', command: 'kubectl -n kube-system get configmap azure-ip-masq-agent-config -o json > masq.json' },
  { name: 'Antrea', command: 'kubectl -n kube-system get configmap antrea-config -o json > antrea.json' },
  { name: 'OpenShift', command: 'kubectl get network.config.openshift.io cluster -o json > network.json' },
  { name: 'kubeadm', command: 'kubectl -n kube-system get configmap kubeadm-config kube-proxy -o json > kubeadm.json' },
  {
    name: 'Submariner',
    command:
      'kubectl -n submariner-operator get clusters.submariner.io,endpoints.submariner.io -o json > submariner.json',
  },
  {
    name: 'AdminNetworkPolicy',
    command: 'kubectl get adminnetworkpolicies,baselineadminnetworkpolicies -o json > admin.json',
  },
  {
    name: 'ClusterNetworkPolicy',
    command: 'kubectl get clusternetworkpolicies.policy.networking.k8s.io -o json > tiers.json',
  },
  { name: 'GDC', command: 'kubectl get clusters.baremetal.cluster.gke.io -A -o json > gdc.json' },
];
