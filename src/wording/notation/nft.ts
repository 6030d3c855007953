import type { Match, PortRange, Prefix, Rule, TransportProtocol } from '../../engine/index.ts';

/** The rule in the language of nft(8), as it would stand in a chain of its hook in a table of family ip. */
export function nftRule(rule: Rule): string {
  return [nftMatch(matchForVerdict(rule)), verdictOf(rule)].filter((part) => part !== '').join(' ');
}

/** The conditions alone; empty when every packet matches. */
export function nftMatch(match: Match): string {
  return [
    match.inInterface === undefined ? '' : `iifname "${match.inInterface}"`,
    match.outInterface === undefined ? '' : `oifname "${match.outInterface}"`,
    match.states === undefined ? '' : `ct state ${match.states.join(',')}`,
    match.destinationTranslated === undefined ? '' : 'ct status dnat',
    match.notToSelf === undefined ? '' : 'fib daddr type != local',
    addresses('saddr', '', match.source),
    addresses('saddr', '!= ', match.notSource),
    addresses('daddr', '', match.destination),
    addresses('daddr', '!= ', match.notDestination),
    transport(match.protocol, match.destinationPorts),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** A port range as nft and people write it. */
export function portsText(ports: readonly PortRange[]): string {
  return set(ports.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)));
}

/** Only TCP can be reset: nft adds the condition by itself, so it is written where the rule has none. */
function matchForVerdict(rule: Rule): Match {
  const resets = rule.kind === 'filter' && rule.verdict === 'reject-tcp-reset';
  return resets && rule.match.protocol === undefined ? { ...rule.match, protocol: 'tcp' } : rule.match;
}

function verdictOf(rule: Rule): string {
  switch (rule.kind) {
    case 'masquerade':
      return 'masquerade';
    case 'source-nat':
      return `snat to ${rule.to}`;
    case 'no-translation':
      return 'accept';
    case 'destination-nat': {
      const [only, ...others] = rule.backends;
      if (only === undefined) return 'drop';
      if (others.length === 0) return `dnat to ${only.address}:${only.port}`;
      const map = rule.backends.map(({ address, port }, index) => `${index} : ${address} . ${port}`).join(', ');
      return `dnat ip addr . port to numgen inc mod ${rule.backends.length} map { ${map} }`;
    }
    case 'filter':
      switch (rule.verdict) {
        case 'accept':
          return 'accept';
        case 'drop':
          return 'drop';
        case 'reject-port-unreachable':
          return 'reject with icmp port-unreachable';
        case 'reject-admin-prohibited':
          return 'reject with icmp admin-prohibited';
        case 'reject-tcp-reset':
          return 'reject with tcp reset';
      }
  }
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

function set(items: readonly string[]): string {
  const [first = '', ...others] = items;
  return others.length === 0 ? first : `{ ${items.join(', ')} }`;
}
