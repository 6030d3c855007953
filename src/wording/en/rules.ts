import type {
  Condition,
  ConnectionState,
  Match,
  PortPolicy,
  Prefix,
  Refusal,
  Rule,
  Topology,
} from '../../engine/index.ts';
import type { Parties } from '../notation/partyOf.ts';
import { partiesOf } from '../notation/partyOf.ts';
import { portsText } from '../notation/flow.ts';
import { ruleName } from '../notation/ruleName.ts';
import { clusterName, labelOf } from './devices.ts';
import { allOf, anyOf } from './lists.ts';

const refusals: Readonly<Record<'accept' | Refusal, string>> = {
  accept: 'accept',
  drop: 'drop silently',
  'reject-port-unreachable': 'reject with ICMP 3/3 (port unreachable)',
  'reject-admin-prohibited': 'reject with ICMP 3/13 (administratively prohibited)',
  'reject-tcp-reset': 'reject with a TCP reset',
};

const states: Readonly<Record<ConnectionState, string>> = {
  new: 'new',
  established: 'established',
  related: 'related',
  invalid: 'invalid',
};

export function refusalText(verdict: 'accept' | Refusal): string {
  return refusals[verdict];
}

/** `egress-snat: source in 10.4.0.0/16, leaves by eth1 → masquerade`. */
export function ruleText(topology: Topology, rule: Rule): string {
  return `${ruleName(rule.id)}: ${ruleMatchText(topology, rule)} → ${actionText(topology, rule)}`;
}

/** The conditions of a rule of this network, which knows whose prefixes they are. */
export function ruleMatchText(topology: Topology, rule: Rule): string {
  const { source, destination } = partiesOf(topology, rule);
  const named = ({ id }: Topology['clusters'][number]): string => clusterName(topology, { cluster: id }) ?? id;
  const texts = conditionsText(rule.match, {
    source: source === null ? null : `from ${named(source)}`,
    destination: destination === null ? null : `to ${named(destination)}`,
  });
  return joined(texts);
}

export function matchText(match: Match): string {
  return joined(conditionsText(match, { source: null, destination: null }));
}

function joined(parts: readonly string[]): string {
  return parts.length === 0 ? 'every packet' : parts.join(', ');
}

function actionText(topology: Topology, rule: Rule): string {
  switch (rule.kind) {
    case 'masquerade':
      return `masquerade${portsClause(rule.ports)}`;
    case 'source-nat':
      return `change the source to ${rule.to}${portsClause(rule.ports)}`;
    case 'mark':
      return 'mark, and go on';
    case 'no-translation':
      return 'leave untranslated';
    case 'destination-nat': {
      const backends = rule.backends.map(
        ({ device, address, port }) => `${address}:${port} (${labelOf(topology, device)})`,
      );
      return `send to ${rule.backends.length > 1 ? 'in turn ' : ''}${anyOf(backends)}`;
    }
    case 'filter':
      return refusalText(rule.verdict);
  }
}

function portsClause(ports: PortPolicy | undefined): string {
  return ports === 'redrawn' ? ', always from a port drawn anew' : '';
}

/** The conditions that are present. */
function conditionsText(match: Match, parties: Readonly<Record<keyof Parties, string | null>>): readonly string[] {
  const texts: Readonly<Record<Condition, string | null>> = {
    source: parties.source ?? prefixed('source', match.source, anyOf),
    notSource: prefixed('source outside', match.notSource, allOf),
    destination: parties.destination ?? prefixed('destination', match.destination, anyOf),
    notDestination: prefixed('destination outside', match.notDestination, allOf),
    protocol: match.protocol === undefined ? null : match.protocol.toUpperCase(),
    destinationPorts: match.destinationPorts === undefined ? null : `port ${portsText(match.destinationPorts)}`,
    inInterface: match.inInterface === undefined ? null : `comes in on ${match.inInterface}`,
    outInterface: match.outInterface === undefined ? null : `leaves by ${match.outInterface}`,
    states: match.states === undefined ? null : `conntrack state ${anyOf(match.states.map((each) => states[each]))}`,
    destinationTranslated: match.destinationTranslated === undefined ? null : 'destination translated here',
    notToSelf: match.notToSelf === undefined ? null : 'not for this device itself',
    originalDestination: prefixed('originally for', match.originalDestination, anyOf),
    originalPorts: match.originalPorts === undefined ? null : `originally for port ${portsText(match.originalPorts)}`,
    toSelf: match.toSelf === undefined ? null : 'for an address of this device',
    fromSelf: match.fromSelf === undefined ? null : 'from an address of this device',
    marked: match.marked === undefined ? null : 'marked earlier here',
    hairpinOf: match.hairpinOf === undefined ? null : `from and to the same address, ${anyOf(match.hairpinOf)}`,
  };
  return Object.values(texts).filter((text) => text !== null);
}

function prefixed(
  verb: string,
  prefixes: readonly Prefix[] | undefined,
  join: (items: readonly string[]) => string,
): string | null {
  if (prefixes === undefined) return null;
  const ranges = join(prefixes.map((each) => each.replace(/\/32$/, '')));
  return verb.includes(' ') || prefixes.every((each) => each.endsWith('/32'))
    ? `${verb} ${ranges}`
    : `${verb} in ${ranges}`;
}
