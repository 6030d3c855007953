import type { AddressHolding, AddressUse, NotInForce, Warning } from '../../engine/index.ts';
import { allOf } from './lists.ts';

/** What holds an address or a range; `name` is a cluster’s, a machine’s, a pod’s or a service’s. */
const uses: Readonly<Record<AddressUse, (name: string) => string>> = {
  pods: (name) => `the pod range of ${name}`,
  'reused-pods': () => 'the pod range that every cluster uses',
  pod: (name) => `pod ${name}`,
  nodes: (name) => `the node range of ${name}`,
  node: (name) => `node ${name}`,
  'nodes-router': (name) => `the router of the nodes of ${name}`,
  transit: (name) => `the subnet between the gateway of ${name} and the fabric`,
  'gateway-link': (name) => `the link between the gateway of ${name} and the fabric`,
  'host-subnet': (name) => `the subnet of ${name}`,
  host: (name) => `host ${name}`,
  'virtual-ip': (name) => `the virtual address of ${name}`,
  'cluster-ip': (name) => `the ClusterIP of service ${name}`,
  'load-balancer': (name) => `the load balancer address of service ${name}`,
  'external-ip': (name) => `an external address of service ${name}`,
  answers: (name) => name,
};

export function warningText(warning: Warning): string {
  switch (warning.kind) {
    case 'duplicate-address': {
      const holders = allOf(warning.holders.map(holderText));
      return `Duplicate address ${warning.address}: ${holders} have it; which of them is reached depends on where one asks.`;
    }
    case 'overlap': {
      const [one, other] = [warning.one, warning.other].map(rangeText);
      return `Overlap: ${one} and ${other} have addresses in common; the longer prefix wins wherever both are known.`;
    }
    case 'host-linked-as-node':
      return `${warning.host} is in the node range of ${warning.cluster}: as the nodes have a link each, it has one of its own too.`;
    case 'pods-beyond-segment':
      return `The pod range of ${warning.cluster}, ${warning.pods}, is not inside the nodes’ subnet ${warning.nodes}: nobody asks for its pods by ARP.`;
    case 'not-in-force':
      return `Not in force: ${warning.where}, because ${reasonText(warning.reason)}.`;
  }
}

function reasonText(reason: NotInForce): string {
  switch (reason.because) {
    case 'no-such-device':
      return `there is no ${reason.device} in this network`;
    case 'no-address':
      return `${reason.of} has no address here`;
    case 'no-way-between-nodes':
      return `a router lies between ${allOf(reason.from)} and ${reason.to}, and sends packets on by its own routes`;
    case 'routed-otherwise':
      return `${reason.at} has another route to ${reason.prefix}`;
    case 'steers-everyone':
      return `it would send what everybody sends by way of ${reason.to}, not only what it is about`;
    case 'covers-gateway':
      return `${reason.prefix} includes the address of ${reason.to}, so what carries packets there would be steered there too`;
    case 'leader-without-endpoint':
      return reason.instead === null
        ? `${reason.leader} has no endpoint, and only nodes with one may answer`
        : `${reason.leader} has no endpoint, and only nodes with one may answer; ${reason.instead} does`;
    case 'nobody-announces':
      return 'no node has an endpoint, and only nodes with one may announce';
    case 'nothing-to-announce':
      return 'the service has no address to announce';
    case 'nothing-to-break':
      return `nothing at ${reason.at} is left for it to change`;
    case 'range-reused':
      return `this model gives every cluster ${reason.instead}, not ${reason.range}`;
  }
}

function holderText({ use, name }: AddressHolding): string {
  return uses[use](name);
}

function rangeText(holding: AddressHolding): string {
  return `${holderText(holding)} (${holding.prefix})`;
}
