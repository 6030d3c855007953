import type {
  Masquerade,
  Match,
  PortRange,
  Prefix,
  Refusal,
  Rule,
  SourceNat,
  TransportProtocol,
} from '../../engine/index.ts';
import { portsText, set } from './flow.ts';

/** The rule in the language of nft(8), as it would stand in a chain of its hook in a table of family ip; `;` parts two lines. */
export function nftRule(rule: Rule): string {
  const { match } = rule;
  switch (rule.kind) {
    case 'masquerade':
      return line(match, `${before(rule)}masquerade${rule.range === undefined ? '' : ' to '}${portsOf(rule)}`);
    case 'source-nat':
      return line(match, `${before(rule)}snat to ${rule.to}${portsOf(rule)}`);
    case 'mark':
      return line(match, 'meta mark set meta mark | 0x4000');
    case 'no-translation':
      return line(match, 'accept');
    case 'destination-nat':
      return line(match, `${portBearing(match)}dnat to ${backendsText(rule.backends)}`);
    case 'filter':
      return filterText(rule.verdict, match);
  }
}

/** The conditions alone; empty when every packet matches. */
function nftMatch(match: Match): string {
  return [
    match.inInterface === undefined ? '' : `iifname "${match.inInterface}"`,
    match.outInterface === undefined ? '' : `oifname "${match.outInterface}"`,
    match.states === undefined ? '' : `ct state ${match.states.join(',')}`,
    match.destinationTranslated === undefined ? '' : 'ct status dnat',
    match.notToSelf === undefined ? '' : 'fib daddr type != local',
    match.originalDestination === undefined
      ? ''
      : `ct original ip daddr ${set(match.originalDestination.map((each) => each.replace(/\/32$/, '')))}`,
    match.originalPorts === undefined
      ? ''
      : `meta l4proto { tcp, udp } ct original proto-dst ${portsText(match.originalPorts)}`,
    match.toSelf === undefined ? '' : 'fib daddr type local',
    match.fromSelf === undefined ? '' : 'fib saddr type local',
    match.marked === undefined ? '' : 'meta mark & 0x4000 == 0x4000',
    match.hairpinOf === undefined
      ? ''
      : `ip saddr . ip daddr { ${match.hairpinOf.map((each) => `${each} . ${each}`).join(', ')} }`,
    addresses('saddr', '', match.source),
    addresses('saddr', '!= ', match.notSource),
    addresses('daddr', '', match.destination),
    addresses('daddr', '!= ', match.notDestination),
    transport(match.protocol, match.destinationPorts),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** A mark is taken off by the rule that it was for, or an overlay's outer packet would still bear it. */
function unmarked({ marked }: Match): string {
  return marked === undefined ? '' : 'meta mark set meta mark & 0xffffbfff ';
}

function before({ match, range }: Masquerade | SourceNat): string {
  return `${range === undefined ? '' : portBearing(match)}${unmarked(match)}`;
}

function portsOf({ ports, range }: Masquerade | SourceNat): string {
  return `${range === undefined ? '' : `:${portsText([range])}`}${ports === 'redrawn' ? ' fully-random' : ''}`;
}

function filterText(verdict: 'accept' | Refusal, match: Match): string {
  switch (verdict) {
    case 'accept':
    case 'drop':
      return line(match, verdict);
    case 'reject-port-unreachable':
      return line(match, portUnreachable);
    case 'reject-admin-prohibited':
      return line(match, 'reject with icmp type admin-prohibited');
    case 'reject-tcp-reset': {
      const reset = line({ ...match, protocol: 'tcp' }, 'reject with tcp reset');
      if (match.protocol === 'tcp') return reset;
      // Only TCP can be reset; everything else hears that the port is unreachable.
      const other = line(match, portUnreachable);
      return match.protocol === 'udp' ? other : `${reset}; ${other}`;
    }
  }
}

const portUnreachable = 'reject with icmp type port-unreachable';

function line(match: Match, verdict: string): string {
  return [nftMatch(match), verdict].filter((part) => part !== '').join(' ');
}

/** A rule that names a port must first know that there is one. */
function portBearing({ protocol, destinationPorts }: Match): string {
  return protocol === undefined && destinationPorts === undefined ? 'meta l4proto { tcp, udp } ' : '';
}

function backendsText(backends: Extract<Rule, { kind: 'destination-nat' }>['backends']): string {
  const [first] = backends;
  if (first !== undefined && backends.length === 1) return `${first.address}:${first.port}`;
  const cases = backends.map(({ address, port }, index) => `${index} : ${address} . ${port}`);
  return `numgen inc mod ${backends.length} map { ${cases.join(', ')} }`;
}

function addresses(field: 'saddr' | 'daddr', operator: string, prefixes: readonly Prefix[] | undefined): string {
  if (prefixes === undefined) return '';
  // A list of nothing matches nobody; a list of exceptions that is empty excepts nobody.
  if (prefixes.length === 0) return operator === '' ? `ip ${field} != 0.0.0.0/0` : '';
  return `ip ${field} ${operator}${set(prefixes.map((each) => each.replace(/\/32$/, '')))}`;
}

function transport(protocol: TransportProtocol | undefined, ports: readonly PortRange[] | undefined): string {
  if (ports === undefined) return protocol === undefined ? '' : `meta l4proto ${protocol}`;
  const wanted = portsText(ports);
  return protocol === undefined ? `meta l4proto { tcp, udp } th dport ${wanted}` : `${protocol} dport ${wanted}`;
}
