import type { Cause, DeviceId, IpAddress, OutcomeKind, RuleKind, Symptom, TunnelKind } from '../../engine/index.ts';

/**
 * Something that is so on one side of a view, as a value: what lessons and claims promise, and what a trace says. The two are
 * compared by `actual`, never believed.
 */
export type Fact =
  | { readonly is: 'outcome'; readonly kind: OutcomeKind }
  /** Where and why a packet stopped; all `null` when none did. */
  | {
      readonly is: 'stopped';
      readonly cause: Cause | null;
      readonly at: DeviceId | null;
      readonly way: 'request' | 'reply' | null;
    }
  /** Who took the request and answered it, whether or not the answer was heard. */
  | { readonly is: 'reached'; readonly device: DeviceId | null }
  | { readonly is: 'symptom'; readonly symptom: Symptom }
  | { readonly is: 'translated'; readonly value: boolean }
  /** How often some device rewrote a header of the request. */
  | { readonly is: 'rewrites'; readonly count: number }
  | { readonly is: 'connections'; readonly count: number }
  /** The devices that the request visits, in order. */
  | { readonly is: 'way'; readonly devices: readonly DeviceId[] }
  /** The gateways among them. */
  | { readonly is: 'gateways'; readonly devices: readonly DeviceId[] }
  /** The device whose address the receiver takes for the sender's. */
  | { readonly is: 'seen-as'; readonly device: DeviceId | null }
  /**
   * Whom the policies of a pod saw when the request came to it or left it, who that had been, and their answer; `unasked`: its own node's
   * address was before them, which nobody is asked about; `verdict` `null`: they were not concerned.
   */
  | {
      readonly is: 'policy';
      readonly pod: DeviceId;
      readonly seen: DeviceId | null;
      readonly was: DeviceId | null;
      readonly verdict: 'accept' | 'deny' | 'unasked' | null;
    }
  /** How many endpoints could be behind that address. */
  | { readonly is: 'candidates'; readonly count: number }
  /** Whose address stands in the header as the packet leaves a device, or as it is when its journey ends there. */
  | {
      readonly is: 'header';
      readonly at: DeviceId;
      readonly way: 'request' | 'reply';
      readonly field: 'source' | 'destination';
      readonly of: DeviceId | null;
    }
  /** What was dialled: the endpoint's own address, or the one it is published at. */
  | { readonly is: 'dialled'; readonly address: 'own' | 'published' | 'other' }
  | { readonly is: 'overlay'; readonly kind: TunnelKind | null }
  /** The first outer header that a device puts around the request, and who holds its addresses; all `null`: it puts none. */
  | {
      readonly is: 'outer';
      readonly at: DeviceId;
      readonly kind: TunnelKind | null;
      readonly source: DeviceId | null;
      readonly destination: DeviceId | null;
    }
  /** The TTL with which a packet comes to a device for the last time. */
  | { readonly is: 'ttl'; readonly at: DeviceId; readonly way: 'request' | 'reply'; readonly value: number | null }
  /** The interface of a device that holds the address the receiver takes for the sender's. */
  | { readonly is: 'seen-on'; readonly device: DeviceId; readonly interface: string | null }
  /** That address itself, where no device holds it. */
  | { readonly is: 'seen-address'; readonly address: IpAddress | null }
  /** Entries that the send left in state tables. */
  | { readonly is: 'entries'; readonly count: number }
  | { readonly is: 'same-address'; readonly devices: readonly [DeviceId, DeviceId]; readonly value: boolean }
  /** How many pods of the network have an address that another pod has too. */
  | { readonly is: 'shared-addresses'; readonly pods: number }
  /** Of the ordered pairs of pods in the sender's cluster: how many reach each other by their own addresses, nothing rewritten. */
  | { readonly is: 'direct-pairs'; readonly direct: number; readonly of: number }
  /** Of the pods on the sending node: how many it reaches by their own addresses. */
  | { readonly is: 'pods-on-node'; readonly reached: number; readonly of: number }
  /** Did a machine outside all clusters see an address out of a cluster's pod range, there or back? */
  | { readonly is: 'pod-addresses-outside'; readonly value: boolean }
  /** Of the clusters that the plan asks for: how many have all their ranges in this model; `null`: there is no plan. */
  | { readonly is: 'placed'; readonly clusters: number | null; readonly of: number | null }
  /** The length of a pod range in the plan, and of the largest block that is free for it. */
  | { readonly is: 'largest-free'; readonly wanted: number | null; readonly largest: number | null }
  /** How the route was learned that the request used at a device. */
  | { readonly is: 'route'; readonly at: DeviceId; readonly learned: 'connected' | 'static' | 'bgp' | null }
  /** Does a device have routes to pods of other machines? */
  | { readonly is: 'pod-routes'; readonly at: DeviceId; readonly value: boolean }
  /** The kinds of the rules that rewrote the request at a device, in order. */
  | { readonly is: 'rules'; readonly at: DeviceId; readonly kinds: readonly RuleKind[] };

/** A fact, and the side it is about. */
export interface SidedFact {
  readonly side: 'left' | 'right';
  readonly fact: Fact;
}
