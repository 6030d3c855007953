import * as v from 'valibot';
import { textTable } from './fields.ts';

/** The entries of ConfigMaps that are looked into: settings of the network, and documents that hold some. */
const tellingEntries =
  /^(net-conf\.json|config\.conf|config|ClusterConfiguration|ip-masq-agent(-config)?(-reconciled)?|antrea-(agent|controller)\.conf|calico_backend|net_cidr|svc_cidr|conf|ipam|cluster-pool-ipv4-(cidr|mask-size)|routing-mode|tunnel|tunnel-protocol|enable-(ipv4|ipv6|ipv4-masquerade|ipv6-masquerade|bpf-masquerade|ip-masq-agent|bgp-control-plane|endpoint-routes|wireguard|ipsec|ipv4-egress-gateway|masquerade|local-node-route)|masquerade|egress-masquerade-interfaces|ipv4-native-routing-cidr|native-routing-cidr|auto-direct-node-routes|kube-proxy-replacement|bpf-lb-(mode|sock)|cni-chaining-mode|cluster-(name|id)|clustermesh-enable-.*|enable-egress-gateway)$/;

/** A ConfigMap's data without all the entries that no product's reading asks for. */
export const configData = v.pipe(
  textTable,
  v.transform(
    (data): Readonly<Record<string, string>> =>
      Object.fromEntries(Object.entries(data).filter(([name]) => tellingEntries.test(name))),
  ),
);
