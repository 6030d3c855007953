import type { IpAddress, Prefix } from '../../../engine/index.ts';
import type { Inventory } from '../objects/inventory.ts';
import type { Origin } from '../problem.ts';
import type { QuestionKind } from '../questions.ts';

/** A value with where it was found; `assumed` is what the product does where nothing else is said, or what usually follows. */
export interface Finding<Value> {
  readonly value: Value;
  readonly state: 'found' | 'assumed';
  readonly from: readonly Origin[];
}

export function found<Value>(value: Value, ...from: readonly Origin[]): Finding<Value> {
  return { value, state: 'found', from };
}

export function assumed<Value>(value: Value, ...from: readonly Origin[]): Finding<Value> {
  return { value, state: 'assumed', from };
}

/** How nodes wrap what their pods send each other. */
export interface Encapsulation {
  readonly by: 'none' | 'vxlan' | 'geneve' | 'ipip' | 'gre' | 'stt' | 'udp' | 'wireguard' | 'ipsec';
  /** Only between nodes of different subnets. */
  readonly acrossOnly: boolean;
  /** What that is encrypted in, where it is: this is what a wire between nodes sees. */
  readonly sealedIn?: 'wireguard' | 'ipsec';
}

/** What becomes of the source of what pods send out of the cluster. */
export interface Translation {
  /** Nothing; it becomes the node's address; or one that was written down. */
  readonly to: 'none' | 'node' | 'address';
  /** Destinations towards which it stays, beside the cluster's own pods; `null`: the cloud knows. */
  readonly except: readonly Prefix[] | null;
  /** Towards the cluster's own pods it stays whatever the list says, or only where they are in it. */
  readonly own: 'kept' | 'listed';
  readonly ports: 'kept' | 'redrawn';
  /** What comes in for pods of other nodes is translated too. */
  readonly inwardToo: boolean;
  readonly address: IpAddress | null;
}

/** How routers outside the nodes come to know where pods are; `fabric`: the cloud that gave the addresses knows. */
export type Routing = 'no' | 'static' | 'bgp' | 'fabric' | 'segment';

/** Ways in and out that are published. */
export type WayIn =
  | 'load-balancer-l2'
  | 'load-balancer-bgp'
  | 'load-balancer'
  | 'node-port'
  | 'external-ip'
  | 'egress-address'
  | 'submariner'
  | 'globalnet'
  | 'antrea-multicluster'
  | 'floating-address';

/** What a product's objects say of a cluster's network. What is absent they do not say. */
export interface Reading {
  readonly podRanges?: Finding<readonly Prefix[]>;
  /** What pods have where neither this product's objects nor the cluster's say anything. */
  readonly usualPodRanges?: Finding<readonly Prefix[]>;
  readonly serviceRanges?: Finding<readonly Prefix[]>;
  /** The length of the blocks that nodes get. */
  readonly blockLength?: Finding<number>;
  /** Are blocks those in `Node.spec.podCIDRs`? */
  readonly blocksOnNodes?: boolean;
  readonly encapsulated?: Finding<Encapsulation>;
  readonly translated?: Finding<Translation>;
  readonly routed?: Finding<Routing>;
  readonly ways?: readonly Finding<WayIn>[];
  readonly attach?: 'bridge' | 'routed';
  /** It gives pods no address of IPv4, as far as none is seen to have one. */
  readonly isWithoutIpv4?: true;
  /** Joined with other clusters so that pods reach pods: by every node, or by one of each. */
  readonly joined?: Finding<'nodes' | 'gateways'>;
  /** It polices the network that another product made: where that is recognised, that one tells. */
  readonly isGuest?: true;
  /** The product that hands out pods' addresses, where another does: how they are routed it tells. */
  readonly addressesBy?: Product['id'];
  /** What has to be asked because of it. */
  readonly asks?: readonly QuestionKind[];
}

/** One way of making a cluster's network, or something that is added to one. A new one is a file beside these, and its name in `index.ts`. */
export interface Product {
  readonly id: string;
  readonly name: string;
  /** Where it was recognised; `null`: it is not there. */
  readonly recognise: (objects: Inventory) => readonly Origin[] | null;
  readonly read: (objects: Inventory) => Reading;
}

export const plain: Translation = {
  to: 'none',
  except: [],
  own: 'kept',
  ports: 'kept',
  inwardToo: false,
  address: null,
};

export function masquerade(except: readonly Prefix[] | null, more: Partial<Translation> = {}): Translation {
  return { ...plain, to: 'node', except, ...more };
}

export function wrapped(by: Encapsulation['by'], acrossOnly = false): Encapsulation {
  return { by, acrossOnly };
}

/** Where a product was recognised, told by two places at most; `null`: nowhere. */
export function firstSigns(origins: readonly Origin[]): readonly Origin[] | null {
  return origins.length === 0 ? null : origins.slice(0, 2);
}
