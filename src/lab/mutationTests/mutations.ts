import type { Difference } from '../comparison/compare.ts';

/** An engine that is wrong in one thing. */
export type Mutation =
  | 'ttl-on-a-bridge'
  | 'source-nat-before-routing'
  | 'reply-left-translated'
  | 'masquerade-as-the-node'
  | 'destination-nat-after-routing'
  | 'hairpin-without-source-nat'
  | 'outer-ttl-inherited'
  | 'reject-as-silence'
  | 'nat-by-packet'
  | 'port-always-drawn'
  | 'handshake-is-everything'
  | 'answering-oneself'
  | 'tunnel-in-itself'
  | 'first-listed-answers'
  | 'broadcast-like-any-address'
  | 'bridge-forgets'
  | 'outer-flows-unseen'
  | 'only-handshakes-translated'
  | 'drop-taken-for-blackhole'
  | 'only-kernels-answer'
  | 'everybody-forwards'
  | 'bridges-always-filter'
  | 'ports-give-back'
  | 'interfaces-judge-as-all';

interface MutationTest {
  /** A send that shows it, as arguments of `npm run lab`. */
  readonly line: string;
  /** What the comparison says of it: where, and what the wrong engine and the kernel have there. */
  readonly told: Pick<Difference, 'aspect' | 'predicted' | 'observed'>;
}

/** Ranges that lie over one another, and addresses to go out under: no scenario of the catalogue has these. */
const own = 'src/lab/mutationTests/scenarios';

export const mutations: Readonly<Record<Mutation, MutationTest>> = {
  'ttl-on-a-bridge': {
    line: 'two-clusters --model flat --from cluster-1/pod-a --to cluster-1/pod-b',
    told: {
      aspect: 'request',
      predicted: 'cluster-1.node-1 veth-pod-b out tcp 10.4.1.2:40000>10.4.1.3:8080 syn ttl 63',
      observed: 'cluster-1.node-1 veth-pod-b out tcp 10.4.1.2:40000>10.4.1.3:8080 syn ttl 64',
    },
  },
  'source-nat-before-routing': {
    line: 'two-clusters --model island --set gateway=node --from cluster-1/pod-a --to other-server',
    told: {
      aspect: 'request',
      predicted: 'cluster-1.node-1 cni0 in tcp 192.168.1.11:40000>203.0.113.20:443 syn ttl 64',
      observed: 'cluster-1.node-1 cni0 in tcp 10.4.1.2:40000>203.0.113.20:443 syn ttl 64',
    },
  },
  'reply-left-translated': {
    line: 'two-clusters --model island --set client=kept --from other-client --to cluster-2/pod-g',
    told: {
      aspect: 'reply',
      predicted: 'cluster-2.gateway eth1 out tcp 10.4.1.2:8080>198.51.100.10:40000 syn-ack ttl 62',
      observed: 'cluster-2.gateway eth1 out tcp 192.0.2.2:80>198.51.100.10:40000 syn-ack ttl 62',
    },
  },
  'masquerade-as-the-node': {
    line: 'two-clusters --model island --set gateway=node --from other-client --to cluster-2/pod-g',
    told: {
      aspect: 'request',
      predicted: 'cluster-2.node-3 cni0 out tcp 192.168.2.13:40000>10.4.1.2:8080 syn ttl 62',
      observed: 'cluster-2.node-3 cni0 out tcp 10.4.1.1:40000>10.4.1.2:8080 syn ttl 62',
    },
  },
  'destination-nat-after-routing': {
    line: 'two-clusters --model island --from other-client --to cluster-2/pod-g',
    told: {
      aspect: 'request',
      predicted: 'cluster-2.gateway eth1 out tcp 192.168.102.2:40000>10.4.1.2:8080 syn ttl 62',
      observed: 'cluster-2.gateway to-node-3 out tcp 192.168.2.1:40000>10.4.1.2:8080 syn ttl 62',
    },
  },
  'hairpin-without-source-nat': {
    line: 'two-clusters --model island --set gateway=node --from cluster-1/pod-a --to cluster-1/pod-a --dial service',
    told: {
      aspect: 'request',
      predicted: 'cluster-1.node-1 veth-pod-a out tcp 10.4.1.2:40000>10.4.1.2:8080 syn ttl 64',
      observed: 'cluster-1.node-1 veth-pod-a out tcp 10.4.1.1:40000>10.4.1.2:8080 syn ttl 64',
    },
  },
  'outer-ttl-inherited': {
    line: 'two-clusters --model island --set gateway=node --set overlay=vxlan --from cluster-1/pod-a --to cluster-1/pod-d',
    told: {
      aspect: 'request',
      predicted:
        'cluster-1.node-1 eth0 out tcp 10.4.1.2:40000>10.4.2.2:8080 syn ttl 63 in vxlan 192.168.1.11>192.168.1.12 ttl 63',
      observed:
        'cluster-1.node-1 eth0 out tcp 10.4.1.2:40000>10.4.2.2:8080 syn ttl 63 in vxlan 192.168.1.11>192.168.1.12 ttl 64',
    },
  },
  'reject-as-silence': {
    line: 'two-clusters --model flat --fault filter:fabric:cluster-1~cluster-2:reject-port-unreachable --from cluster-1/pod-a --to cluster-2/pod-g',
    told: {
      aspect: 'reply',
      predicted: null,
      observed: 'fabric to-node-1 out icmp 192.168.1.1>10.4.1.2 3/3 about tcp 10.4.1.2:40000>10.8.1.2:8080 ttl 64',
    },
  },
  'nat-by-packet': {
    line: 'two-clusters --model hybrid --from other-client --to cluster-1/pod-a',
    told: {
      aspect: 'reply',
      predicted: 'cluster-1.node-1 eth0 out tcp 192.168.1.11:8080>198.51.100.10:40000 syn-ack ttl 63',
      observed: 'cluster-1.node-1 eth0 out tcp 10.4.1.2:8080>198.51.100.10:40000 syn-ack ttl 63',
    },
  },
  'port-always-drawn': {
    line: 'two-clusters --model island --from cluster-1/pod-a --to other-server',
    told: {
      aspect: 'request',
      predicted: 'cluster-1.gateway eth1 out tcp 192.168.101.2:40001>203.0.113.20:443 syn ttl 62',
      observed: 'cluster-1.gateway eth1 out tcp 192.168.101.2:40000>203.0.113.20:443 syn ttl 62',
    },
  },
  'handshake-is-everything': {
    line: `${own}/egress-midstream.json --model flat --set uplink=segment --from other-client --to cluster-1/pod-a`,
    told: { aspect: 'symptom', predicted: 'connected', observed: 'reset' },
  },
  'answering-oneself': {
    line: `${own}/pods-over-nodes.json --model island --set gateway=node --from other-client --to cluster-2/pod-g`,
    told: {
      aspect: 'request',
      predicted: 'fabric to-node-3 out tcp 198.51.100.10:40000>192.0.2.2:80 syn ttl 63',
      observed: null,
    },
  },
  'tunnel-in-itself': {
    line: `${own}/pods-over-nodes.json --model archipelago --from cluster-2/node-4 --to cluster-2/pod-g --dial pod-ip`,
    told: {
      aspect: 'request',
      predicted:
        'cluster-2.node-4 flannel.1 out tcp 10.21.2.0:40000>10.21.1.2:8080 syn ttl 64 in vxlan 10.20.1.4>10.20.1.3 ttl 64',
      observed: null,
    },
  },
  'first-listed-answers': {
    line: `${own}/pods-over-nodes.json --model island --set uplink=segment --set overlay=vxlan --from cluster-2/node-4 --to cluster-2/pod-j --dial service`,
    told: {
      aspect: 'request',
      predicted: 'cluster-2.gateway to-cluster-2 in tcp 10.20.1.4:40000>192.0.2.2:83 syn ttl 64',
      observed: 'cluster-2.node-3 eth0 in tcp 10.20.1.4:40000>192.0.2.2:83 syn ttl 64',
    },
  },
  'broadcast-like-any-address': {
    line: 'two-clusters --model flat --set uplink=segment --from cluster-1/pod-a --to 10.4.2.255:8080',
    told: {
      aspect: 'reply',
      predicted:
        'cluster-1.node-2 eth0 out icmp 192.168.1.12>10.4.1.2 3/1 about tcp 10.4.1.2:40000>10.4.2.255:8080 ttl 64',
      observed: null,
    },
  },
  'bridge-forgets': {
    line: `${own}/pods-over-nodes.json --model island --set gateway=node --from cluster-2/pod-g --to cluster-1/pod-b`,
    told: {
      aspect: 'reply',
      predicted: 'cluster-1.node-1 cni0 out tcp 10.20.1.3:8080>10.20.1.3:40000 syn-ack ttl 64',
      observed: 'cluster-1.node-1 veth-pod-b out tcp 192.0.2.1:81>10.20.1.3:40000 syn-ack ttl 64',
    },
  },
  'outer-flows-unseen': {
    line: 'two-clusters --model island --set overlay=vxlan --from cluster-1/pod-a --to cluster-1/pod-d',
    told: {
      aspect: 'flows',
      predicted: null,
      observed: 'cluster-1.gateway udp 192.168.1.11:*>192.168.1.12:8472 | 192.168.1.12:8472>192.168.1.11:*',
    },
  },
  'only-handshakes-translated': {
    line: 'two-clusters --model island --from cluster-1/pod-a --to other-server',
    told: {
      aspect: 'later',
      predicted: 'cluster-1.gateway eth1 out tcp 10.4.1.2:40000>203.0.113.20:443 segment ttl 62',
      observed: 'cluster-1.gateway eth1 out tcp 192.168.101.2:40000>203.0.113.20:443 segment ttl 62',
    },
  },
  'drop-taken-for-blackhole': {
    line: 'two-clusters --model flat --fault filter:fabric:cluster-1~cluster-2:drop --from cluster-1/pod-a --to cluster-2/pod-g',
    told: {
      aspect: 'outcome',
      predicted: 'dropped at fabric: blackhole-route',
      observed: 'dropped at fabric: filter-drop by fabric/drop-cluster-1-to-cluster-2',
    },
  },
  'only-kernels-answer': {
    line: 'load-balanced --model island --set gateway=node --set uplink=segment --from other-client --to cluster-1/local/load-balancer',
    told: {
      aspect: 'request',
      predicted: null,
      observed: 'fabric to-cluster-1 out tcp 172.16.8.50:40000>10.1.1.202:80 syn ttl 63',
    },
  },
  'everybody-forwards': {
    line: `${own}/kernel-settings.json --model flat --from c/pod-a --to c/pod-b`,
    told: {
      aspect: 'request',
      predicted: 'c.silent eth0 out tcp 10.4.1.2:40000>10.4.2.2:8080 syn ttl 63',
      observed: null,
    },
  },
  'bridges-always-filter': {
    line: `${own}/kernel-settings.json --model flat --from c/pod-b --to c/near`,
    told: {
      aspect: 'request',
      predicted: 'c.unfiltered cni0 out tcp 10.4.2.2:40000>10.4.2.3:8080 syn ttl 64',
      observed: 'c.unfiltered cni0 in tcp 10.4.2.2:40000>10.96.0.10:80 syn ttl 64',
    },
  },
  'ports-give-back': {
    line: `${own}/kernel-settings.json --model flat --from c/pod-d --to c/own`,
    told: {
      aspect: 'request',
      predicted: 'c.straight veth-pod-d out tcp 10.4.3.1:39342>10.4.3.2:8080 syn ttl 64',
      observed: null,
    },
  },
  'interfaces-judge-as-all': {
    line: `${own}/kernel-settings.json --model flat --from visitor --to c/pod-e`,
    told: {
      aspect: 'request',
      predicted: 'c.strict cni0 out tcp 172.17.44.9:40000>10.4.4.2:8080 syn ttl 62',
      observed: null,
    },
  },
};

export const mutationNames: readonly Mutation[] = [
  'ttl-on-a-bridge',
  'source-nat-before-routing',
  'reply-left-translated',
  'masquerade-as-the-node',
  'destination-nat-after-routing',
  'hairpin-without-source-nat',
  'outer-ttl-inherited',
  'reject-as-silence',
  'nat-by-packet',
  'port-always-drawn',
  'handshake-is-everything',
  'answering-oneself',
  'tunnel-in-itself',
  'first-listed-answers',
  'broadcast-like-any-address',
  'bridge-forgets',
  'outer-flows-unseen',
  'only-handshakes-translated',
  'drop-taken-for-blackhole',
  'only-kernels-answer',
  'everybody-forwards',
  'bridges-always-filter',
  'ports-give-back',
  'interfaces-judge-as-all',
];
