/** The presets that come with the page, `public/networks/<id>.json`, in the order in which they are offered. */
export const presetIds = [
  'gke-vpc-native',
  'gke-routes-based',
  'gke-ip-masq-agent',
  'eks-default',
  'eks-external-snat',
  'eks-private-nat',
  'aks-node-subnet',
  'aks-pod-subnet',
  'aks-overlay',
  'calico-bgp',
  'calico-bgp-nat-outgoing',
  'calico-ipip',
  'calico-vxlan',
  'cilium-native',
  'cilium-tunnel',
  'cilium-clustermesh',
  'flannel-vxlan',
  'flannel-host-gw',
  'antrea-encap',
  'antrea-noencap',
  'ovn-default',
  'ovn-bgp',
  'submariner',
  'submariner-globalnet',
  'istio-east-west',
  'linkerd-gateway',
  'skupper',
  'metallb-l2',
  'gdc-bgp',
  'gdc-static',
  'gdc-island',
] as const;
export type PresetId = (typeof presetIds)[number];

export function isPresetId(text: string): text is PresetId {
  return presetIds.some((id) => id === text);
}
