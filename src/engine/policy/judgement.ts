import type { IpAddress } from '../net/address.ts';
import type { TransportProtocol } from '../net/packet.ts';
import type { DeviceId, RuleId } from '../topology/ids.ts';
import type { Direction, PolicyPeer, PolicyPod } from './policy.ts';
import type { PortSet } from './ports.ts';

/** Whom policies have before them: an address, and what it stands for there. */
export interface Identity {
  readonly address: IpAddress;
  /** Who put it into the header, or has it; `null` where nobody does. */
  readonly holder: DeviceId | null;
  /** The pod of the policies' own cluster whose address it is, and as which selectors mean it. */
  readonly takenFor: (Pick<PolicyPod, 'namespace' | 'labels'> & { readonly pod: DeviceId }) | null;
}

/** A rule of a policy, counted from 0, and the peer in it that matched; `null`: it is about everybody. */
export interface RuleGround {
  readonly policy: string;
  readonly rule: number;
  readonly peer: PolicyPeer | null;
}

/** What an answer rests on: a rule; policies that select the pod and admit nothing of it; or none that says anything of it. */
export type Ground =
  | ({ readonly kind: 'rule' } & RuleGround)
  | {
      readonly kind: 'none-admits';
      readonly policies: readonly string[];
      /** Whom they do admit; `null`: everybody, at other ports. */
      readonly admitted: readonly (PolicyPeer | null)[];
      /** A rule that means this end, but other ports. */
      readonly otherPorts: (RuleGround & { readonly ports: PortSet }) | null;
    }
  | { readonly kind: 'undecided' };

export interface Verdict {
  readonly verdict: 'accept' | 'deny';
  readonly ground: Ground;
}

interface About {
  readonly direction: Direction;
  /** Whose policies they are. */
  readonly pod: DeviceId;
}

/** What the other end is at this hop, and what it was before somebody translated it. */
export interface OtherEnd {
  readonly seen: Identity;
  /** The oldest first; none where nobody changed it. */
  readonly was: readonly Identity[];
  /** What the same policies say of the oldest; `null` where nobody changed it. */
  readonly unrewritten: Verdict | null;
}

/** The policies of a pod were asked about a packet. */
export interface Judgement extends About, OtherEnd {
  readonly protocol: TransportProtocol;
  readonly port: number;
  readonly answer: Verdict;
}

/** The policies of a pod, or of a node's cluster, were not asked about a packet, and why. */
export type Omission = About &
  (
    | {
        readonly because: /** It is an answer, or a later packet, of a flow that was let through. */
          | 'known-flow'
          /** Conntrack knows no flow that it belongs to, and takes it for no beginning. */
          | 'no-flow'
          | 'same-pod'
          /** What it comes from or goes to is a node, as is a pod that has its node's network. */
          | 'host-network'
          | 'not-selected'
          /** Who enforces does so at the pod's port. */
          | 'at-port'
          /** A bridge passed it on that asks no filters (net.bridge.bridge-nf-call-iptables). */
          | 'bridged';
      }
    /** It comes from the pod's own node, or bears its address by now, or goes to it. */
    | ({ readonly because: 'own-node' } & OtherEnd)
    /** A filter that is asked sooner accepted it. */
    | { readonly because: 'filter-first'; readonly rule: RuleId }
    /** The rule that would have refused it was taken away. */
    | { readonly because: 'rule-removed'; readonly refusal: Verdict }
  );

export type NotAsked = Omission['because'];
