import type { Condition, ConnectionState, Hook, Match, Prefix, Refusal, Rule, Topology } from '../../engine/index.ts';
import { portsText } from '../notation/nft.ts';
import { ruleName } from '../notation/ruleName.ts';
import type { NamedText } from '../words.ts';
import { labelOf } from './devices.ts';
import { allOf, anyOf } from './lists.ts';

const refusals: Readonly<Record<'accept' | Refusal, string>> = {
  accept: 'let pass',
  drop: 'drop in silence',
  'reject-port-unreachable': 'reject with ICMP 3/3 (port unreachable)',
  'reject-admin-prohibited': 'reject with ICMP 3/13 (administratively prohibited)',
  'reject-tcp-reset': 'reject with a TCP reset',
};

const hooks: Readonly<Record<Hook, NamedText>> = {
  prerouting: {
    name: 'Prerouting',
    help: 'On arrival, before the route is looked up: destinations are translated here.',
  },
  input: { name: 'Input', help: 'Before a packet is handed to a process of this device.' },
  forward: { name: 'Forward', help: 'On packets that only pass through.' },
  output: { name: 'Output', help: 'On packets that this device makes itself.' },
  postrouting: { name: 'Postrouting', help: 'Last thing before the wire: sources are translated here.' },
};

const states: Readonly<Record<ConnectionState, string>> = {
  new: 'new',
  established: 'established',
  related: 'related',
  invalid: 'invalid',
};

export function hookText(hook: Hook): NamedText {
  return hooks[hook];
}

export function refusalText(verdict: 'accept' | Refusal): string {
  return refusals[verdict];
}

/** `egress-snat: masquerade what has its source in 10.4.0.0/16 and leaves by eth1`. */
export function ruleText(topology: Topology, rule: Rule): string {
  return `${ruleName(rule.id)}: ${actionText(topology, rule)} ${matchText(rule.match)}`;
}

export function matchText(match: Match): string {
  const parts = conditionsText(match);
  return parts.length === 0 ? 'every packet' : `what ${allOf(parts)}`;
}

function actionText(topology: Topology, rule: Rule): string {
  switch (rule.kind) {
    case 'masquerade':
      return 'masquerade (the source becomes the address of the interface it leaves by)';
    case 'source-nat':
      return `change the source to ${rule.to} for`;
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

/** The conditions that are present, each as a verb that a packet is the subject of. */
export function conditionsText(match: Match): readonly string[] {
  const texts: Readonly<Record<Condition, string | null>> = {
    source: prefixed('has its source in', match.source, anyOf),
    notSource: prefixed('has its source outside', match.notSource, allOf),
    destination: prefixed('goes to', match.destination, anyOf),
    notDestination: prefixed('goes to none of', match.notDestination, allOf),
    protocol: match.protocol === undefined ? null : `is ${match.protocol.toUpperCase()}`,
    destinationPorts:
      match.destinationPorts === undefined ? null : `asks for port ${portsText(match.destinationPorts)}`,
    inInterface: match.inInterface === undefined ? null : `comes in by ${match.inInterface}`,
    outInterface: match.outInterface === undefined ? null : `leaves by ${match.outInterface}`,
    states: match.states === undefined ? null : `is ${anyOf(match.states.map((each) => states[each]))} to conntrack`,
    destinationTranslated: match.destinationTranslated === undefined ? null : 'had its destination translated here',
    notToSelf: match.notToSelf === undefined ? null : 'is not for this device itself',
  };
  return Object.values(texts).filter((text) => text !== null);
}

function prefixed(
  verb: string,
  prefixes: readonly Prefix[] | undefined,
  join: (items: readonly string[]) => string,
): string | null {
  return prefixes === undefined ? null : `${verb} ${join(prefixes.map((each) => each.replace(/\/32$/, '')))}`;
}
