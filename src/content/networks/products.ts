/** Products by the names their makers give them, which are the same in every language. */
export const products = {
  gke: 'Google Kubernetes Engine',
  eks: 'Amazon EKS',
  aks: 'Azure AKS',
  calico: 'Calico',
  cilium: 'Cilium',
  flannel: 'Flannel',
  antrea: 'Antrea',
  'ovn-kubernetes': 'OVN-Kubernetes',
  submariner: 'Submariner',
  istio: 'Istio',
  linkerd: 'Linkerd',
  skupper: 'Skupper',
  metallb: 'MetalLB',
  gdc: 'Google Distributed Cloud',
} as const;

export type ProductId = keyof typeof products;

export const productIds: readonly ProductId[] = [
  'gke',
  'eks',
  'aks',
  'calico',
  'cilium',
  'flannel',
  'antrea',
  'ovn-kubernetes',
  'submariner',
  'istio',
  'linkerd',
  'skupper',
  'metallb',
  'gdc',
];
