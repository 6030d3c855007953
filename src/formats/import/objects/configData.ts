import * as v from 'valibot';
import { table, text, textTable } from './fields.ts';

/** The entries of ConfigMaps that are looked into: settings of the network, and documents that hold some. */
const tellingEntries =
  /^(net-conf\.json|config\.conf|config|ClusterConfiguration|ip-masq-agent(-config)?(-reconciled)?|antrea-(agent|controller)\.conf|calico_backend|net_cidr|svc_cidr|conf|ipam|cluster-pool-ipv4-(cidr|mask-size)|routing-mode|tunnel|tunnel-protocol|enable-(ipv4|ipv6|ipv4-masquerade|ipv6-masquerade|bpf-masquerade|ip-masq-agent|bgp-control-plane|endpoint-routes|wireguard|ipsec|ipv4-egress-gateway|masquerade|local-node-route)|masquerade|egress-masquerade-interfaces|ipv4-native-routing-cidr|native-routing-cidr|auto-direct-node-routes|kube-proxy-replacement|bpf-lb-(mode|sock)|cni-chaining-mode|cluster-(name|id)|clustermesh-enable-.*|enable-egress-gateway)$/;

/** The ConfigMaps that are looked into. Everybody may call an entry `config`, or write a template into it. */
const tellingMaps =
  /^(kubeadm-config|kube-proxy|cilium-config|calico-config|(rke2-)?canal-config|antrea-(windows-)?config.*|ovn-config)$/;

/** On AKS there may be several, of several authors, and all of their lists count (azure-ip-masq-merger). */
export const ipMasqMaps = /^(azure-([\w-]+-)?)?ip-masq-agent(-config)?(-\w+)?$/;

/** Flannel's, whose ConfigMap has any name. */
const tellingAnywhere = /^net-conf\.json$/;

/** A ConfigMap without all the entries that no product's reading asks for. */
export const configMap = v.pipe(
  v.object({ metadata: table({ name: text }), data: textTable }),
  v.transform(({ metadata, data }): { readonly data: Readonly<Record<string, string>> } => {
    const name = metadata.name ?? '';
    const asked = tellingMaps.test(name) || ipMasqMaps.test(name) ? tellingEntries : tellingAnywhere;
    return { data: Object.fromEntries(Object.entries(data).filter(([key]) => asked.test(key))) };
  }),
);
