import * as v from 'valibot';
import { aRange, table, text, texts, truth } from './fields.ts';

/** Of Flannel's chart, and of RKE2's that have it in them (canal). */
export const flannelValues = v.object({
  podCidr: aRange,
  flannel: table({ backend: text, directRouting: truth, args: texts }),
  calico: table({ masquerade: truth }),
});

/** Of Antrea's chart, spelled as in the agent's file. */
export const antreaValues = v.object({
  trafficEncapMode: text,
  tunnelType: text,
  noSNAT: truth,
  trafficEncryptionMode: text,
});

/** Of Kube-OVN's chart (kubeovn/kube-ovn, charts/kube-ovn). */
export const kubeOvnValues = v.object({
  networking: table({ NETWORK_TYPE: text, TUNNEL_TYPE: text }),
  ipv4: table({ POD_CIDR: aRange, SVC_CIDR: aRange }),
});

/** Of OVN-Kubernetes' chart, whose ranges of pods end with the length of blocks: `10.128.0.0/14/23`. */
export const ovnValues = v.object({ podNetwork: text, serviceNetwork: text });

/** What a chart's values are of, by the chart's name. */
export type ChartOf = 'cilium' | 'tigera' | 'flannel' | 'antrea' | 'kube-ovn' | 'ovn';

const charts: Readonly<Record<string, ChartOf>> = {
  cilium: 'cilium',
  'rke2-cilium': 'cilium',
  'tigera-operator': 'tigera',
  calico: 'tigera',
  'rke2-calico': 'tigera',
  flannel: 'flannel',
  'kube-flannel': 'flannel',
  'rke2-flannel': 'flannel',
  canal: 'flannel',
  'rke2-canal': 'flannel',
  antrea: 'antrea',
  'kube-ovn': 'kube-ovn',
  'ovn-kubernetes': 'ovn',
};

/** `null`: of none that makes a network here. */
export function chartNamed(name: string): ChartOf | null {
  return Object.hasOwn(charts, name) ? (charts[name] ?? null) : null;
}

/** Of its own charts RKE2 changes who hands out Cilium's addresses, and what pool Calico has; what others say is laid over all there is. */
export function laidOver(chart: string, values: object, isPart: boolean): object {
  switch (chart) {
    case 'rke2-cilium':
      return { ipam: { mode: 'kubernetes' }, ...values };
    case 'rke2-calico': {
      const told = 'installation' in values && typeof values.installation === 'object' ? values.installation : {};
      return { installation: { kubernetesProvider: 'RKE2', ...told } };
    }
    default:
      return isPart ? { ...values, isPart } : values;
  }
}
