import type { MythId } from '../../evidence/index.ts';
import type { MythText } from '../mythText.ts';

const myths: Readonly<Record<MythId, MythText>> = {
  'nat-forbidden': {
    said: 'Kubernetes forbids NAT.',
    so: 'Between the pods of one cluster, yes. Services rewrite destinations all the time, and about what leaves the cluster nothing is promised.',
  },
  'clusters-are-flat': {
    said: 'Kubernetes networking is flat, so my clusters are flat.',
    so: 'That “flat” is about the inside of one cluster. It holds in an island too, whose pod addresses another cluster reuses.',
  },
  'overlay-is-island': {
    said: 'An overlay makes an island; without one a network is flat.',
    so: 'They are independent. Both networks here are islands; only one of them encapsulates.',
  },
  'never-equal': {
    said: 'Pods in different clusters must never have equal addresses.',
    so: 'They may, as long as nobody connects to a pod’s own address from another cluster. Joined clusters with equal ranges need published addresses and gateways.',
  },
  'overlap-errors': {
    said: 'Overlapping addresses give an error.',
    so: 'Often they give a connection, to the wrong pod.',
  },
  'nat-fixes-overlap': {
    said: 'Source NAT fixes overlapping ranges.',
    so: 'By itself it does not: it rewrites the source of what leaves, while the destination that was asked for still means somebody nearer. What helps is another address to connect to, which a destination NAT, a virtual IP or a proxy then translates.',
  },
  'client-kept': {
    said: 'Where ingress keeps the client’s address, the pod always sees the client.',
    so: 'A proxy ends the client’s connection and opens its own, usually from its own address. Keeping the client’s takes a transparent proxy, or passing it on inside: the PROXY protocol for TCP, a Forwarded header for HTTP.',
  },
  'log-shows-client': {
    said: 'The pod’s log shows who called.',
    so: 'Behind a gateway that masquerades it shows the gateway, whoever called.',
  },
  'one-hop': {
    said: 'A port on any node leads straight to the pod.',
    so: 'The node that was connected to may have to pass it on to another one, under its own address, so that the answer comes back the same way.',
  },
  'hides-only-address': {
    said: 'Source NAT hides an address and nothing else.',
    so: 'It makes many callers one: for rate limits, allow lists and audits they cannot be told apart.',
  },
  'on-premises': {
    said: 'A pod range that overlaps with on-premises hosts is harmless while the cluster is closed.',
    so: 'Those machines become unreachable from pods: the cluster looks for the address among its own.',
  },
  'pods-show-themselves': {
    said: 'On EKS, pods show their own address to everything outside.',
    so: 'By default the node translates what leaves the VPC. The setting that is called external SNAT turns that off, because something outside the node is then to do it.',
  },
  'custom-range': {
    said: 'Pods out of 100.64.0.0/10 solve overlapping VPCs.',
    so: 'Not by themselves: the range saves routable addresses, but where it is reused, something still has to translate between.',
  },
};

export function mythText(myth: MythId): MythText {
  return myths[myth];
}
