import type { Glossary } from '../../glossary.ts';
import { standards } from '../../notation/standards.ts';

export const translationTerms = {
  nat: {
    name: 'NAT',
    spelled: ['NAT'],
    means: 'Network address translation: a device on the way writes other addresses or ports into the packet.',
    standard: standards.natTerms,
  },
  snat: {
    name: 'SNAT',
    spelled: ['SNAT'],
    means: 'Source NAT: a device replaces where a packet says it comes from, so that answers come back to that device.',
    standard: standards.netfilter,
  },
  dnat: {
    name: 'DNAT',
    spelled: ['DNAT'],
    means: 'Destination NAT: a device replaces where a packet goes, before the route is looked up.',
    standard: standards.netfilter,
  },
  masquerade: {
    name: 'Masquerade',
    spelled: ['masquerade', 'masquerades', 'masqueraded'],
    means: 'SNAT to whatever address the interface has by which the packet leaves.',
    standard: standards.netfilter,
  },
  vip: {
    name: 'VIP',
    spelled: ['VIP', 'VIPs', 'virtual IP', 'virtual IPs'],
    means: 'A virtual IP: an address that is no machine’s own. It exists to be replaced by that of a backend.',
    standard: standards.virtualIps,
  },
  'cluster-ip': {
    name: 'Cluster IP',
    spelled: ['cluster IP', 'cluster IPs', 'ClusterIP'],
    means: 'The virtual IP of a Service. It means something on the nodes of its own cluster only.',
    standard: standards.services,
  },
  'node-port': {
    name: 'Node port',
    spelled: ['node port', 'node ports', 'NodePort'],
    means: 'A port that every node of a cluster opens for a Service, whether or not one of its pods runs there.',
    standard: standards.services,
  },
  'external-traffic-policy': {
    name: 'External traffic policy',
    spelled: ['externalTrafficPolicy', 'external traffic policy'],
    means:
      'Cluster: any pod of the Service may answer, and the client’s address is hidden. Local: only pods of the node that was reached, and the address is kept there.',
    standard: standards.virtualIps,
  },
  backend: {
    name: 'Backend',
    spelled: ['backend', 'backends'],
    means: 'One of those that can answer for a virtual IP, a forwarded port or a proxy.',
    standard: null,
  },
  proxy: {
    name: 'Proxy',
    spelled: ['proxy', 'proxies'],
    means:
      'A process that accepts a connection and opens a second one of its own. The server sees the proxy’s address, not the client’s, unless the proxy is a transparent one.',
    standard: null,
  },
  'forwarded-for': {
    name: 'X-Forwarded-For',
    spelled: ['X-Forwarded-For', 'PROXY protocol'],
    means:
      'Ways for a proxy to pass the client’s address on as data: an HTTP header, later standardised as Forwarded, or a line before the data. The server must be told to believe it.',
    standard: standards.forwarded,
  },
  'conntrack-entry': {
    name: 'Conntrack entry',
    spelled: ['conntrack entry', 'conntrack entries', 'conntrack'],
    means:
      'What a device remembers of a flow: how its first packet came, and what its answers will look like. Answers are translated back by it.',
    standard: standards.netfilter,
  },
  invalid: {
    name: 'Invalid (conntrack state)',
    spelled: ['invalid'],
    means:
      'Conntrack’s word for a packet that belongs to no flow it knows and begins none. NAT leaves such packets alone.',
    standard: standards.netfilter,
  },
  hairpin: {
    name: 'Hairpin',
    spelled: ['hairpin'],
    means:
      'Traffic that turns round and leaves by the way it came, as when a pod reaches itself through its own Service.',
    standard: standards.natBehaviour,
  },
  'ephemeral-port': {
    name: 'Ephemeral port',
    spelled: ['source port', 'ephemeral port', 'ephemeral ports'],
    means: 'The port that a client’s system picks for one connection. With the address it tells flows apart.',
    standard: standards.ports,
  },
  syn: {
    name: 'SYN',
    spelled: ['SYN', 'SYN-ACK'],
    means: 'The first packet of a TCP connection; SYN-ACK is the answer that accepts it.',
    standard: standards.tcp,
  },
  reset: {
    name: 'Reset (RST)',
    spelled: ['TCP reset', 'reset', 'RST'],
    means: 'TCP’s answer that says: no such connection here, or not with me.',
    standard: standards.tcp,
  },
  icmp: {
    name: 'ICMP error',
    spelled: ['ICMP', 'ICMP error', 'ICMP errors'],
    means: 'A packet that tells a sender what became of another one. It needs a way back too, and may be lost.',
    standard: standards.icmp,
  },
} satisfies Partial<Glossary['terms']>;
