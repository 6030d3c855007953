import type { Device, Hook, Masquerade, Match, Refusal, Rule, RuleId, SourceNat } from '../../engine/index.ts';
import { isInFilterChain } from '../../engine/index.ts';

/** Does any rule need connections to be tracked? Linux does so only where one does. */
export function tracksFlows({ hooks }: Device): boolean {
  const rules = Object.values(hooks).flat();
  return rules.some(
    (rule) =>
      !isInFilterChain(rule) || rule.match.states !== undefined || rule.match.destinationTranslated !== undefined,
  );
}

export function refusesPackets({ hooks }: Device): boolean {
  return Object.values(hooks)
    .flat()
    .some((rule) => isInFilterChain(rule) && rule.verdict !== 'accept');
}

const natPriority: Readonly<Partial<Record<Hook, string>>> = {
  prerouting: 'dstnat',
  input: '100',
  output: '-100',
  postrouting: 'srcnat',
};

const hooksInOrder: readonly Hook[] = ['prerouting', 'input', 'forward', 'output', 'postrouting'];

/** The device's rules for nft -f: a nat chain on every hook where any rule translates, and filter chains where rules filter. */
export function nftRuleset({ hooks }: Device): readonly string[] {
  const translates = Object.values(hooks)
    .flat()
    .some((rule) => !isInFilterChain(rule));
  const chains = hooksInOrder.flatMap((hook) => {
    const filters = hooks[hook].filter(isInFilterChain);
    const translations = hooks[hook].filter((rule) => !isInFilterChain(rule));
    const priority = natPriority[hook];
    return [
      ...(translates && priority !== undefined
        ? chain(`nat-${hook}`, `nat hook ${hook} priority ${priority}`, translations)
        : []),
      ...(filters.length > 0 ? chain(`filter-${hook}`, `filter hook ${hook} priority filter`, filters) : []),
    ];
  });
  return chains.length === 0 ? [] : ['table ip lab {', ...chains.map((line) => `  ${line}`), '}'];
}

function chain(name: string, base: string, rules: readonly Rule[]): readonly string[] {
  return [
    `chain ${name} {`,
    `  type ${base}; policy accept;`,
    ...rules.flatMap(ruleLines).map((line) => `  ${line}`),
    '}',
  ];
}

function ruleLines(rule: Rule): readonly string[] {
  const comment = `comment "${ruleComment(rule.id)}"`;
  const line = (verdict: string, match: Match = rule.match): string =>
    [...conditions(match), verdict, comment].join(' ');
  switch (rule.kind) {
    case 'filter':
      return filterLines(rule.verdict, rule.match, line);
    case 'masquerade':
      return [
        line(
          `${ranged(rule)}${unmarked(rule.match)}masquerade${rule.range === undefined ? '' : ' to '}${portsOf(rule)}`,
        ),
      ];
    case 'source-nat':
      return [line(`${ranged(rule)}${unmarked(rule.match)}snat to ${rule.to}${portsOf(rule)}`)];
    case 'mark':
      return [line(`meta mark set meta mark | ${mark}`)];
    case 'no-translation':
      return [line('accept')];
    case 'destination-nat':
      return [line(`${portBearing(rule.match)}dnat to ${backends(rule.backends)}`)];
  }
}

/** nft refuses longer ones (NFTNL_UDATA_COMMENT_MAXLEN, libnftnl). */
const longestComment = 128;

/** The rule's id as nft takes it: one that is too long keeps its beginning, and a checksum of the whole keeps it apart from others. */
export function ruleComment(id: RuleId): string {
  if (id.length <= longestComment) return id;
  // FNV-1a: short, and any change of the id changes it.
  const sum = Array.from(id).reduce(
    (hash, sign) => Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193),
    0x811c9dc5,
  );
  const mark = `~${(sum >>> 0).toString(16).padStart(8, '0')}`;
  return `${id.slice(0, longestComment - mark.length)}${mark}`;
}

/** The bit that kube-proxy uses for the same (kubernetes.io, kube-proxy, --iptables-masquerade-bit 14). */
const mark = '0x4000';

/** The rule that a mark was for takes it off, or an overlay's outer packet would still bear it. */
function unmarked({ marked }: Match): string {
  return marked === true ? 'meta mark set meta mark & 0xffffbfff ' : '';
}

/** A rule that names a port must first know that there is one. */
function portBearing({ protocol, destinationPorts }: Match): string {
  return protocol === undefined && destinationPorts === undefined ? 'meta l4proto { tcp, udp } ' : '';
}

function ranged({ range, match }: Masquerade | SourceNat): string {
  return range === undefined ? '' : portBearing(match);
}

function portsOf({ ports, range }: Masquerade | SourceNat): string {
  return `${range === undefined ? '' : `:${portText(range)}`}${ports === 'redrawn' ? ' fully-random' : ''}`;
}

function backends(all: Extract<Rule, { kind: 'destination-nat' }>['backends']): string {
  const [first] = all;
  if (first !== undefined && all.length === 1) return `${first.address}:${first.port}`;
  const cases = all.map(({ address, port }, index) => `${index} : ${address} . ${port}`);
  return `numgen inc mod ${all.length} map { ${cases.join(', ')} }`;
}

function filterLines(
  verdict: 'accept' | Refusal,
  match: Match,
  line: (verdict: string, match?: Match) => string,
): readonly string[] {
  switch (verdict) {
    case 'accept':
      return [line('accept')];
    // What stops a packet counts it: the one thing that a kernel says of who dropped it.
    case 'drop':
      return [line('counter drop')];
    case 'reject-port-unreachable':
      return [line('counter reject with icmp type port-unreachable')];
    case 'reject-admin-prohibited':
      return [line('counter reject with icmp type admin-prohibited')];
    case 'reject-tcp-reset': {
      const reset = line('counter reject with tcp reset', { ...match, protocol: 'tcp' });
      const other = line('counter reject with icmp type port-unreachable');
      if (match.protocol === 'tcp') return [reset];
      return match.protocol === 'udp' ? [other] : [reset, other];
    }
  }
}

function conditions(match: Match): readonly string[] {
  return [
    ...(match.destinationTranslated === true ? ['ct status dnat'] : []),
    ...(match.originalDestination === undefined ? [] : [`ct original ip daddr ${some(match.originalDestination)}`]),
    ...(match.originalPorts === undefined
      ? []
      : [`meta l4proto { tcp, udp } ct original proto-dst ${some(match.originalPorts.map(portText))}`]),
    ...(match.states === undefined ? [] : [`ct state ${some(match.states)}`]),
    ...(match.source === undefined ? [] : [`ip saddr ${some(match.source)}`]),
    ...exempt('ip saddr', match.notSource),
    ...(match.destination === undefined ? [] : [`ip daddr ${some(match.destination)}`]),
    ...exempt('ip daddr', match.notDestination),
    ...(match.notToSelf === true ? ['fib daddr type != local'] : []),
    ...(match.toSelf === true ? ['fib daddr type local'] : []),
    ...(match.fromSelf === true ? ['fib saddr type local'] : []),
    ...(match.marked === true ? [`meta mark & ${mark} == ${mark}`] : []),
    ...(match.hairpinOf === undefined
      ? []
      : [`ip saddr . ip daddr ${some(match.hairpinOf.map((each) => `${each} . ${each}`))}`]),
    ...transport(match),
    ...(match.inInterface === undefined ? [] : [`iifname "${match.inInterface}"`]),
    ...(match.outInterface === undefined ? [] : [`oifname "${match.outInterface}"`]),
  ];
}

function transport({ protocol, destinationPorts }: Match): readonly string[] {
  if (destinationPorts === undefined) return protocol === undefined ? [] : [`meta l4proto ${protocol}`];
  const ports = some(destinationPorts.map(portText));
  return [protocol === undefined ? `meta l4proto { tcp, udp } th dport ${ports}` : `${protocol} dport ${ports}`];
}

/** Exempting nothing is no condition; nft knows no empty set. */
function exempt(field: string, prefixes: readonly string[] = []): readonly string[] {
  return prefixes.length === 0 ? [] : [`${field} != ${some(prefixes)}`];
}

function some(values: readonly string[]): string {
  return `{ ${values.join(', ')} }`;
}

function portText({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? String(from) : `${from}-${to}`;
}
