import type { IpAddress, SocketAddress } from '../net/address.ts';
import type { DeviceId, RuleId } from '../topology/ids.ts';
import type { Match, PortRange } from './match.ts';

interface Identified {
  readonly id: RuleId;
  readonly match: Match;
}

/** How a filter refuses; `drop` says nothing at all. */
export type Refusal = 'drop' | 'reject-port-unreachable' | 'reject-admin-prohibited' | 'reject-tcp-reset';

/** Let pass or refuse, on input, forward or output. The first rule that matches decides; none: accept. */
export interface Filter extends Identified {
  readonly kind: 'filter';
  readonly verdict: 'accept' | Refusal;
}

/**
 * What becomes of the source port: kept wherever the tuple is free, or drawn anew whether it is or not
 * (iptables-extensions(8), --random-fully).
 */
export type PortPolicy = 'kept' | 'redrawn';

interface Translating extends Identified {
  /** Absent: kept. */
  readonly ports?: PortPolicy;
  /** The only ports to be had, which makes it a rule about what has ports; absent: those of the port's own class. */
  readonly range?: PortRange;
}

/** Source NAT to an address of the interface the packet leaves by (iptables-extensions(8), MASQUERADE). */
export interface Masquerade extends Translating {
  readonly kind: 'masquerade';
}

/** Source NAT to a fixed address. */
export interface SourceNat extends Translating {
  readonly kind: 'source-nat';
  readonly to: IpAddress;
}

/** Mark the packet for a later rule of the same device and go on with the next rule; the mark does not leave the device. */
interface Mark extends Identified {
  readonly kind: 'mark';
}

/** Exempt from the translation rules that follow (nft: accept in a nat chain). */
export interface NoTranslation extends Identified {
  readonly kind: 'no-translation';
}

/** Where a destination NAT may send a flow. */
export interface Backend extends SocketAddress {
  readonly device: DeviceId;
}

/** Destination NAT to one of the backends; flows take them in turn (nft: numgen inc). */
export interface DestinationNat extends Identified {
  readonly kind: 'destination-nat';
  readonly backends: readonly Backend[];
}

/** A rule as data. Filters live on input, forward and output; the rest where netfilter's nat chains are. */
export type Rule = Filter | Masquerade | SourceNat | Mark | NoTranslation | DestinationNat;
export type RuleKind = Rule['kind'];

/** Rules that are asked which source a packet leaves with. */
export type SourceRule = Masquerade | SourceNat | NoTranslation;

/** Rules that choose where a packet goes. */
export type DestinationRule = DestinationNat;

/**
 * In which of netfilter's chains a rule of the kind stands (nft(8)): in a filter chain, or in a nat chain, where it is asked about one
 * end of a packet or just stands. A kind without, or with another than its type says, does not compile.
 */
const standsFor = {
  filter: 'filter',
  masquerade: 'source',
  'source-nat': 'source',
  mark: 'nat',
  'no-translation': 'source',
  'destination-nat': 'destination',
} as const satisfies {
  readonly [Kind in RuleKind]: Kind extends SourceRule['kind']
    ? 'source'
    : Kind extends DestinationRule['kind']
      ? 'destination'
      : 'filter' | 'nat';
};

/** A rule in a nat chain has every flow tracked. */
export function chainOf(kind: RuleKind): 'filter' | 'nat' {
  return standsFor[kind] === 'filter' ? 'filter' : 'nat';
}

/** A rule that is asked whether a packet may pass. */
type FilterRule = Extract<
  Rule,
  { readonly kind: { [Kind in RuleKind]: (typeof standsFor)[Kind] extends 'filter' ? Kind : never }[RuleKind] }
>;

export function isInFilterChain(rule: Rule): rule is FilterRule {
  return standsFor[rule.kind] === 'filter';
}

export const ruleKinds: readonly RuleKind[] = Object.keys(standsFor).filter(isRuleKind);

function isRuleKind(text: string): text is RuleKind {
  return Object.hasOwn(standsFor, text);
}

export function choosesSource(rule: Rule): rule is SourceRule {
  return standsFor[rule.kind] === 'source';
}

export function choosesDestination(rule: Rule): rule is DestinationRule {
  return standsFor[rule.kind] === 'destination';
}
