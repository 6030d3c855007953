import type { NodeBlockPreset, PlanExample } from '../../planner/index.ts';

/** Where a statement is from. Titles are names; they stay as they are in every language. */
export interface Reference {
  readonly title: string;
  readonly url: string;
}

const rfc = (number: number): Reference => ({
  title: `RFC ${number}`,
  url: `https://www.rfc-editor.org/rfc/rfc${number}`,
});

const classE: Reference = {
  title: 'Google Cloud: Class E in GKE',
  url: 'https://cloud.google.com/blog/products/containers-kubernetes/how-class-e-addresses-solve-for-ip-address-exhaustion-in-gke',
};

const eksPrefixes: Reference = {
  title: 'EKS: IP prefixes for nodes',
  url: 'https://docs.aws.amazon.com/eks/latest/userguide/cni-increase-ip-addresses-procedure.html',
};

export const caseSources: Readonly<Record<PlanExample, readonly Reference[]>> = {
  roomy: [rfc(1918)],
  scarce: [rfc(1918)],
  'carrier-space': [
    rfc(6598),
    {
      title: 'EKS: custom networking',
      url: 'https://docs.aws.amazon.com/eks/latest/best-practices/custom-networking.html',
    },
  ],
  'class-e': [rfc(1112), classE],
  'four-sixteens': [rfc(4632)],
  'every-fourteen-touched': [rfc(4632)],
  'every-thirty-second': [rfc(4632)],
  'alternating-eighteens': [rfc(4632)],
  'every-second-half': [rfc(4632), eksPrefixes],
};

export const productSources: Readonly<Record<NodeBlockPreset, Reference>> = {
  gke: {
    title: 'GKE: optimizing IP address allocation',
    url: 'https://cloud.google.com/kubernetes-engine/docs/how-to/flexible-pod-cidr',
  },
  flannel: {
    title: 'flannel: configuration',
    url: 'https://github.com/flannel-io/flannel/blob/master/Documentation/configuration.md',
  },
  calico: {
    title: 'Calico: IP pool',
    url: 'https://docs.tigera.io/calico/latest/reference/resources/ippool',
  },
  'aks-overlay': {
    title: 'AKS: Azure CNI Overlay',
    url: 'https://learn.microsoft.com/en-us/azure/aks/concepts-network-azure-cni-overlay',
  },
};

export const largeClusters: Reference = {
  title: 'Kubernetes: considerations for large clusters',
  url: 'https://kubernetes.io/docs/setup/best-practices/cluster-large/',
};
